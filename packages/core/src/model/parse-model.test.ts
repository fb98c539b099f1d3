import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { weightsFixture } from '../../test/weights-fixture.ts';
import { type ErrorCode, isTitlescopeError } from '../errors.ts';
import { COLUMNS } from '../read/columns.ts';
import { parseModel } from './parse-model.ts';

const whole = weightsFixture();

function refusal(bytes: Uint8Array): { code: ErrorCode; message: string } {
  try {
    parseModel(bytes);
  } catch (error) {
    if (isTitlescopeError(error)) return { code: error.code, message: error.message };
    throw error;
  }
  throw new Error('accepted');
}

function changed(bytes: Uint8Array, at: number, xor: number): Uint8Array {
  const copy = bytes.slice();
  copy[at] = (copy[at] ?? 0) ^ xor;
  return copy;
}

describe('a weights file', () => {
  it('gives a reader with its name, a weigher and a policy', () => {
    const model = parseModel(whole);
    expect(model.reader).toMatchObject({ name: 'made-up', version: '7' });
    expect(model.policy.roles.product_owner.base).toBeCloseTo(0.2);
    expect(model.weigher.weigh([]).probabilities.roadmap.unstated).toBeGreaterThan(0.5);
  });

  it('may stand anywhere in a larger buffer', () => {
    const larger = new Uint8Array(whole.length + 40).fill(0xff);
    larger.set(whole, 17);
    expect(parseModel(larger.subarray(17, 17 + whole.length)).policy).toEqual(
      parseModel(whole).policy,
    );
  });

  it('cut at any byte is refused as cut, with both lengths and the remedy', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: whole.length - 1 }), (length) => {
        const { code, message } = refusal(whole.subarray(0, length));
        expect(code).toBe('weights-cut');
        expect(message).toContain(`${length} bytes`);
        expect(message).toMatch(/\d+ were expected.*install it again/);
      }),
    );
  });

  it('with any byte changed is refused, with the remedy', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: whole.length - 1 }),
        fc.integer({ min: 1, max: 255 }),
        (at, xor) => {
          const { code, message } = refusal(changed(whole, at, xor));
          if (at < 8) expect(code).toBe('weights-version');
          else if (at < 12) expect(['weights-version', 'weights-altered']).toContain(code);
          else if (at >= 16 + 200) expect(code).toBe('weights-altered');
          else expect(['weights-altered', 'weights-cut']).toContain(code);
          expect(message).toMatch(/install it again|pass the weights that came with/);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('with bytes after its end is refused', () => {
    const longer = new Uint8Array(whole.length + 1);
    longer.set(whole);
    expect(refusal(longer).code).toBe('weights-altered');
  });

  it.each<[string, Uint8Array, RegExp]>([
    [
      'of another format',
      weightsFixture({ format: 9 }),
      /format 9, this version reads .*1.*; pass/,
    ],
    [
      'with columns in another order',
      weightsFixture({ columns: COLUMNS.toReversed() }),
      /other columns/,
    ],
    [
      'with fewer columns',
      weightsFixture({ columns: COLUMNS.slice(1) }),
      /"made-up" 7 has other columns/,
    ],
    [
      'with another mark',
      weightsFixture({ mark: 'titlescq' }),
      /begins with other bytes than "titlescp"/,
    ],
    [
      'with more bits than rows',
      weightsFixture({ saidBits: 9 }),
      /"made-up" 7 has 11776 bytes of weights, its 9 bits ask for 23552; pass/,
    ],
    [
      'with fewer bits than rows',
      weightsFixture({ saidBits: 7 }),
      /has 11776 bytes of weights, its 7 bits ask for 5888/,
    ],
    ['that is a text', new TextEncoder().encode('{"a": 1}'), /begins with other bytes/],
    ['that is a long text', new TextEncoder().encode('Brew tea. '.repeat(99)), /other bytes/],
  ])('%s is refused as of another version', (_, bytes, message) => {
    const refused = refusal(bytes);
    expect(refused.code).toBe('weights-version');
    expect(refused.message).toMatch(message);
  });
});
