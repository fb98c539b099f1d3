import { describe, expect, it } from 'vitest';
import { contextWeightsFixture } from '../../../test/context-fixture.ts';
import { plainPools } from '../../../test/plain-encoder.ts';
import { floatArena } from './matmul.ts';
import { piecesOf } from './pieces-of.ts';
import { segmentsAlone } from './segment-alone.ts';
import { SIGNS } from './signs.ts';

const weights = contextWeightsFixture();
const read = segmentsAlone(weights, floatArena());

describe('segmentsAlone', () => {
  it('sums up the pools of a text as the definition says', () => {
    const text = 'Own the menu and decide what we brew';
    const { width } = weights;
    const pools = plainPools(weights, [...piecesOf(weights.hashes, weights.most)(text)]);
    const [alone] = read([text]);
    /** A pool (0 is the mean) times a column of a matrix of `columns`, from a row on. */
    const times = (pool: number, matrix: Float32Array, columns: number, row: number, at: number) =>
      pools
        .slice(pool * width, (pool + 1) * width)
        .reduce((sum, x, i) => sum + x * (matrix[(row + i) * columns + at] ?? 0), 0);
    const near = (found: number | undefined, expected: number): void =>
      expect(Math.abs((found ?? Number.NaN) - expected)).toBeLessThan(2e-3);
    for (let i = 0; i < width; i += 1) {
      near(alone?.summary[i], pools[i] ?? 0);
      near(alone?.summary[width + i], pools[11 * width + i] ?? 0);
    }
    for (let a = 0; a < 9; a += 1) {
      for (let owner = 0; owner < 4; owner += 1) {
        const mean = times(0, weights.mean, 36, 0, 4 * a + owner);
        const own = times(a + 1, weights.own, 4, a * width, owner);
        near(alone?.owners[4 * a + owner], (weights.meanBias[4 * a + owner] ?? 0) + mean + own);
      }
      for (let sign = 0; sign < SIGNS; sign += 1) {
        const own = times(a + 1, weights.sign, SIGNS, a * width, sign);
        near(alone?.signs[SIGNS * a + sign], own);
      }
    }
    near(alone?.qualification, times(10, weights.kind, 1, 0, 0) + (weights.kind[width] ?? 0));
    near(alone?.any, times(11, weights.any, 1, 0, 0) + (weights.any[width] ?? 0));
  });

  it('reads many texts exactly as each by itself', () => {
    const texts = Array.from({ length: 600 }, (_, at) =>
      'Own the menu and pour what is left '.repeat(at % 5).concat(`number ${at % 90}`),
    );
    const all = read(texts);
    expect(all.length).toBe(texts.length);
    for (const at of [0, 1, 4, 100, 255, 256, 257, 511, 512, 599]) {
      expect(all[at]).toEqual(segmentsAlone(weights, floatArena())([texts[at] ?? ''])[0]);
    }
  });

  it('depends on the words alone, not on how they are written', () => {
    expect(read(['OWN  the\u00a0menu\u200b'])).toEqual(read(['own the menu']));
  });

  it('reads nothing as an unknown word', () => {
    expect(read([''])).toEqual(read(['\u2603']));
    expect(read([])).toEqual([]);
  });
});
