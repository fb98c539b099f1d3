import { knowledge } from '@titlescope/knowledge';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyJudged, certain, judgedOf } from '../../test/any-judged.ts';
import { frozen } from '../../test/frozen.ts';
import { REAL_MODELS } from '../../test/real-model.ts';
import { ACCOUNTABILITIES, byAccountability } from '../document/accountability.ts';
import { ANSWER_SOURCES } from '../document/answer.ts';
import { probabilityOf } from './conditions.ts';
import { listQuestions, WORTH_ASKING } from './list-questions.ts';
import { entropy, seatChancesOf } from './outlook.ts';
import { informationOf, lookAtAnswers, orderTakerOf, whatSettles } from './what-settles.ts';

const { policy } = REAL_MODELS.linear;
const sources = fc.constantFrom(...ANSWER_SOURCES);

describe('whatSettles', () => {
  it('is never below zero and never above the entropy of the answer or of the verdict', () => {
    fc.assert(
      fc.property(anyJudged, sources, (judged, source) => {
        const look = lookAtAnswers(judged, source, policy, knowledge);
        for (const key of ACCOUNTABILITIES) {
          const prospects = look(key);
          const bits = informationOf(prospects);
          expect(bits).toBeGreaterThanOrEqual(0);
          expect(bits).toBeLessThanOrEqual(entropy(prospects.map(({ chance }) => chance)) + 1e-9);
          expect(bits).toBeLessThanOrEqual(Math.log2(11 * 16));
        }
      }),
    );
  });

  it('looks at answers whose chances add up to one, and at verdicts that do', () => {
    fc.assert(
      fc.property(anyJudged, sources, (judged, source) => {
        const look = lookAtAnswers(judged, source, policy, knowledge);
        for (const key of ACCOUNTABILITIES) {
          const prospects = look(key);
          expect(sum(prospects.map(({ chance }) => chance))).toBeCloseTo(1, 9);
          for (const { outlook } of prospects) {
            expect(sum(outlook.roles)).toBeCloseTo(1, 9);
            expect(sum(outlook.seats)).toBeCloseTo(1, 9);
          }
        }
      }),
    );
  });

  it('settles nothing by asking about what is certain', () => {
    fc.assert(
      fc.property(anyJudged, fc.constantFrom('role', 'shared', 'other'), (judged, owner) => {
        const all = ACCOUNTABILITIES.map((key) =>
          key === 'roadmap' ? certain(owner as 'role') : judged.findings[key].probabilities,
        );
        const settles = whatSettles(judgedOf('Product Owner', all), 'manager', policy, knowledge);
        expect(settles.roadmap).toBeCloseTo(0, 9);
      }),
    );
  });

  it('is the same twice and takes frozen input', () => {
    fc.assert(
      fc.property(anyJudged, (judged) => {
        const first = whatSettles(frozen(judged), 'peer', policy, knowledge);
        expect(whatSettles(structuredClone(judged), 'peer', policy, knowledge)).toEqual(first);
      }),
      { numRuns: 30 },
    );
  });

  it('learns more from a source that is trusted more, and nothing from one that says anything', () => {
    const even = { role: 1 / 3, shared: 1 / 3, other: 1 / 3 };
    const noise = {
      ...knowledge,
      trust: knowledge.trust.map((entry) => ({
        ...entry,
        says: { role: even, shared: even, other: even },
      })),
    };
    const silent = { role: 0.01, shared: 0.01, other: 0.01, unstated: 0.97 };
    const judged = judgedOf(
      'Product Owner',
      ACCOUNTABILITIES.map(() => silent),
    );
    const bits = ANSWER_SOURCES.map(
      (source) => whatSettles(judged, source, policy, knowledge).roadmap,
    );
    expect(bits).toEqual(bits.toSorted((a, b) => a - b));
    expect(bits[0]).toBeGreaterThan(0.05);
    expect(whatSettles(judged, 'manager', policy, noise).roadmap).toBeCloseTo(0, 9);
  });
});

describe('seatChancesOf', () => {
  it('agrees with the judge on the order-taker, and with counting on the scope', () => {
    fc.assert(
      fc.property(anyJudged, (judged) => {
        const findings = byAccountability((key) => judged.findings[key].probabilities);
        const seats = seatChancesOf(findings, orderTakerOf(knowledge))();
        const taken = sum(seats.filter((_, at) => at % 2 === 1));
        const conditions = orderTakerOf(knowledge);
        if (conditions === undefined) throw new Error('no order-taker in the tables');
        expect(taken).toBeCloseTo(probabilityOf(conditions, judged.findings), 9);
        const { roadmap, customers, metrics } = findings;
        for (const [bit, { role }] of [roadmap, customers, metrics].entries()) {
          const holds = seats.filter((_, place) => ((place >> 1) >> bit) % 2 === 1);
          expect(sum(holds)).toBeCloseTo(role, 9);
        }
      }),
    );
  });
});

describe('seatChancesOf with one finding replaced', () => {
  it('is the same as for findings that have it', () => {
    fc.assert(
      fc.property(anyJudged, anyJudged, fc.constantFrom(...ACCOUNTABILITIES), (one, other, key) => {
        const findings = byAccountability((each) => one.findings[each].probabilities);
        const instead = other.findings[key].probabilities;
        const orderTaker = orderTakerOf(knowledge);
        expect(seatChancesOf(findings, orderTaker)(key, instead)).toEqual(
          seatChancesOf({ ...findings, [key]: instead }, orderTaker)(),
        );
      }),
    );
  });
});

describe('listQuestions', () => {
  it('asks what settles most first, in the words for the audience, and leaves out what is asked in vain', () => {
    fc.assert(
      fc.property(anyJudged, fc.constantFrom('recruiter', 'manager', 'peer'), (judged, who) => {
        const audience = who as 'recruiter';
        const questions = listQuestions(judged, audience, policy, knowledge);
        const settles = questions.map((question) => question.settles);
        expect(settles).toEqual(settles.toSorted((a, b) => b - a));
        for (const { accountability, ask, settles: bits } of questions) {
          expect(bits).toBeGreaterThanOrEqual(WORTH_ASKING);
          const entry = knowledge.questions.find((one) => one.accountability === accountability);
          expect(ask).toBe(entry?.[audience].ask);
        }
      }),
      { numRuns: 30 },
    );
  });
});

function sum(values: Iterable<number>): number {
  return [...values].reduce((all, value) => all + value, 0);
}
