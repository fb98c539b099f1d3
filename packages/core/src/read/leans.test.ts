import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segmentedFixture } from '../../test/segmented-fixture.ts';
import { collectLeans } from './leans.ts';

const VALUES = ['tea', 'coffee'] as const;
const NO_BIAS = Float32Array.from([0, 0]);

function lean(scores: readonly (readonly number[])[], first = 0, bias = NO_BIAS) {
  const document = segmentedFixture(...scores.map(() => 'Brew it'));
  const leans = scores.map((values, segment) => ({ segment, scores: Float64Array.from(values) }));
  return { document, ...collectLeans(document, leans, first, VALUES, bias) };
}

describe('collectLeans', () => {
  it('sums over segments, divided by the root of their number, and adds the bias', () => {
    const { total } = lean(
      [
        [1, 0],
        [1, -2],
        [1, 0],
        [1, 0],
      ],
      0,
      Float32Array.from([0.5, 1]),
    );
    expect(total.tea).toBeCloseTo(4 / 2 + 0.5);
    expect(total.coffee).toBeCloseTo(-2 / 2 + 1);
  });

  it('takes the columns from the first one on', () => {
    expect(lean([[9, 9, 1, 2]], 2).total).toEqual({ tea: 1, coffee: 2 });
  });

  it('is the bias when there are no segments', () => {
    expect(lean([], 0, Float32Array.from([0.25, -1])).total).toEqual({ tea: 0.25, coffee: -1 });
  });

  it('keeps spans of segments that lean towards a value, and no others', () => {
    const { strongest, document } = lean([
      [-1, 2],
      [0, -1],
    ]);
    expect(strongest).toEqual([
      {
        ...spanOf(document.segments[0]),
        segment: 0,
        value: 'coffee',
        weight: expect.closeTo(2 / 2 ** 0.5),
      },
    ]);
  });

  it('keeps the three strongest of each value, strongest first, the earlier of equals first', () => {
    const score = fc.integer({ min: -3, max: 3 });
    fc.assert(
      fc.property(fc.array(fc.tuple(score, score), { maxLength: 30 }), (scores) => {
        const expected = VALUES.flatMap((value, at) =>
          scores
            .map((pair, segment) => ({ segment, value, score: pair[at] ?? 0 }))
            .filter((one) => one.score > 0)
            .sort((a, b) => b.score - a.score || a.segment - b.segment)
            .slice(0, 3)
            .map(({ segment, value: kept }) => [segment, kept]),
        );
        expect(lean(scores).strongest.map(({ segment, value }) => [segment, value])).toEqual(
          expected,
        );
      }),
    );
  });
});

function spanOf(segment: { start: number; end: number } | undefined): {
  start: number;
  end: number;
} {
  return { start: segment?.start ?? -1, end: segment?.end ?? -1 };
}
