import { knowledge } from '@titlescope/knowledge';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyAnswers, anyJudged } from '../../test/any-judged.ts';
import { exampleDocument } from '../../test/examples.ts';
import { REAL_MODELS } from '../../test/real-model.ts';
import { decode } from '../decode.ts';
import {
  type Accountability,
  byAccountability,
  type FindingOwner,
} from '../document/accountability.ts';
import type { Answer } from '../document/answer.ts';
import { probabilityOf } from '../judge/conditions.ts';
import { advise, SETTLED } from './advise.ts';
import { applyAnswers } from './apply-answers.ts';

const model = REAL_MODELS.linear;
const adviceFor = (name: string, answers: Partial<Record<Accountability, FindingOwner>>) =>
  advise(
    applyAnswers(
      decode(exampleDocument(name), model, knowledge),
      Object.entries(answers).map(
        ([accountability, owner]): Answer => ({
          accountability: accountability as Accountability,
          owner,
          words: 'as told',
          source: 'manager',
        }),
      ),
      model,
      knowledge,
    ),
    knowledge,
  );

describe('advise', () => {
  it('never advises without something to show, nor below the threshold', () => {
    fc.assert(
      fc.property(anyJudged, anyAnswers, (judged, answers) => {
        const after = applyAnswers(judged, answers, model, knowledge);
        const advice = advise(after, knowledge);
        if (advice.kind === 'ask') {
          expect(advice.question).toBe(after.judgement.questions[0]);
          return;
        }
        if (advice.kind === 'open') {
          expect(after.judgement.questions).toEqual([]);
          return;
        }
        expect(advice.probability).toBeGreaterThanOrEqual(SETTLED);
        expect(advice.facts.length).toBeGreaterThan(0);
        for (const { evidence, answers: said, value } of advice.facts) {
          expect(evidence.length + said.length).toBeGreaterThan(0);
          expect(value).not.toBe('unstated');
        }
      }),
      { numRuns: 200 },
    );
  });

  it('reaches the threshold by silence alone for no entry that looks at findings', () => {
    const silent = { role: 1 / 3, shared: 1 / 3, other: 1 / 3, unstated: 0 };
    const judged = decode(exampleDocument('little-said.txt'), model, knowledge);
    const findings = byAccountability((key) => ({
      ...judged.findings[key],
      probabilities: silent,
    }));
    for (const { cases, code } of knowledge.advice) {
      const chance = cases?.reduce((sum, one) => sum + probabilityOf(one, findings), 0) ?? 0;
      expect(chance, code).toBeLessThan(SETTLED);
    }
  });

  it('asks on while the text alone leaves the three questions open', () => {
    expect(adviceFor('safe-order-taker.txt', {}).kind).toBe('ask');
    expect(adviceFor('little-said.txt', {}).kind).toBe('ask');
  });

  it('says walk when all three are held by others', () => {
    const advice = adviceFor('safe-order-taker.txt', { customers: 'other', metrics: 'other' });
    expect(advice).toMatchObject({ kind: 'walk', code: 'order-taker' });
  });

  it('says to negotiate scope when a part of the say goes with the seat', () => {
    const advice = adviceFor('safe-order-taker.txt', { customers: 'role' });
    expect(advice.kind).toBe('negotiate-scope');
  });

  it('says to negotiate the title when it undersells the work', () => {
    expect(adviceFor('saas-po-is-pm.txt', {}).kind).toBe('negotiate-title');
  });

  it('says take when work and title agree', () => {
    expect(adviceFor('big-tech-pm.md', {}).kind).toBe('take');
  });
});
