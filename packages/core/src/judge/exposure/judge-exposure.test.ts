import { describe, expect, it } from 'vitest';
import { judgedFixture } from '../../../test/judged-fixture.ts';
import { KNOWLEDGE_FIXTURE } from '../../../test/knowledge-fixture.ts';
import type { Accountability } from '../../document/accountability.ts';
import type { Claim, Read } from '../../read/reading.ts';
import { DUTY_FLOOR, judgeExposure } from './judge-exposure.ts';
import { sayDisagreement } from './say-exposure.ts';

const EMPTY = judgedFixture({ text: 'a' });

/** A document of segments of the given lengths, and a claim for each accountability named of one. */
function documentOf(
  segments: readonly {
    readonly length: number;
    readonly says: Partial<Record<Accountability, number>>;
  }[],
  change: Partial<Claim> = {},
): Read {
  let start = 0;
  const claims = segments.flatMap(({ length, says }, segment) => {
    const span = { start, end: start + length };
    start += length + 1;
    return Object.entries(says).map(
      ([accountability, role]): Claim => ({
        ...span,
        segment,
        accountability: accountability as Accountability,
        owner: 'role',
        confidence: role,
        probabilities: { role, shared: 0, other: 0 },
        qualification: 0,
        ...change,
      }),
    );
  });
  return { ...EMPTY, text: 'x'.repeat(start), reading: { ...EMPTY.reading, claims } };
}

const exposureOf = (...given: Parameters<typeof documentOf>) =>
  judgeExposure(documentOf(...given), KNOWLEDGE_FIXTURE);

describe('judgeExposure', () => {
  it('shares the duty text by length', () => {
    const exposure = exposureOf([
      { length: 300, says: { backlog: 0.9 } },
      { length: 100, says: { roadmap: 0.9 } },
      { length: 100, says: { technical: 0.9 } },
    ]);
    expect(exposure).toMatchObject({ units: 500, absorbing: 0.6, judgement: 0.2, other: 0.2 });
    expect(exposure.sentence).toContain('60 % of the duty text');
  });

  it('splits a segment by how likely each accountability is', () => {
    const { shares } = exposureOf([{ length: 100, says: { backlog: 0.9, roadmap: 0.6 } }]);
    expect(shares.backlog).toBeCloseTo(0.6);
    expect(shares.roadmap).toBeCloseTo(0.4);
  });

  it.each([
    ["somebody else's work", { probabilities: { role: 0.1, shared: 0.1, other: 0.8 } }],
    ['asked-for experience', { qualification: 0.6 }],
    ['a weak claim', { probabilities: { role: DUTY_FLOOR - 0.01, shared: 0, other: 0 } }],
  ])('leaves out %s', (_, change) => {
    const exposure = exposureOf([{ length: 100, says: { backlog: 0.9 } }], change);
    expect(exposure.units).toBe(0);
    expect(exposure.measures).toEqual({ human: null, model: null, observed: null });
    expect(exposure.sentence).toBe('No duties are named, so nothing can be said of AI.');
  });

  it('takes each measure over the shares', () => {
    const { measures } = exposureOf([
      { length: 300, says: { backlog: 0.9 } },
      { length: 100, says: { roadmap: 0.9 } },
    ]);
    expect(measures.model).toBeCloseTo(0.75 * 0.6 + 0.25 * 0.4);
    expect(measures.human).toBeCloseTo(0.5);
  });

  it('shows the longest duties of each kind in the order of the text', () => {
    const lengths = [10, 40, 30, 20, 50];
    const { evidence } = exposureOf(lengths.map((length) => ({ length, says: { backlog: 0.9 } })));
    expect(evidence.map(({ start, end }) => end - start)).toEqual([40, 30, 50]);
    expect(evidence[0]?.accountability).toBe('backlog');
  });

  it('warns when there is little duty text', () => {
    expect(exposureOf([{ length: 90, says: { backlog: 0.9 } }]).sentence).toContain('rough shares');
  });
});

describe('sayDisagreement', () => {
  const { contrasts } = KNOWLEDGE_FIXTURE.exposure;

  it('says what each measure shows, by whether its interval leaves out zero', () => {
    expect(sayDisagreement(KNOWLEDGE_FIXTURE.exposure)).toBe(
      "The measures do not agree: compared with judgement, human raters see no clear difference for such work, a model's ratings more exposure, observed use less exposure.",
    );
  });

  it('says so when they agree', () => {
    const same = { human: contrasts.model, model: contrasts.model, observed: contrasts.model };
    const words = sayDisagreement({ ...KNOWLEDGE_FIXTURE.exposure, contrasts: same });
    expect(words).toMatch(/^The measures agree/);
  });
});
