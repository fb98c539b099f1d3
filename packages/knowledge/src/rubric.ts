// Generated from data/rubric.yaml by `npm run generate`. Edit the YAML, not this file.

import type { Rubric } from '@titlescope/core';

/** How an interview answer is read. */
export const rubric: Rubric = {
  version: '2026-11',
  bands: [
    {
      band: 'strong',
      least: 9,
      shown: 2,
      needs: ['metrics', 'viability'],
      meaning:
        "Decisions of one's own, checked with customers or money, with what changed and why.",
      sources: [
        {
          name: 'Product manager vs product owner: what the title actually tells you',
          date: '2026-06',
          licence: 'all rights reserved; facts and figures cited',
        },
        {
          name: 'titlescope labelling guidelines for answers, eval/candidate',
          date: '2026-11',
          licence: 'Apache-2.0',
        },
      ],
    },
    {
      band: 'solid',
      least: 4,
      shown: 1,
      meaning:
        "At least one decision or measure of one's own with its reason or its result; part of the picture is missing.",
      sources: [
        {
          name: 'titlescope labelling guidelines for answers, eval/candidate',
          date: '2026-11',
          licence: 'Apache-2.0',
        },
      ],
    },
    {
      band: 'thin',
      least: 1,
      shown: 0,
      meaning: 'Scope is claimed, or one fact is given, and little of it could be checked.',
      sources: [
        {
          name: 'Product manager vs product owner: what the title actually tells you',
          date: '2026-06',
          licence: 'all rights reserved; facts and figures cited',
        },
        {
          name: 'titlescope labelling guidelines for answers, eval/candidate',
          date: '2026-11',
          licence: 'Apache-2.0',
        },
      ],
    },
    {
      band: 'weak',
      least: 0,
      shown: 0,
      meaning:
        'Describes execution, repeats the title, or says nothing that a decision can be seen in.',
      sources: [
        {
          name: 'Product manager vs product owner: what the title actually tells you',
          date: '2026-06',
          licence: 'all rights reserved; facts and figures cited',
        },
      ],
    },
  ],
  earns: [
    {
      code: 'own-decision',
      label: 'A decision of your own',
      points: 2,
      together: 1,
      kind: 'bet',
      question: 'roadmap',
      earned: 'A named thing was decided, and the answer says by whom.',
      missing: 'No named thing stands here as decided by you.',
      ask: 'Which decision was yours alone, and what did you choose it over?',
      followUp: 'Walk me through one decision that was yours. What did you say no to?',
      open: 'what was decided by you',
      hears: 'decides',
      sources: [
        {
          name: 'Product manager vs product owner: what the title actually tells you',
          date: '2026-06',
          licence: 'all rights reserved; facts and figures cited',
        },
        {
          name: 'SVPG, Product vs. Feature Teams',
          url: 'https://www.svpg.com/product-vs-feature-teams/',
          date: '2019-08-29',
          licence: 'all rights reserved; ideas cited',
        },
      ],
    },
    {
      code: 'killed-bet',
      label: 'Something you stopped',
      points: 1,
      together: 0,
      kind: 'killed',
      question: 'roadmap',
      earned: 'Something was stopped or turned down, which only somebody with a say can do.',
      missing: 'Nothing was stopped or turned down.',
      ask: 'Which item did you stop or refuse, and on what grounds?',
      followUp: 'What did you take off the roadmap, and who objected?',
      open: 'what you stopped',
      hears: 'says no',
      sources: [
        {
          name: 'Product manager vs product owner: what the title actually tells you',
          date: '2026-06',
          licence: 'all rights reserved; facts and figures cited',
        },
      ],
    },
    {
      code: 'reason',
      label: 'Why',
      points: 2,
      together: 1,
      kind: 'reason',
      question: 'viability',
      earned: 'The reason comes from something that was seen, counted or asked.',
      missing: 'The why is missing.',
      ask: 'What did you see or count that made you decide that way?',
      followUp: 'Why this problem, and not the one next to it?',
      open: 'the why',
      hears: 'knows why',
      sources: [
        {
          name: 'Product manager vs product owner: what the title actually tells you',
          date: '2026-06',
          licence: 'all rights reserved; facts and figures cited',
        },
        {
          name: "Escaping the Build Trap (O'Reilly)",
          date: '2018-11',
          licence: 'all rights reserved; ideas cited',
        },
      ],
    },
    {
      code: 'customer-contact',
      label: 'Customers, counted',
      points: 2,
      together: 1,
      kind: 'contact',
      question: 'customers',
      earned: 'Contact with customers stands with its number or its rhythm.',
      missing: 'No contact with customers is counted.',
      ask: 'How many customers did you speak with, how often, and what changed because of it?',
      followUp: 'When did you last speak with a customer yourself, and how often do you?',
      open: 'whether you met customers',
      hears: 'learns from customers first-hand',
      sources: [
        {
          name: 'Product manager vs product owner: what the title actually tells you',
          date: '2026-06',
          licence: 'all rights reserved; facts and figures cited',
        },
        {
          name: 'SVPG, Product vs. Feature Teams',
          url: 'https://www.svpg.com/product-vs-feature-teams/',
          date: '2019-08-29',
          licence: 'all rights reserved; ideas cited',
        },
      ],
    },
    {
      code: 'outcome',
      label: 'What changed',
      points: 2,
      together: 1,
      kind: 'outcome',
      question: 'metrics',
      earned: 'An outcome stands with its figures.',
      missing: 'No outcome stands with figures.',
      ask: 'Which number moved, from what to what, in which time?',
      followUp: 'How did you know that it worked?',
      open: 'what changed',
      hears: 'answers for what changed',
      sources: [
        {
          name: 'Product manager vs product owner: what the title actually tells you',
          date: '2026-06',
          licence: 'all rights reserved; facts and figures cited',
        },
        {
          name: "Escaping the Build Trap (O'Reilly)",
          date: '2018-11',
          licence: 'all rights reserved; ideas cited',
        },
      ],
    },
    {
      code: 'measure',
      label: 'The measure you set',
      points: 1,
      together: 0,
      kind: 'measure',
      question: 'metrics',
      earned: 'It is said which number counts, and that you chose it.',
      missing: 'It is not said which number was to count.',
      ask: 'Which measure did you choose, and why that one?',
      followUp: 'Which number were you answerable for, and who set it?',
      open: 'which number counted',
      hears: 'sets the measure of success',
      sources: [
        {
          name: 'Product manager vs product owner: what the title actually tells you',
          date: '2026-06',
          licence: 'all rights reserved; facts and figures cited',
        },
        {
          name: "Escaping the Build Trap (O'Reilly)",
          date: '2018-11',
          licence: 'all rights reserved; ideas cited',
        },
      ],
    },
    {
      code: 'viability',
      label: 'Whether it pays',
      points: 1,
      together: 0,
      kind: 'viability',
      question: 'viability',
      earned: 'Cost, price or market was weighed.',
      missing: 'Whether it pays is not weighed.',
      ask: 'What would it have cost, what would it have brought in, and how did you find out?',
      followUp: 'How did you know that somebody would pay for it?',
      open: 'whether it pays',
      hears: 'weighs whether it pays',
      sources: [
        {
          name: 'Product manager vs product owner: what the title actually tells you',
          date: '2026-06',
          licence: 'all rights reserved; facts and figures cited',
        },
        {
          name: 'SVPG, Product vs. Feature Teams',
          url: 'https://www.svpg.com/product-vs-feature-teams/',
          date: '2019-08-29',
          licence: 'all rights reserved; ideas cited',
        },
      ],
    },
    {
      code: 'scope-first',
      label: 'Starts from the scope',
      points: 1,
      together: 0,
      check: 'scope-first',
      earned: 'The answer starts from what was decided and not from the title.',
      missing: 'The answer does not start from what you decided.',
      ask: 'Which one sentence says what was yours to decide, before any title?',
      followUp: 'Leave the title aside. What was yours to decide?',
      open: 'where your say began',
      hears: 'starts from the scope',
      sources: [
        {
          name: 'Product manager vs product owner: what the title actually tells you',
          date: '2026-06',
          licence: 'all rights reserved; facts and figures cited',
        },
      ],
    },
    {
      code: 'claimed',
      label: 'Scope claimed',
      points: 1,
      together: 0,
      check: 'claimed',
      earned: 'Roadmap, customers or metrics are claimed. A claim alone is worth little.',
      missing: 'None of roadmap, customers and metrics is claimed.',
      ask: 'Which of roadmap, customers and metrics did you hold, and who held the others?',
      followUp: 'Who owned the roadmap, who spoke with customers, who set the metrics?',
      open: 'what was yours',
      hears: 'claims the scope',
      sources: [
        {
          name: 'Product manager vs product owner: what the title actually tells you',
          date: '2026-06',
          licence: 'all rights reserved; facts and figures cited',
        },
      ],
    },
  ],
  costs: [
    {
      code: 'handed-down',
      label: 'Decided by others',
      points: -2,
      check: 'handed-down',
      says: 'By these words somebody else decided, and you carried it out.',
      hears: 'carries out what others decide',
      sources: [
        {
          name: 'Product manager vs product owner: what the title actually tells you',
          date: '2026-06',
          licence: 'all rights reserved; facts and figures cited',
        },
        {
          name: 'SVPG, Product vs. Feature Teams',
          url: 'https://www.svpg.com/product-vs-feature-teams/',
          date: '2019-08-29',
          licence: 'all rights reserved; ideas cited',
        },
      ],
    },
    {
      code: 'execution-list',
      label: 'A list of execution',
      points: -2,
      check: 'execution-list',
      says:
        'Backlog, ceremonies, tools and stakeholders describe how work is run. They do not say who decided, or whether the problem was worth solving.',
      hears: 'describes the running of a team',
      sources: [
        {
          name: 'Product manager vs product owner: what the title actually tells you',
          date: '2026-06',
          licence: 'all rights reserved; facts and figures cited',
        },
        {
          name: 'The Scrum Guide, November 2020',
          url: 'https://scrumguides.org/docs/scrumguide/v2020/2020-Scrum-Guide-US.pdf',
          date: '2020-11',
          licence: 'CC BY-SA 4.0; ideas in our own words',
        },
      ],
    },
    {
      code: 'acceptance-as-success',
      label: 'Acceptance criteria as success',
      points: -2,
      check: 'acceptance-as-success',
      says:
        'Acceptance criteria say that a thing was built as ordered, not that it changed anything.',
      hears: 'takes built-as-ordered for success',
      sources: [
        {
          name: 'Product manager vs product owner: what the title actually tells you',
          date: '2026-06',
          licence: 'all rights reserved; facts and figures cited',
        },
        {
          name: "Escaping the Build Trap (O'Reilly)",
          date: '2018-11',
          licence: 'all rights reserved; ideas cited',
        },
      ],
    },
    {
      code: 'output-as-outcome',
      label: 'Output as outcome',
      points: -1,
      check: 'output-as-outcome',
      says:
        'Features, stories, velocity and dates count work done. An interviewer asks what they changed.',
      hears: 'counts what was shipped',
      sources: [
        {
          name: "Escaping the Build Trap (O'Reilly)",
          date: '2018-11',
          licence: 'all rights reserved; ideas cited',
        },
      ],
    },
    {
      code: 'hollow-number',
      label: 'Numbers that mean nothing',
      points: -1,
      check: 'hollow-number',
      says:
        'These numbers count years, teams or tickets, or have nothing that they are a share of.',
      hears: 'brings numbers that prove nothing',
      sources: [
        {
          name: 'titlescope labelling guidelines for answers, eval/candidate',
          date: '2026-11',
          licence: 'Apache-2.0',
        },
      ],
    },
    {
      code: 'buzzwords',
      label: 'Words without particulars',
      points: -1,
      check: 'buzzwords',
      says: 'These words are claims about a style. Nothing here could be asked about and checked.',
      hears: 'has the vocabulary',
      sources: [
        {
          name: 'titlescope labelling guidelines for answers, eval/candidate',
          date: '2026-11',
          licence: 'Apache-2.0',
        },
      ],
    },
    {
      code: 'title-first',
      label: 'Starts from the title',
      points: -1,
      check: 'title-first',
      says: 'The answer starts from a title, and a title says almost nothing.',
      hears: 'argues from a title',
      sources: [
        {
          name: 'Product manager vs product owner: what the title actually tells you',
          date: '2026-06',
          licence: 'all rights reserved; facts and figures cited',
        },
      ],
    },
    {
      code: 'only-we',
      label: 'Only "we"',
      points: -1,
      check: 'only-we',
      says: 'Every decision is said of "we". What was yours cannot be told.',
      hears: 'was there when it happened',
      sources: [
        {
          name: 'Product manager vs product owner: what the title actually tells you',
          date: '2026-06',
          licence: 'all rights reserved; facts and figures cited',
        },
        {
          name: 'titlescope labelling guidelines for answers, eval/candidate',
          date: '2026-11',
          licence: 'Apache-2.0',
        },
      ],
    },
  ],
  hears: {
    strong: 'Somebody who {good}. The scope is that of a product manager, whatever the title.',
    'strong-missing': 'Somebody who {good}. What is still open is {missing}.',
    solid: 'Somebody who {good}, and who leaves open {missing}.',
    'thin-claims': 'Somebody who claims the scope and gives nothing that could be checked.',
    thin: 'Somebody who {good}, and gives little else that could be checked.',
    weak:
      'Somebody who {bad}. Nothing here shows who decided, or whether the problem was worth solving.',
    'weak-order-taker':
      "An order-taker who wants a product manager's title. It takes one decision of your own to change that.",
    'weak-nothing':
      'Nothing that could be asked about. The next question will be the same one again.',
    bad: '{hears} It also sounds like somebody who {bad}.',
  },
  deeper: [
    {
      code: 'deeper-wrong',
      ask: 'What would have told you that you were wrong, and did you look for it?',
      sources: [
        {
          name: 'Product manager vs product owner: what the title actually tells you',
          date: '2026-06',
          licence: 'all rights reserved; facts and figures cited',
        },
        {
          name: 'SVPG, Product vs. Feature Teams',
          url: 'https://www.svpg.com/product-vs-feature-teams/',
          date: '2019-08-29',
          licence: 'all rights reserved; ideas cited',
        },
      ],
    },
  ],
};
