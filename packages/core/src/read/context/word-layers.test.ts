import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contextWeightsFixture, SMALL } from '../../../test/context-fixture.ts';
import { lexicon, type WordEntry } from './lexicon.ts';
import { floatArena } from './matmul.ts';
import { POOLS, wordLayers } from './word-layers.ts';
import { wordsOf } from './words-of.ts';

const weights = contextWeightsFixture();
const look = lexicon(weights);
const entriesOf = (text: string): WordEntry[] => wordsOf(text).map(look);
const poolsOf = wordLayers(weights, floatArena());
const alone = (segment: readonly WordEntry[]) => wordLayers(weights, floatArena())([segment])[0];

const { width } = SMALL;
const word = fc.constantFrom('tea', 'menu', 'cook', 'kettle', 'the', 'of', '.', '0');
const segment = fc
  .array(word, { minLength: 1, maxLength: 30 })
  .map((words) => entriesOf(words.join(' ')));

function normalised(out: readonly number[], norm: Float32Array): number[] {
  const mean = out.reduce((sum, x) => sum + x, 0) / width;
  const variance = out.reduce((sum, x) => sum + (x - mean) ** 2, 0) / width;
  return out.map(
    (x, i) => ((x - mean) / Math.sqrt(variance + 1e-5)) * (norm[i] ?? 0) + (norm[width + i] ?? 0),
  );
}

/** `row · matrix + bias`, the matrix of `bias.length` columns. */
function timesMatrix(row: readonly number[], matrix: Float32Array, bias: Float32Array): number[] {
  return Array.from(bias, (start, column) =>
    row.reduce((sum, x, i) => sum + x * (matrix[i * bias.length + column] ?? 0), start),
  );
}

/** Attention by its definition. */
function heardPlainly(rows: readonly number[][]): number[][] {
  const { heads, weights: matrix, bias, near, out, outBias, norm } = weights.attention;
  const size = width / heads;
  const each = rows.map((row) => timesMatrix(row, matrix, bias));
  return rows.map((row, i) => {
    const heard = Array.from({ length: heads }, (_, head) => {
      const part = (word: readonly number[] | undefined, which: number): number[] =>
        (word ?? []).slice(which * width + head * size, which * width + (head + 1) * size);
      const powers = each.map((other, j) => {
        const answers = part(other, 1);
        const product = part(each[i], 0).reduce((sum, x, at) => sum + x * (answers[at] ?? 0), 0);
        const apart = Math.min(8, Math.max(-8, j - i));
        return Math.exp(product / Math.sqrt(size) + (near[head * 17 + 8 + apart] ?? 0));
      });
      const total = powers.reduce((sum, power) => sum + power, 0);
      return Array.from({ length: size }, (_, at) =>
        each.reduce(
          (sum, other, j) => sum + ((powers[j] ?? 0) / total) * (part(other, 2)[at] ?? 0),
          0,
        ),
      );
    }).flat();
    const change = timesMatrix(heard, out, outBias);
    return normalised(
      row.map((x, i) => x + Math.max(0, change[i] ?? 0)),
      norm,
    );
  });
}

/** The network on one segment by its definition, step by step in double precision. */
function plainly(words: readonly WordEntry[]): number[] {
  let rows = words.map(({ vector }) => [...vector]);
  for (const layer of weights.layers) {
    rows = rows.map((row, at) => {
      const seen = [rows[at - 1], row, rows[at + 1]];
      const out = row.map((value, column) => {
        let sum = layer.bias[column] ?? 0;
        for (const [tap, neighbour] of seen.entries()) {
          for (let i = 0; i < width; i += 1) {
            const weight = layer.weights[(tap * width + i) * width + column] ?? 0;
            sum += (neighbour?.[i] ?? 0) * weight;
          }
        }
        return value + Math.max(0, sum);
      });
      return normalised(out, layer.norm);
    });
  }
  rows = heardPlainly(rows);
  const weighed = (shares: readonly number[]): number[] =>
    Array.from({ length: width }, (_, i) =>
      rows.reduce((sum, row, at) => sum + (row[i] ?? 0) * (shares[at] ?? 0), 0),
    );
  const pools = Array.from({ length: POOLS }, (_, k) => {
    const powers = rows.map((row) =>
      Math.exp(
        row.reduce(
          (sum, x, i) => sum + x * (weights.look[i * POOLS + k] ?? 0),
          weights.lookBias[k] ?? 0,
        ),
      ),
    );
    const total = powers.reduce((sum, power) => sum + power, 0);
    return weighed(powers.map((power) => power / total));
  });
  return [weighed(rows.map(() => 1 / rows.length)), ...pools].flat();
}

describe('wordLayers', () => {
  it('computes what the definition says', () => {
    fc.assert(
      fc.property(segment, (words) => {
        const [pools] = poolsOf([words]);
        const expected = plainly(words);
        expect(pools?.length).toBe(expected.length);
        const furthest = expected.reduce(
          (most, value, at) => Math.max(most, Math.abs((pools?.[at] ?? Number.NaN) - value)),
          0,
        );
        expect(furthest).toBeLessThan(1e-4);
      }),
      { numRuns: 30 },
    );
  });

  it('gives each segment exactly what it gets alone: nothing is seen over the gap between two', () => {
    fc.assert(
      fc.property(fc.array(segment, { maxLength: 12 }), (segments) => {
        expect(poolsOf(segments)).toEqual(segments.map(alone));
      }),
      { numRuns: 40 },
    );
  });

  it('gives the same in blocks of more rows than are worked on at once, and for one segment longer than that', () => {
    const short = entriesOf('own the menu and decide what we brew.');
    const long = Array.from({ length: 700 }, (_, at) => look(`w${at % 50}`));
    const segments = [
      ...Array.from({ length: 130 }, (_, at) => (at % 3 === 0 ? entriesOf(`tea ${at}`) : short)),
      long,
      short,
      long,
      entriesOf(''),
    ];
    const rows = segments.reduce((sum, words) => sum + words.length + 1, 0);
    expect(rows).toBeGreaterThan(2000);
    const pools = poolsOf(segments);
    expect(pools.length).toBe(segments.length);
    for (const [at, words] of segments.entries()) {
      if (at > 120 || at % 10 === 0) expect(pools[at]).toEqual(alone(words));
    }
  });

  it('keeps nothing in its memory from one call to the next', () => {
    const one = entriesOf('own the menu');
    const first = poolsOf([one]);
    poolsOf([entriesOf('decide what we brew and for whom, with the cook'), entriesOf('tea')]);
    expect(poolsOf([one])).toEqual(first);
  });

  it('stays finite when scores are beyond all limits', () => {
    const steep = { ...weights, look: weights.look.map((weight) => weight * 1e6) };
    const [pools] = wordLayers(steep, floatArena())([entriesOf('own the menu of tea')]);
    expect(pools?.every(Number.isFinite)).toBe(true);
  });

  it('gives nothing for no segments', () => {
    expect(poolsOf([])).toEqual([]);
  });
});
