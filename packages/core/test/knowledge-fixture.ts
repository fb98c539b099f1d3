import {
  ACCOUNTABILITIES,
  type Accountability,
  byAccountability,
} from '../src/document/accountability.ts';
import { ORGANISATIONS, ROLES } from '../src/document/role.ts';
import type { ExposureGroup, Measured } from '../src/judge/exposure/exposure-knowledge.ts';
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

const GROUP: Readonly<Record<Accountability, ExposureGroup>> = {
  roadmap: 'judgement',
  customers: 'judgement',
  metrics: 'judgement',
  viability: 'judgement',
  backlog: 'absorbing',
  requirements: 'absorbing',
  delivery: 'absorbing',
  people: 'judgement',
  technical: 'other',
};

const measured = (value: number, low: number, high: number): Measured => ({ value, low, high });

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
  pay: {
    series: [
      {
        code: 'adverts',
        label: 'advertised pay',
        currency: 'USD',
        kind: 'advertised',
        caution: 'Repeated adverts count twice.',
        sources: [{ name: 'An index', date: '2025-08', licence: 'CC0 1.0' }],
      },
    ],
    tables: [],
    averages: [],
    gaps: [],
  },
  exposure: {
    measures: [
      { code: 'human', label: 'human raters', kind: 'rating', meaning: 'Rated.', sources: [] },
    ],
    entries: byAccountability((key) => ({
      key,
      group: GROUP[key],
      tasks: 8,
      fit: 'near',
      human: measured(0.5, 0.4, 0.6),
      model: measured(GROUP[key] === 'absorbing' ? 0.6 : 0.4, 0.3, 0.7),
      observed: measured(0.2, 0, 0.4),
    })),
    contrasts: {
      human: measured(0.04, -0.07, 0.16),
      model: measured(0.1, 0.02, 0.18),
      observed: measured(-0.2, -0.39, -0.04),
    },
    caution: 'One rater assigned the tasks.',
    sources: [],
  },
};
