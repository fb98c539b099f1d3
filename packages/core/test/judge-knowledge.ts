import type { FlagEntry, Knowledge, TitleFamily } from '../src/judge/knowledge.ts';
import { KNOWLEDGE_FIXTURE } from './knowledge-fixture.ts';

function family(
  name: string,
  role: TitleFamily['role'],
  spellings: readonly string[],
): TitleFamily {
  const label = name.replaceAll('_', ' ');
  return { family: name, label, phrase: `a ${label}'s title`, role, spellings, sources: [] };
}

const RANKS: Readonly<Record<string, number>> = {
  product_leader: 5,
  product_manager: 4,
  product_owner: 3,
  scrum_master: 2,
  business_analyst: 2,
  other: 0,
};

/** Flags by hand: the order-taker's, one by phrase, one for a role and a title. */
const FLAGS: readonly FlagEntry[] = [
  {
    code: 'order-taker',
    label: 'Order-taker seat',
    explanation: 'No say.',
    all: { roadmap: ['other', 'unstated'], customers: ['shared', 'other', 'unstated'] },
    any: { backlog: ['role', 'shared'], requirements: ['role', 'shared'] },
    shows: ['backlog', 'requirements', 'roadmap'],
    sources: [],
  },
  { code: 'tea', label: 'Tea', explanation: 'Tea.', phrases: ['green tea', 'tea'], sources: [] },
  {
    code: 'narrow',
    label: 'Narrow',
    explanation: 'Narrow.',
    all: { backlog: ['role'] },
    roles: ['product_owner'],
    titles: ['product_manager'],
    sources: [],
  },
];

/** Tables by hand, small enough to follow: three families, three levels, ranks and three flags. */
export const JUDGE_KNOWLEDGE: Knowledge = {
  ...KNOWLEDGE_FIXTURE,
  roles: KNOWLEDGE_FIXTURE.roles.map((role) => ({ ...role, rank: RANKS[role.name] ?? 1 })),
  titles: [
    family('product_manager', 'product_manager', ['product manager']),
    family('product_owner', 'product_owner', ['product owner', 'po']),
    family('scrum_master', 'scrum_master', ['scrum master']),
    family('product_operations', 'other', ['product operations', 'product operations manager']),
  ],
  seniorities: [
    { seniority: 'senior', spellings: ['senior', 'sr', 'sr.'], sources: [] },
    { seniority: 'lead', spellings: ['lead', 'leader'], sources: [] },
    { seniority: 'head', spellings: ['head', 'head of'], sources: [] },
  ],
  flags: FLAGS,
};
