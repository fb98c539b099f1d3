import type { Answer } from '../src/document/answer.ts';
import type { Judged } from '../src/judge/judged.ts';
import { judgedFixture, withAnswers } from './judged-fixture.ts';

const UNDERSOLD = `Senior Product Owner, Ticketing

About us
Larkmere Rail sells tickets for nine regional railways. Our 140 people work from two towns and from home.

What you will do
- Own the ticketing roadmap for the next two years and decide which bets come first.
- Sit with passengers and station staff every week, and turn what you hear into bets worth testing.
- Set the measures that tell whether a release helped, starting with tickets sold without a call to support.
- Keep the team's backlog in order, write stories and accept finished work.
- Size new markets with finance and make the case for or against them.
- Work with the delivery lead so that releases land when the railways expect them.

What you bring
- You have defined KPIs for a consumer product before.
- Curiosity, and the nerve to say no.
`;

/** A product owner's title over a product manager's work. */
export const UNDERSOLD_CASE: Judged = judgedFixture({
  id: 'larkmere-1',
  text: UNDERSOLD,
  title: 'Senior Product Owner',
  family: 'product_owner',
  seniority: 'senior',
  role: 'product_manager',
  probabilities: { product_manager: 0.84, product_owner: 0.11, product_leader: 0.05 },
  roleOn: ['Own the ticketing roadmap for the next two years and decide which bets come first.'],
  gap: 'undersold',
  headline: "A product manager's job under a product owner's title.",
  findings: {
    roadmap: {
      owner: 'role',
      confidence: 0.96,
      claims: [
        {
          on: 'Own the ticketing roadmap for the next two years and decide which bets come first.',
          confidence: 0.98,
          weight: 3.2,
        },
      ],
    },
    customers: {
      owner: 'role',
      confidence: 0.91,
      claims: [
        {
          on: 'Sit with passengers and station staff every week, and turn what you hear into bets worth testing.',
          confidence: 0.93,
          weight: 2.6,
        },
      ],
    },
    metrics: {
      owner: 'role',
      confidence: 0.78,
      claims: [
        {
          on: 'Set the measures that tell whether a release helped, starting with tickets sold without a call to support.',
          confidence: 0.86,
          weight: 1.9,
        },
        {
          on: 'You have defined KPIs for a consumer product before.',
          owner: 'role',
          confidence: 0.71,
          weight: 0.2,
          aside: 'qualification',
        },
      ],
    },
    viability: {
      owner: 'shared',
      confidence: 0.68,
      claims: [{ on: 'Size new markets with finance and make the case for or against them.' }],
    },
    backlog: {
      owner: 'role',
      confidence: 0.99,
      claims: [{ on: "Keep the team's backlog in order, write stories and accept finished work." }],
    },
    delivery: {
      owner: 'shared',
      confidence: 0.82,
      claims: [
        { on: 'Work with the delivery lead so that releases land when the railways expect them.' },
        {
          on: "Keep the team's backlog in order, write stories and accept finished work.",
          owner: 'role',
          confidence: 0.34,
          weight: -0.4,
          aside: 'outweighed',
        },
      ],
    },
  },
  organisation: 'enterprise',
  organisationOn: ['Our 140 people work from two towns and from home.'],
});

const ORDER_TAKER = `Product Manager – Claims

About us
Ostrand Mutual insures farms and their machines. You join one of eleven release trains of our SAFe portfolio.

What you will do
- Turn the requirements that Product Management hands over into stories and acceptance criteria.
- Deliver against the roadmap that the portfolio office sets each quarter.
- Report velocity and burn-down to the steering committee.
- Run refinement, planning and the demo for two teams.
`;

/** A product manager's title over an order-taker's work. */
export const ORDER_TAKER_CASE: Judged = judgedFixture({
  text: ORDER_TAKER,
  title: 'Product Manager – Claims',
  family: 'product_manager',
  role: 'product_owner',
  probabilities: { product_owner: 0.57, business_analyst: 0.28, scrum_master: 0.15 },
  gap: 'oversold',
  orderTaker: true,
  headline: "An order-taker's job under a product manager's title.",
  findings: {
    roadmap: {
      owner: 'other',
      confidence: 0.94,
      claims: [{ on: 'Deliver against the roadmap that the portfolio office sets each quarter.' }],
    },
    metrics: {
      owner: 'shared',
      confidence: 0.55,
      claims: [{ on: 'Report velocity and burn-down to the steering committee.', weight: 0.4 }],
    },
    backlog: {
      owner: 'role',
      confidence: 0.95,
      claims: [
        {
          on: 'Turn the requirements that Product Management hands over into stories and acceptance criteria.',
          weight: 2.1,
        },
        { on: 'Run refinement, planning and the demo for two teams.', weight: 1.2 },
      ],
    },
    requirements: {
      owner: 'shared',
      confidence: 0.71,
      claims: [
        {
          on: 'Turn the requirements that Product Management hands over into stories and acceptance criteria.',
        },
      ],
    },
    delivery: {
      owner: 'role',
      confidence: 0.63,
      claims: [{ on: 'Run refinement, planning and the demo for two teams.' }],
    },
  },
  missing: ['customers'],
  questions: [
    { accountability: 'customers', ask: 'Who talks to customers, and how often?', settles: 0.44 },
    { accountability: 'metrics', ask: 'Which number is this seat answerable for?', settles: 0.31 },
    { accountability: 'viability', ask: 'Who makes the business case?', settles: 0.2 },
    { accountability: 'people', ask: 'Who would report to me?', settles: 0.05 },
  ],
  flags: [
    {
      code: 'handed-down',
      label: 'The roadmap is handed down',
      explanation: 'Somebody else decides what is built. This seat is measured on getting it done.',
      on: ['Deliver against the roadmap that the portfolio office sets each quarter.'],
    },
  ],
  organisation: 'enterprise',
  organisationOn: ['You join one of eleven release trains of our SAFe portfolio.'],
  safe: true,
});

/** A text that says nothing of the work. */
export const THIN_CASE: Judged = judgedFixture({
  text: 'Product people wanted. Great snacks, good light, a dog on most days.\n',
  role: null,
  probabilities: { product_manager: 0.3, product_owner: 0.3, other: 0.4 },
  headline: 'Too little is said to tell what this job is.',
  missing: ['roadmap', 'customers', 'metrics'],
  questions: [
    { accountability: 'roadmap', ask: 'Who decided the last large item?', settles: 0.45 },
    { accountability: 'customers', ask: 'Who talks to customers, and how often?', settles: 0.39 },
  ],
});

const TOLD: Answer = {
  accountability: 'customers',
  owner: 'other',
  words: 'Account managers talk to the farmers, and we hear from them at the planning.',
  source: 'manager',
  date: '2026-11-20',
};

/** The order-taker's seat after three people were asked. */
export const ANSWERED_CASE: Judged = withAnswers(withToldFlag(ORDER_TAKER_CASE), [
  TOLD,
  { accountability: 'metrics', owner: 'unstated', words: '', source: 'recruiter' },
  { accountability: 'people', owner: 'other', words: 'No reports.', source: 'peer' },
]);

function withToldFlag(judged: Judged): Judged {
  const flag = { code: 'told', label: 'Customers are far away', explanation: 'So it was said.' };
  const flags = [...judged.judgement.flags, { ...flag, evidence: [], answers: [TOLD] }];
  return { ...judged, judgement: { ...judged.judgement, flags } };
}
