import { describe, expect, it } from 'vitest';
import { contextWeightsFixture, SMALL } from '../../../test/context-fixture.ts';
import type { ContextWeights } from './context-weights.ts';
import { fnv1a } from './fnv1a.ts';
import { lexicon } from './lexicon.ts';
import { normalise } from './normalise.ts';
import { gramsOf } from './words-of.ts';

const made = contextWeightsFixture();
const bucketOf = (word: string): number => fnv1a(word) % SMALL.words;
const markOf = (word: string): number => fnv1a(word) >>> 24 || 1;

/** Weights that know the words given and no others. */
function knowing(...words: string[]): ContextWeights {
  const fingerprints = new Uint8Array(SMALL.words);
  for (const word of words) fingerprints[bucketOf(word)] = markOf(word);
  return { ...made, fingerprints };
}

function rowOf({ rows, scales }: ContextWeights['words'], row: number): number[] {
  return Array.from(
    { length: SMALL.width },
    (_, at) => (rows[row * SMALL.width + at] ?? 0) * (scales[row] ?? 0),
  );
}

function normalised(vector: readonly number[]): number[] {
  const floats = Float32Array.from(vector);
  normalise(floats, 0, SMALL.width, made.norm);
  return [...floats];
}

function expectClose(actual: Float32Array, expected: readonly number[]): void {
  expect(actual.length).toBe(expected.length);
  for (const [at, value] of expected.entries()) expect(actual[at]).toBeCloseTo(value, 5);
}

/** Words made by a number: enough different ones to fill any table. */
const wordOf = (number: number): string =>
  Array.from(number.toString(26), (digit) =>
    String.fromCharCode(97 + Number.parseInt(digit, 26)),
  ).join('');

describe('lexicon', () => {
  it('gives a known word the row of its bucket', () => {
    const entry = lexicon(knowing('menu'))('menu');
    expect(entry).toMatchObject({ hash: fnv1a('menu'), bucket: bucketOf('menu') });
    expectClose(entry.vector, normalised(rowOf(made.words, bucketOf('menu'))));
  });

  it('makes an unknown word of the mean of its grams', () => {
    const entry = lexicon(knowing('menu'))('kettle');
    const rows = gramsOf('kettle').map((gram) => rowOf(made.grams, fnv1a(gram) % SMALL.grams));
    const mean = Array.from(
      { length: SMALL.width },
      (_, at) => rows.reduce((sum, row) => sum + (row[at] ?? 0), 0) / rows.length,
    );
    expect(entry.bucket).toBe(-1);
    expectClose(entry.vector, normalised(mean));
  });

  it('tells a known word from another in its bucket by the mark', () => {
    const look = lexicon(knowing('menu'));
    const others = Array.from({ length: 5000 }, (_, at) => wordOf(at)).filter(
      (word) => bucketOf(word) === bucketOf('menu') && markOf(word) !== markOf('menu'),
    );
    expect(others.length).toBeGreaterThan(20);
    for (const word of others) expect(look(word).bucket).toBe(-1);
  });

  it('takes the mark 0 of a hash as 1, so that an empty bucket knows no word', () => {
    const word = Array.from({ length: 5000 }, (_, at) => wordOf(at)).find(
      (candidate) => fnv1a(candidate) >>> 24 === 0,
    );
    expect(word).toBeDefined();
    expect(lexicon(knowing())(word ?? '').bucket).toBe(-1);
    expect(lexicon(knowing(word ?? ''))(word ?? '').bucket).toBe(bucketOf(word ?? ''));
  });

  it('gives the same answer remembered, fresh, and after more words than it keeps', () => {
    const look = lexicon(knowing('menu', 'tea'));
    const words = ['menu', 'kettle', 'tea', '.', '\u{1f375}'];
    const first = words.map((word) => structuredClone(look(word)));
    expect(words.map(look)).toEqual(first);
    for (let number = 0; number < 50_001; number += 1) look(wordOf(number));
    expect(words.map(look)).toEqual(first);
    expect(words.map(lexicon(knowing('menu', 'tea')))).toEqual(first);
  });
});
