import { flagInWords, number, table } from './policy-tables.mjs';

const owners = ['role', 'shared', 'other'];
const key = 'customers';
const source = 'manager';

/** What docs/policy.md says of asking, answers and advice, worked out on a judged example by the modules of core. */
export function askingPolicy(knowledge, { path, model, judged }, modules) {
  const { core, settling, answering, advising } = modules;
  const { owner, probabilities } = judged.findings[key];
  const prospects = settling.lookAtAnswers(judged, source, model.policy, knowledge)(key);
  const bits = settling.informationOf(prospects);
  const prior = answering.holdersOf(probabilities);
  return [
    what(knowledge),
    worked(path, { owner, prior, prospects, bits, roles: core.ROLES }),
    answers(),
    advice(knowledge, advising.SETTLED),
  ].join('\n\n');
}

function what({ trust, questions }) {
  const rows = trust.flatMap(({ source, says }) =>
    owners.map((truth, at) => [
      at === 0 ? source : '',
      truth,
      ...owners.map((named) => number(says[truth][named])),
    ]),
  );
  const told = questions.filter(({ elsewhere }) => elsewhere === 'other');
  const silent = questions.filter(({ elsewhere }) => elsewhere === 'unstated');
  const list = (entries) => entries.map(({ accountability }) => accountability).join(', ');
  return `## What to ask next

What a question settles is the expected information of its answer about the verdict, in bits. The verdict here is one joint
outcome: the role (11), which of the three questions it holds (8), and whether the seat is an order-taker's. Scope is the number of
those held; the title gap follows from the role and the title. For one accountability:

1. **Who may hold it.** The probability of "unstated" is spread evenly over role, shared and other: a text that does not say is
   no reason to expect one of them.
2. **What may be answered.** An answer names an owner with the probabilities of the table below, by who is asked. Bayes gives how
   likely each answer is, and who may hold it after that answer.
3. **What would follow.** The finding is replaced by that, the eight others stay as they are, and the judge's own policy is applied:
   the score card gives the role; the nine findings and the conditions of the flag \`order-taker\` give which questions are held and
   whether the seat is an order-taker's, together and exactly. Within one answer the role counts as independent of these.
4. **settles** = entropy of the verdict averaged over the answers - average of its entropy after each answer.

It is never below 0 and never more than the entropy of the answer. What is certain settles nothing. Questions below the threshold
"worth asking", and those that were put to the same audience already, are not listed.

How likely each owner is to be named, by who truly holds it. These numbers are **assumed**, and
[trust.yaml](../packages/knowledge/data/trust.yaml) says why; the checker keeps their order. A recruiter's "you decide" moves little,
a recruiter's "somebody else decides" much: it goes against what fills the seat.

${table([['who answers', 'true owner', 'says role', 'says shared', 'says other'], ...rows])}

Labelled postings hardly ever say that somebody else holds a thing. Where they do not say it, the score card has nothing to go by,
so an answer that somebody else holds ${list(silent)} counts for the role as a silent text does. For ${list(told)} it counts as a
text that says so.`;
}

function worked(example, { owner, prior, prospects, bits, roles }) {
  const [first] = prospects;
  const likeliest = roles
    .map((name, at) => ({ name, at, chance: first.outlook.roles[at] }))
    .sort((a, b) => b.chance - a.chance)
    .slice(0, 2);
  const taken = ({ seats }) => seats.reduce((sum, chance, at) => sum + (at % 2) * chance, 0);
  const held = ({ seats }) =>
    seats.reduce((sum, chance, at) => sum + [0, 1, 1, 2, 1, 2, 2, 3][at >> 1] * chance, 0);
  const rows = prospects.map((prospect) => [
    prospect.owner,
    number(prospect.chance, 3),
    ...likeliest.map(({ at }) => number(prospect.outlook.roles[at], 3)),
    number(held(prospect.outlook), 3),
    number(taken(prospect.outlook), 3),
  ]);
  return `### Worked out on an example

[${example.split('/').at(-1)}](../${example}), read by \`linear\`: ${key} is ${owner}. With the probability of "unstated" spread,
${owners.map((one) => `${one} ${number(prior[one], 3)}`).join(', ')}. If the hiring manager is asked:

${table([
  [
    'answer',
    'how likely',
    ...likeliest.map(({ name }) => name.replace('_', ' ')),
    'questions held, on average',
    'order-taker',
  ],
  ...rows,
])}

It settles ${number(bits, 3)} bits.`;
}

function answers() {
  return `## What an answer changes

An answer is no quote of the text. It is kept apart, with its words, who gave it and when, and it changes one finding, by Bayes:

    probability(owner) = (by the text, "unstated" spread) * product over the sources of how likely the source would say so

divided by the sum over the three owners. Sources count as independent of each other. Several answers of one source count as one, by
the geometric mean of their likelihoods: people on one side of the table tell one story. The owner is then the likeliest one that an
answer names or a claim of the text speaks for. Claims for another owner are set aside as \`answered\`. A question that was not
answered is kept and changes nothing. The order of the answers does not matter. Everything else is judged anew, as above.

How far the verdict moved is the relative entropy, in bits, of the verdict after the answer to the verdict as it was expected before
the answer, over the same joint outcome. Averaged over the answers that may come, it is exactly what the question settles.`;
}

function advice({ advice: entries }, settled) {
  const cases = ({ cases: all = [], roles, gaps }) =>
    [
      all
        .map((one) => flagInWords(one).replaceAll('**and** at least', 'and at least'))
        .join(' **or** '),
      roles && `role: ${roles.join(', ')}`,
      gaps && `title: ${gaps.join(', ')}`,
    ]
      .filter(Boolean)
      .join('; **and** ');
  const rows = entries.map((entry) => [`\`${entry.code}\``, entry.does, cases(entry)]);
  return `## When to stop

The first entry whose probability reaches ${settled} is the advice: the sum over its cases, which exclude each other, with the nine findings
independent and "unstated" spread; times the probability of its roles and title gaps. Silence on the three questions alone reaches it for no entry.
The advice names the findings that it rests on, each with a quote or an answer; without one there is no advice, and the next question is
asked. The entries are in [advice.yaml](../packages/knowledge/data/advice.yaml).

${table([['advice', 'says', 'holds when'], ...rows])}`;
}
