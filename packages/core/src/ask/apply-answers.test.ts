import { knowledge } from '@titlescope/knowledge';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyAnswers, anyJudged, judgedOf } from '../../test/any-judged.ts';
import { frozen } from '../../test/frozen.ts';
import { REAL_MODELS } from '../../test/real-model.ts';
import { ACCOUNTABILITIES, FINDING_OWNERS } from '../document/accountability.ts';
import type { Answer } from '../document/answer.ts';
import { answersOf } from '../judge/answers.ts';
import type { Judged } from '../judge/judged.ts';
import { applyAnswers } from './apply-answers.ts';

const model = REAL_MODELS.linear;
const apply = (judged: Judged, answers: readonly Answer[]): Judged =>
  applyAnswers(judged, answers, model, knowledge);

const SILENT = { role: 0.02, shared: 0.02, other: 0.02, unstated: 0.94 };
const silent = judgedOf(
  'Product Owner',
  ACCOUNTABILITIES.map(() => SILENT),
);
const said = (owner: Answer['owner'], source: Answer['source'], words = ''): Answer => ({
  accountability: 'roadmap',
  owner,
  words,
  source,
});

describe('applyAnswers', () => {
  it('does not depend on the order of the answers, nor on how they are grouped', () => {
    const shuffled = anyAnswers.chain((answers) =>
      fc.tuple(
        fc.constant(answers),
        fc.shuffledSubarray(answers, { minLength: answers.length }),
        fc.nat(answers.length),
      ),
    );
    fc.assert(
      fc.property(anyJudged, shuffled, (judged, [answers, others, cut]) => {
        const once = apply(judged, answers);
        expect(apply(judged, others)).toEqual(once);
        expect(apply(apply(judged, others.slice(0, cut)), others.slice(cut))).toEqual(once);
        expect(apply(once, answers)).toEqual(once);
      }),
      { numRuns: 40 },
    );
  });

  it('keeps text and claims, adds no span, and gives probabilities that add up to one', () => {
    fc.assert(
      fc.property(anyJudged, anyAnswers, (judged, answers) => {
        const after = apply(frozen(judged), frozen(answers));
        expect(after.text).toBe(judged.text);
        expect(after.reading).toBe(judged.reading);
        for (const key of ACCOUNTABILITIES) {
          const { owner, probabilities, evidence, confidence, answered } = after.findings[key];
          const total = FINDING_OWNERS.reduce((sum, one) => sum + probabilities[one], 0);
          expect(total).toBeCloseTo(1, 9);
          expect(confidence).toBe(probabilities[owner]);
          const names = answered?.answers.some((answer) => answer.owner === owner) === true;
          if (owner !== 'unstated') expect(evidence.length > 0 || names).toBe(true);
          for (const { claim } of evidence) {
            const read = judged.findings[key];
            const known = [...read.evidence, ...read.setAside].map((one) => one.claim);
            expect(known).toContain(claim);
            expect(claim.owner).toBe(owner);
          }
        }
        expect(answersOf(after)).toHaveLength(new Set(answers.map((a) => JSON.stringify(a))).size);
      }),
      { numRuns: 60 },
    );
  });

  it('leaves findings without an answer exactly as they were read', () => {
    fc.assert(
      fc.property(anyJudged, (judged) => {
        const after = apply(judged, [said('other', 'manager')]);
        for (const key of ACCOUNTABILITIES.slice(1)) {
          expect(after.findings[key]).toBe(judged.findings[key]);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('follows Bayes by hand', () => {
    const { probabilities } = apply(silent, [said('other', 'recruiter')]).findings.roadmap;
    const each = 0.02 + 0.94 / 3;
    const total = each * 0.05 + each * 0.1 + each * 0.4;
    expect(probabilities.other).toBeCloseTo((each * 0.4) / total, 12);
    expect(probabilities.role).toBeCloseTo((each * 0.05) / total, 12);
    expect(probabilities.unstated).toBe(0);
  });

  it('trusts an offer over a manager, a peer and a recruiter', () => {
    const held = (['recruiter', 'peer', 'manager', 'offer'] as const).map(
      (source) => apply(silent, [said('role', source)]).findings.roadmap.confidence,
    );
    expect(held).toEqual(held.toSorted((a, b) => a - b));
    const both = apply(silent, [said('role', 'recruiter'), said('other', 'offer')]);
    expect(both.findings.roadmap.owner).toBe('other');
  });

  it('counts what one source says twice as once, and two sources as two', () => {
    const once = apply(silent, [said('other', 'peer', 'a')]).findings.roadmap.confidence;
    const twice = apply(silent, [said('other', 'peer', 'a'), said('other', 'peer', 'b')]);
    expect(twice.findings.roadmap.confidence).toBeCloseTo(once, 12);
    const two = apply(silent, [said('other', 'peer'), said('other', 'manager')]);
    expect(two.findings.roadmap.confidence).toBeGreaterThan(once);
  });

  it('keeps a question that was not answered, and changes nothing by it', () => {
    const after = apply(silent, [said('unstated', 'manager', 'we will see')]);
    const { answered, ...rest } = after.findings.roadmap;
    expect(rest).toEqual(silent.findings.roadmap);
    expect(answered?.answers).toHaveLength(1);
    expect(after.judgement.role).toEqual(silent.judgement.role);
    const asks = after.judgement.questions.map(({ accountability }) => accountability);
    expect(asks).not.toContain('roadmap');
  });

  it('names a role on answers alone, without inventing a span', () => {
    expect(silent.judgement.role.name).toBeNull();
    const after = apply(silent, [said('role', 'offer')]);
    expect(after.judgement.role.name).not.toBeNull();
    expect(after.judgement.role.evidence).toEqual([]);
    expect(after.judgement.scope.held).toBe(1);
    expect(after.judgement.missing).toEqual(['customers', 'metrics']);
  });

  it('sets the claims for another owner aside', () => {
    const role = { role: 0.6, shared: 0.2, other: 0.1, unstated: 0.1 };
    const judged = judgedOf(
      'Product Owner',
      ACCOUNTABILITIES.map(() => role),
    );
    const { roadmap } = apply(judged, [said('other', 'offer')]).findings;
    expect(roadmap.owner).toBe('other');
    expect(roadmap.evidence).toEqual([]);
    expect(roadmap.setAside.map(({ reason }) => reason)).toEqual(['answered']);
    expect(roadmap.answered?.asRead).toBe(judged.findings.roadmap);
  });

  it('raises the order-taker by answers, with the answers to show for it', () => {
    const backlog = { role: 0.97, shared: 0.01, other: 0.01, unstated: 0.01 };
    const judged = judgedOf(
      'Product Owner',
      ACCOUNTABILITIES.map((key) => (key === 'backlog' ? backlog : SILENT)),
    );
    const answers = (['roadmap', 'customers', 'metrics', 'viability'] as const).map(
      (accountability): Answer => ({ ...said('other', 'manager'), accountability }),
    );
    const after = apply(judged, answers);
    expect(after.judgement.orderTaker.value).toBe(true);
    const flag = after.judgement.flags.find(({ code }) => code === 'decided-elsewhere');
    expect(flag?.evidence).toEqual([]);
    expect(flag?.answers).toHaveLength(4);
  });
});
