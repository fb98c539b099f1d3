import { describe, expect, it } from 'vitest';
import { lookAhead } from './look-ahead.ts';

async function* counting(to: number, taken: number[]): AsyncIterable<number> {
  for (let value = 1; value <= to; value += 1) {
    taken.push(value);
    yield value;
  }
}

async function all<T>(values: AsyncIterable<T>): Promise<T[]> {
  const out: T[] = [];
  for await (const value of values) out.push(value);
  return out;
}

describe('lookAhead', () => {
  it.each([0, 1, 2, 5])('gives all of %i values again', async (length) => {
    const taken: number[] = [];
    const { length: found, rows } = await lookAhead(counting(length, taken));
    expect(found).toBe(length === 0 ? 'none' : length === 1 ? 'one' : 'several');
    expect(taken.length).toBe(Math.min(2, length));
    expect(await all(rows)).toEqual(await all(counting(length, [])));
  });
});
