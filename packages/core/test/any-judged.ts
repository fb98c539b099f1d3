import { knowledge } from '@titlescope/knowledge';
import fc from 'fast-check';
import {
  ACCOUNTABILITIES,
  byAccountability,
  FINDING_OWNERS,
  type OWNERS,
} from '../src/document/accountability.ts';
import { ANSWER_SOURCES, type Answer } from '../src/document/answer.ts';
import { judge } from '../src/judge/judge.ts';
import type { Judged } from '../src/judge/judged.ts';
import type { Finding, FindingProbabilities } from '../src/weigh/weighed.ts';
import { judgedFixture } from './judged-fixture.ts';
import { REAL_MODELS } from './real-model.ts';

/** One sentence for each accountability, so that every finding can have a claim to stand on. */
const LINES = byAccountability((key) => `This line is about ${key}.`);
const TEXT = `Product Owner\n${ACCOUNTABILITIES.map((key) => `- ${LINES[key]}\n`).join('')}`;

const chances = fc
  .array(fc.integer({ min: 0, max: 1000 }), { minLength: 4, maxLength: 4 })
  .filter((parts) => parts.some((part) => part > 0));

const titles = fc.constantFrom('Product Owner', 'Product Manager', 'Scrum Master', undefined);

/** A judged document whose findings have any probabilities at all. */
export const anyJudged: fc.Arbitrary<Judged> = fc
  .record({ all: fc.tuple(...ACCOUNTABILITIES.map(() => chances)), title: titles })
  .map(({ all, title }) =>
    judgedOf(
      title,
      all.map((parts) => probabilitiesOf(parts)),
    ),
  );

/** Any list of answers, of any sources, in any order, some of them no answer. */
export const anyAnswers: fc.Arbitrary<Answer[]> = fc.array(
  fc.record(
    {
      accountability: fc.constantFrom(...ACCOUNTABILITIES),
      owner: fc.constantFrom(...FINDING_OWNERS),
      words: fc.constantFrom('', 'the CPO sets it', 'you do'),
      source: fc.constantFrom(...ANSWER_SOURCES),
      date: fc.constantFrom('2026-11-02', '2026-11-20'),
    },
    { requiredKeys: ['accountability', 'owner', 'words', 'source'] },
  ),
  { maxLength: 8 },
);

/** A judged document with exactly these probabilities, in the order of the accountabilities. */
export function judgedOf(title: string | undefined, all: readonly FindingProbabilities[]): Judged {
  const document = judgedFixture({ text: TEXT, ...(title === undefined ? {} : { title }) });
  const findings = byAccountability((key) => {
    const probabilities = all[ACCOUNTABILITIES.indexOf(key)];
    if (probabilities === undefined) throw new Error(`no probabilities for ${key}`);
    const owner = FINDING_OWNERS.reduce((best, one) =>
      probabilities[one] > probabilities[best] ? one : best,
    );
    const spec = { owner, confidence: probabilities[owner], claims: [{ on: LINES[key] }] };
    const fixture = judgedFixture({
      text: TEXT,
      findings: { [key]: owner === 'unstated' ? { ...spec, claims: [] } : spec },
    });
    return { ...fixture.findings[key], probabilities } satisfies Finding;
  });
  return judge({ ...document, findings }, REAL_MODELS.linear.policy, knowledge);
}

function probabilitiesOf(parts: readonly number[]): FindingProbabilities {
  const total = parts.reduce((sum, part) => sum + part, 0);
  const of = (at: number): number => (parts[at] ?? 0) / total;
  return { role: of(0), shared: of(1), other: of(2), unstated: of(3) };
}

/** Probabilities of a finding that is certain of its owner. */
export function certain(owner: (typeof OWNERS)[number]): FindingProbabilities {
  return { role: 0, shared: 0, other: 0, unstated: 0, [owner]: 1 };
}
