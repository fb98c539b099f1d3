import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FloatArena, floatArena } from './matmul.ts';

const arena = floatArena();
const floatsOf = (length: number, seed: number, size = 1): Float32Array =>
  Float32Array.from({ length }, (_, at) => size * Math.sin(seed + at * at * 0.7));

interface Segment {
  readonly rows: Float32Array;
  readonly count: number;
  readonly width: number;
  readonly heads: number;
}

const segmentOf = (
  count: number,
  width: number,
  heads: number,
  seed: number,
  size = 1,
): Segment => ({ rows: floatsOf(count * 3 * width, seed, size), count, width, heads });

/** What `listen` leaves, with the floats before and behind it as they were. */
function heard(on: FloatArena, { rows, count, width, heads }: Segment): Float32Array {
  const at = on.store(rows);
  const before = on.store(Float32Array.of(1, 2, 3, 4));
  const out = on.take(count * width);
  const behind = on.store(Float32Array.of(5, 6, 7, 8));
  on.listen({ rows: at, out }, { count, width, heads });
  const floats = on.floats();
  expect([...floats.slice(before, before + 4)]).toEqual([1, 2, 3, 4]);
  expect([...floats.slice(behind, behind + 4)]).toEqual([5, 6, 7, 8]);
  expect(floats.slice(at, at + rows.length)).toEqual(rows);
  return floats.slice(out, out + count * width);
}

/** The same in doubles. */
function expectedOf({ rows, count, width, heads }: Segment): Float64Array {
  const part = width / heads;
  const out = new Float64Array(count * width);
  const value = (row: number, column: number): number => rows[row * 3 * width + column] ?? 0;
  for (let head = 0; head < heads; head += 1) {
    for (let row = 0; row < count; row += 1) {
      const scores = Array.from({ length: count }, (_, other) => {
        let sum = 0;
        for (let at = head * part; at < head * part + part; at += 1) {
          sum += value(row, at) * value(other, width + at);
        }
        return sum;
      });
      const most = Math.max(...scores);
      const powers = scores.map((score) => Math.exp(score - most));
      const total = powers.reduce((sum, power) => sum + power, 0);
      for (let at = head * part; at < head * part + part; at += 1) {
        let sum = 0;
        for (const [other, power] of powers.entries()) sum += power * value(other, 2 * width + at);
        out[row * width + at] = sum / total;
      }
    }
  }
  return out;
}

function expectHeard(segment: Segment, slack: number): void {
  const expected = expectedOf(segment);
  for (const [at, value] of heard(arena, segment).entries()) {
    if (!(Math.abs(value - (expected[at] ?? 0)) <= slack)) {
      expect.fail(`float ${at}: ${value}, not ${expected[at]}`);
    }
  }
}

describe('listen', () => {
  it('is attention in doubles, for any count of pieces', () => {
    const size = fc.record({
      count: fc.integer({ min: 1, max: 37 }),
      part: fc.integer({ min: 1, max: 5 }).map((eighth) => 8 * eighth),
      heads: fc.integer({ min: 1, max: 4 }),
      seed: fc.nat({ max: 1000 }),
    });
    fc.assert(
      fc.property(size, ({ count, part, heads, seed }) => {
        expectHeard(segmentOf(count, part * heads, heads, seed), 1e-5);
      }),
      { numRuns: 80 },
    );
  });

  it.each([1, 2, 20, 61, 300])('holds for %i pieces with six heads of 32', (count) => {
    expectHeard(segmentOf(count, 192, 6, count), 1e-5);
  });

  it('gives all to the one that answers by far the most', () => {
    const segment = segmentOf(9, 16, 2, 3, 40);
    expectHeard(segment, 0.05);
    const far = segmentOf(9, 16, 2, 3, 1e6);
    const told = new Set(far.rows);
    for (const value of heard(arena, far)) expect(told.has(value)).toBe(true);
  });

  it('gives equal shares where nothing is asked', () => {
    const segment = segmentOf(7, 32, 1, 5);
    for (let row = 0; row < 7; row += 1) segment.rows.fill(0, row * 96, row * 96 + 32);
    const out = heard(arena, segment);
    for (let at = 0; at < 32; at += 1) {
      let sum = 0;
      for (let row = 0; row < 7; row += 1) sum += segment.rows[row * 96 + 64 + at] ?? 0;
      expect(out[at]).toBeCloseTo(sum / 7, 5);
      expect(out[6 * 32 + at]).toBe(out[at]);
    }
  });

  it('tells a piece that is alone what it tells itself', () => {
    const segment = segmentOf(1, 32, 2, 8);
    expect(heard(arena, segment)).toEqual(segment.rows.slice(64, 96));
  });

  it('gives the same bits again and in another arena, after longer and shorter segments', () => {
    const segment = segmentOf(13, 64, 2, 4);
    const out = heard(arena, segment);
    const other = floatArena();
    heard(other, segmentOf(3, 32, 1, 1));
    heard(other, segmentOf(150, 64, 2, 2));
    expect(heard(other, segment)).toEqual(out);
    expect(heard(arena, segment)).toEqual(out);
  });

  it('does nothing for no pieces', () => {
    expect(heard(arena, segmentOf(0, 32, 1, 1))).toEqual(new Float32Array());
  });
});
