import { knowledge } from '@titlescope/knowledge';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyAnswers, anyJudged } from '../../test/any-judged.ts';
import { REAL_MODELS } from '../../test/real-model.ts';
import { ACCOUNTABILITIES, OWNERS } from '../document/accountability.ts';
import { ANSWER_SOURCES } from '../document/answer.ts';
import { lookAtAnswers, whatSettles } from '../judge/what-settles.ts';
import { applyAnswers } from './apply-answers.ts';
import { recordAnswers } from './record-answers.ts';

const model = REAL_MODELS.linear;

describe('recordAnswers', () => {
  it('moves the verdict, over the answers that may come, by what the question settles', () => {
    fc.assert(
      fc.property(
        anyJudged,
        fc.constantFrom(...ACCOUNTABILITIES),
        fc.constantFrom(...ANSWER_SOURCES),
        (judged, accountability, source) => {
          const settles = whatSettles(judged, source, model.policy, knowledge)[accountability];
          const look = lookAtAnswers(judged, source, model.policy, knowledge);
          let bits = 0;
          for (const { owner, chance } of look(accountability)) {
            const answer = { accountability, owner, words: '', source };
            bits += chance * recordAnswers(judged, [answer], model, knowledge).bits;
          }
          expect(bits).toBeCloseTo(settles, 6);
        },
      ),
    );
  });

  it('ends at the document that applyAnswers gives, in whatever order the answers come', () => {
    fc.assert(
      fc.property(anyJudged, anyAnswers, (judged, answers) => {
        const { judged: after, bits, changes } = recordAnswers(judged, answers, model, knowledge);
        expect(after).toEqual(applyAnswers(judged, answers, model, knowledge));
        const reversed = recordAnswers(judged, answers.toReversed(), model, knowledge);
        expect(reversed).toEqual({ judged: after, bits, changes });
        expect(bits).toBeGreaterThanOrEqual(0);
        for (const { before, after: now } of changes) {
          for (const { probability } of [before, now]) {
            expect(probability).toBeGreaterThanOrEqual(-1e-9);
            expect(probability).toBeLessThanOrEqual(1 + 1e-9);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('says which parts changed, and nothing when nothing was answered', () => {
    fc.assert(
      fc.property(anyJudged, fc.constantFrom(...OWNERS), (judged, owner) => {
        const answer = { accountability: 'metrics', words: '', source: 'offer' } as const;
        const { judged: after, changes } = recordAnswers(
          judged,
          [{ ...answer, owner }],
          model,
          knowledge,
        );
        const value = (field: string): string | null | undefined =>
          changes.find((change) => change.field === field)?.after.value;
        expect(value('metrics') ?? after.findings.metrics.owner).toBe(after.findings.metrics.owner);
        const scope = after.judgement.scope.held;
        if (scope !== judged.judgement.scope.held) expect(value('scope')).toBe(`${scope}`);
        if (after.judgement.role.name !== judged.judgement.role.name) {
          expect(value('role')).toBe(after.judgement.role.name);
        }
        expect(value('roadmap')).toBeUndefined();
        const asked = { ...answer, owner: 'unstated' } as const;
        const nothing = recordAnswers(judged, [asked], model, knowledge);
        expect(nothing.bits).toBe(0);
        expect(nothing.changes).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});
