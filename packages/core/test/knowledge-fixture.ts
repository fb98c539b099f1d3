import { ACCOUNTABILITIES, type Accountability } from '../src/document/accountability.ts';
import { ORGANISATIONS, ROLES } from '../src/document/role.ts';
import type { Knowledge } from '../src/judge/knowledge.ts';

const WORDS: Readonly<Record<Accountability, readonly [label: string, question: string]>> = {
  roadmap: ['the roadmap', 'Who owns the roadmap?'],
  customers: ['customer contact', 'Who talks to customers?'],
  metrics: ['success metrics', 'Who sets success metrics?'],
  viability: ['viability', 'Who decides whether it is worth building?'],
  backlog: ['the backlog', 'Who runs the backlog?'],
  requirements: ['requirements', 'Who writes the requirements?'],
  delivery: ['delivery', 'Who answers for delivery?'],
  people: ['people', 'Who manages people?'],
  technical: ['technical work', 'Who does the technical work?'],
};

/** A small table of words, enough to say any verdict. */
export const KNOWLEDGE_FIXTURE: Knowledge = {
  version: '2026-11',
  accountabilities: ACCOUNTABILITIES.map((key) => ({
    key,
    label: WORDS[key][0],
    question: WORDS[key][1],
    meaning: '',
    sources: [],
  })),
  roles: ROLES.map((name, at) => ({
    name,
    label: name.replaceAll('_', ' '),
    job: `a ${name.replaceAll('_', ' ')}'s job`,
    meaning: '',
    rank: at,
    sources: [],
  })),
  titles: [],
  seniorities: [],
  organisations: ORGANISATIONS.map((kind) => ({
    kind,
    label: kind === 'enterprise' ? 'Large, established organisation' : kind,
    practice: 'A product owner here often runs one team inside a direction set elsewhere.',
    sources: [],
  })),
  safe: ['SAFe'],
  flags: [],
  questions: [],
  trust: [],
  advice: [],
  practice: [],
};
