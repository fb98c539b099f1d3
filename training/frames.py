"""Sentences made from frames: the same thing decided by this role, helped with, decided by somebody else, or only mentioned. They
teach who decides, in more wordings than anybody would write down; nothing is ever tested on them."""

import random

from corpus import ACCOUNTABILITIES

EACH = 90     # sentences for each accountability and owner
SEED = 7
UNSURE = {"delivery": 0.15, "backlog": 0.15}  # what almost any sentence touches: that it is silent on them is taught most softly

# what is decided, verbs of the one who decides, who else may decide
THINGS = {
    "roadmap": ("the product roadmap|the product vision|the product strategy|the roadmap for the platform|the priorities across features|the long-term direction of the product|the portfolio roadmap|the order in which features are built|what is built next and why|the multi-year product plan",
                "Own|Define|Set|Drive|Decide|Shape and own|Be accountable for|Take full ownership of|Create and maintain|Lead",
                "the Chief Product Officer|Product Management|the Head of Product|the steering committee|the product board|the Group Product Manager|headquarters|the client's product lead"),
    "customers": ("customer interviews|user research|usability sessions|discovery sessions with users|customer visits|interviews with buyers|feedback sessions with end users|field studies with customers|user testing with real customers",
                  "Run|Conduct|Lead|Plan and carry out|Hold|Own|Facilitate|Do your own|Set up and run",
                  "the research team|the insights team|the UX researchers|the customer success team|an outside agency|the discovery squad"),
    "metrics": ("the product KPIs|the OKRs|the success metrics|the adoption targets|the revenue target|the product P&L|the outcome goals|the growth numbers|the retention goal|the measures of success",
                "Own|Define|Set|Be accountable for|Answer for|Choose|Drive|Take responsibility for|Decide on",
                "the leadership team|the Head of Product|the finance director|the analytics team|the business line head|the CEO|the growth team"),
    "viability": ("the business case|pricing|market sizing|competitor analysis|the go-to-market plan|product positioning|the pricing model|the market analysis|the launch strategy|the cost-benefit analysis",
                  "Own|Build|Develop|Lead|Define|Prepare and defend|Drive|Create|Be responsible for",
                  "the strategy office|Product Marketing|the commercial team|the pricing committee|the investment board|the sales director"),
    "backlog": ("the team backlog|the product backlog|user stories and acceptance criteria|the sprint goal|the order of the backlog|backlog refinement|the acceptance of finished stories|the list of stories for the squad",
                "Own|Write|Maintain|Prioritise|Manage|Decide on|Groom and order|Be responsible for|Lead",
                "the Product Owner|the proxy product owner|the product team|the business owner|the lead analyst"),
    "requirements": ("business requirements|functional specifications|process maps|the requirements document|system requirements|use cases and process flows|the functional design|user requirements from the departments",
                     "Gather and document|Elicit|Write|Define|Analyse|Own|Lead the definition of|Translate stakeholder needs into|Be responsible for",
                     "the business analysts|the client|the functional architect|the solution consultants|the business unit"),
    "delivery": ("the project plan|the release schedule|the project budget|the risk log|sprint ceremonies|status reporting|resource planning|the delivery timeline|cross-team dependencies|the release plan",
                 "Own|Manage|Lead|Drive|Plan and control|Be accountable for|Coordinate|Run|Track and manage",
                 "the project manager|the PMO|the Release Train Engineer|the delivery manager|the Scrum Master|the programme office"),
    "people": ("a team of product managers|the hiring of analysts|the performance reviews of the team|the careers of five direct reports|the line management of the squad|coaching and review of direct reports",
               "Manage|Lead|Be responsible for|Own|Take care of|Build and manage|Oversee",
               "the Director of Product|the engineering manager|the people lead|Human Resources|the department head"),
    "technical": ("the architecture|the data model|SQL queries and dashboards|the API design|test automation|the system configuration|the technical design|data pipelines|code reviews and deployments|the integration layer",
                  "Design|Build|Develop|Implement|Write|Own|Configure and maintain|Create|Be hands-on with",
                  "the architects|the engineering team|the data engineers|the platform team|the vendor's developers|the tech lead"),
}
FRAMES = {
    "role": "{verb} {thing}{tail}.|You {low} {thing}{tail}.|You will {low} {thing}{tail}.|In this role you {low} {thing}{tail}.|{verb} {thing}{tail}, and answer for the result.|Your main duty is to {low} {thing}{tail}.|The successful candidate will {low} {thing}{tail}.|Responsible for {thing}{tail}.|Has the final say on {thing}{tail}.|{Thing} will be in your hands{tail}.|{Thing}: yours to {low}{tail}.|It is up to you to {low} {thing}{tail}.|You, not {who}, {low} {thing}.|{Who} expects you to {low} {thing}{tail}.|With {who}'s trust, you {low} {thing}{tail}.|We look for someone who can {low} {thing}{tail}.|{Thing} is your responsibility{tail}.",
    "shared": "Support {who} with {thing}{tail}.|Contribute to {thing}{tail}.|Assist with {thing}{tail}.|Help {who} with {thing}{tail}.|Give input to {thing}{tail}.|You help {who} to {low} {thing}{tail}.|Provide input on {thing} to {who}.|Partner with {who} to {low} {thing}{tail}.|Take part in {thing}{tail}.|Work with {who} on {thing}{tail}.|You will assist {who} in {thing}{tail}.|Participate in work on {thing}{tail}.|You and {who} {low} {thing} together.|{Thing} is shared between you and {who}.|Your ideas on {thing} are heard by {who}.|Prepare material with which {who} can {low} {thing}.|Be a sounding board for {who} on {thing}.|Advise {who} on {thing}{tail}.",
    "other": "Work to {thing} as set by {who}{tail}.|{Who} decides on {thing}; you carry it out{tail}.|Follow {thing} given by {who}{tail}.|You report to {who}, who owns {thing}.|{Thing} stays with {who}.|{Thing} comes from {who}, and you work with what you are given.|Execute what {who} has decided on {thing}{tail}.|Use the results of {thing}, which {who} is responsible for{tail}.|Responsibility for {thing} lies with {who}.|Implement {thing} handed down by {who}{tail}.|Deliver in line with {thing} that {who} defines{tail}.|{Who} owns {thing}{tail}.|Rely on {who} for {thing}{tail}.|You do not {low} {thing}: {who} does.|It is {who}, not you, who is to {low} {thing}.|{Thing} is in the hands of {who}{tail}.|{Thing} is given to you by {who}.|Once {who} has settled {thing}, you begin.|Questions on {thing} go to {who}.|Under {who}, who takes all decisions on {thing}.",
    "": "You will hear about {thing} in your first week.|Our values are about more than {thing}.|{Thing} was presented at our last conference.|We talk openly about {thing} here.|Read our blog to find out more on {thing}.|An interest in {thing} is welcome.|Last year we won a prize for {thing}.|Our software helps firms with {thing}.|Our clients use us for {thing}.",
}
TAILS = [""] * 6 + [" for the payments product", " across three markets", " for the mobile team", ", together with engineering and design", " every quarter", " for a growing business line", " from first idea to launch", " for internal tools"]


def made_from_frames():
    """Each as a posting of one segment, in the form of the written pairs."""
    rng = random.Random(SEED)
    out = []
    for about, (things, verbs, others) in THINGS.items():
        for owner, frames in FRAMES.items():
            for _ in range(EACH if owner else EACH // 2):
                thing, verb, who = (rng.choice(part.split("|")) for part in (things, verbs, others))
                words = {"thing": thing, "Thing": up(thing), "verb": verb, "low": verb[0].lower() + verb[1:], "who": who, "Who": up(who), "tail": rng.choice(TAILS)}
                text = rng.choice(frames.split("|")).format(**words)
                labels = {about: owner} if owner else {}
                out.append({
                    "id": f"frame.{len(out)}", "kind": "frame", "text": text, "segments": [[0, len(text)]],
                    "sure": {a: 1.0 if a == about else UNSURE.get(a, 0.5) for a in ACCOUNTABILITIES},
                    "labels": {"segments": {"0": labels} if labels else {}, "findings": {a: labels.get(a, "unstated") for a in ACCOUNTABILITIES}},
                })
    return out


def up(text):
    return text[0].upper() + text[1:]
