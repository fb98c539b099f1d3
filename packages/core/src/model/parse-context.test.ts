import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contextFixture, SMALL, VOCABULARY } from '../../test/context-fixture.ts';
import { segmentedFixture } from '../../test/segmented-fixture.ts';
import { type ErrorCode, isTitlescopeError } from '../errors.ts';
import { parseModel } from './parse-model.ts';
import type { TensorEntry } from './tensors.ts';

const whole = contextFixture();
const document = segmentedFixture('Own the menu', 'Help the head cook', 'Three years of tea');

function refusal(bytes: Uint8Array): { code: ErrorCode; message: string } {
  try {
    parseModel(bytes);
  } catch (error) {
    if (isTitlescopeError(error)) return { code: error.code, message: error.message };
    throw error;
  }
  throw new Error('accepted');
}

const names = new Set<string>();
contextFixture({
  entries: (entries) => {
    for (const { name } of entries) names.add(name);
    return entries;
  },
});

function altered(name: string, change: (entry: TensorEntry) => TensorEntry): Uint8Array {
  return contextFixture({
    entries: (entries) => entries.map((entry) => (entry.name === name ? change(entry) : entry)),
  });
}

describe('a weights file of the context reader', () => {
  it('gives a reader with its name, a weigher and a policy', () => {
    const model = parseModel(whole);
    expect(model.reader).toMatchObject({ name: 'made-up', version: '7' });
    expect(model.policy.roles.product_owner.base).toBeCloseTo(0.2);
    expect(model.reader.read(document).claims.length).toBeGreaterThan(5);
  });

  it.each([1, 2, 3, 17])('may stand %i bytes into a larger buffer', (offset) => {
    const larger = Buffer.alloc(whole.length + 40, 0xff);
    larger.set(whole, offset);
    const inside = larger.subarray(offset, offset + whole.length);
    expect(parseModel(inside).reader.read(document)).toEqual(
      parseModel(whole).reader.read(document),
    );
  });

  it('cut at any byte is refused as cut, with both lengths and the remedy', () => {
    fc.assert(
      fc.property(fc.nat({ max: whole.length - 1 }), (length) => {
        const { code, message } = refusal(whole.subarray(0, length));
        expect(code).toBe('weights-cut');
        expect(message).toContain(`${length} bytes`);
        expect(message).toMatch(/\d+ were expected.*install it again/);
      }),
      { numRuns: 60 },
    );
  });

  it('with any byte changed is refused, with the remedy', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: whole.length - 1 }),
        fc.integer({ min: 1, max: 255 }),
        (at, xor) => {
          const copy = whole.slice();
          copy[at] = (copy[at] ?? 0) ^ xor;
          const { code, message } = refusal(copy);
          if (at < 8) expect(code).toBe('weights-version');
          else if (at < 12) expect(['weights-version', 'weights-altered']).toContain(code);
          else expect(['weights-altered', 'weights-cut']).toContain(code);
          expect(message).toMatch(/install it again|pass the weights that came with/);
        },
      ),
      { numRuns: 100 },
    );
  });

  it.each([...names])('without the matrix "%s" is refused by its name', (name) => {
    const bytes = contextFixture({
      entries: (entries) => entries.filter((entry) => entry.name !== name),
    });
    const { code, message } = refusal(bytes);
    expect(code).toBe('weights-version');
    expect(message).toContain(`lacks the matrix "${name}"`);
  });

  it.each([...names])('with the matrix "%s" of another shape is refused', (name) => {
    const bytes = altered(name, (entry) => ({
      ...entry,
      shape: [...entry.shape.slice(0, -1), (entry.shape.at(-1) ?? 0) + 1],
    }));
    const { code, message } = refusal(bytes);
    expect(code).toBe('weights-version');
    expect(message).toMatch(/expected; pass the weights that came with this version$/);
  });

  it.each<[string, Uint8Array, RegExp]>([
    [
      'of another type',
      altered('look', (entry) => ({ ...entry, type: 'i8' })),
      /"look" as 8 × 11 i8, 8 × 11 f32 is expected/,
    ],
    [
      'that ends outside',
      altered('finding.bias', (entry) => ({ ...entry, at: entry.at + 4 })),
      /"finding\.bias" at bytes \d+ to \d+ of \d+, empty or outside/,
    ],
    [
      'that begins before the weights',
      altered('norm', (entry) => ({ ...entry, at: -4 })),
      /"norm" at bytes -4 to 124 of/,
    ],
    [
      'without rows',
      contextFixture({ sizes: { ...SMALL, places: 0 } }),
      /"places" at bytes .* empty or outside/,
    ],
    [
      'as wide as the kernel cannot work on',
      contextFixture({ sizes: { ...SMALL, width: 12 } }),
      /has 12 numbers width, a multiple of 8 is expected/,
    ],
    [
      'of more pieces than can be numbered',
      altered('pieces', (entry) => ({ ...entry, shape: [65_536, 16] })),
      /has 65536 pieces, at most 65535 are expected/,
    ],
    [
      'whose rows are no power of two',
      contextFixture({ sizes: { ...SMALL, linear: 300 } }),
      /has 300 rows of "linear", a power of two from 2\^8 to 2\^24 is expected/,
    ],
    [
      'of a layer after one that is missing',
      contextFixture({
        entries: (entries) =>
          entries.map((entry) => ({ ...entry, name: entry.name.replace('layer.1.', 'layer.2.') })),
      }),
      /lacks the matrix "layer\.1\.ask"/,
    ],
  ])('with a matrix %s is refused', (_, bytes, message) => {
    const refused = refusal(bytes);
    expect(refused.code).toBe('weights-version');
    expect(refused.message).toMatch(message);
  });

  it('without the piece for unknown words is refused', () => {
    const bytes = contextFixture({ vocabulary: VOCABULARY.with(0, '[PAD]') });
    const { code, message } = refusal(bytes);
    expect(code).toBe('weights-version');
    expect(message).toMatch(/lacks the word piece "\[UNK\]"; pass the weights that came with/);
  });

  it('with a setting out of its range is refused', () => {
    const { code, message } = refusal(contextFixture({ settings: { gate: 1.5 } }));
    expect(code).toBe('weights-version');
    expect(message).toMatch(/"made-up" 7 has the setting "gate" as 1\.5, a number from 0 to 1/);
    expect(message).toMatch(/; pass the weights that came with this version$/);
  });

  it.each<[string, object, RegExp]>([
    ['settings', { settings: undefined }, /"made-up" 7 has no settings/],
    ['a list of matrices', { tensors: undefined }, /"made-up" 7 has no list of matrices/],
  ])('whose header lacks %s is refused', (_, header, expected) => {
    const { code, message } = refusal(contextFixture({ header }));
    expect(code).toBe('weights-version');
    expect(message).toMatch(expected);
  });

  it.each([0, 1])('may set everything to %i', (all) => {
    const settings = { gate: all, share: all, asked: all };
    const { reader } = parseModel(contextFixture({ settings }));
    expect(reader.read(document).claims.length).toBeGreaterThan(5);
  });

  it('of the format before is refused', () => {
    const { code, message } = refusal(contextFixture({ format: 3 }));
    expect(code).toBe('weights-version');
    expect(message).toBe(
      'weights file has format 3, this version reads format 1 and 4; pass the weights that came with it',
    );
  });

  it('whose header says another length is refused', () => {
    const refused = refusal(contextFixture({ header: { payload: 99 } }));
    expect(refused.code).toBe('weights-version');
    expect(refused.message).toMatch(/"made-up" 7 has \d+ bytes of weights, its header says 99/);
  });
});
