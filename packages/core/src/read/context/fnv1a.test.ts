import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fnv1a } from './fnv1a.ts';

describe('fnv1a', () => {
  it.each([
    ['', 0x811c9dc5],
    ['a', 0xe40c292c],
    ['foobar', 0xbf9cf968],
  ])('of %j is the published value', (word, hash) => {
    expect(fnv1a(word)).toBe(hash);
  });

  it('hashes the bytes of UTF-8', () => {
    const ofBytes = (word: string): number =>
      new TextEncoder()
        .encode(word)
        .reduce((hash, byte) => Math.imul(hash ^ byte, 0x01000193) >>> 0, 0x811c9dc5);
    const whole = fc
      .string({ unit: 'binary' })
      .map((word) => new TextDecoder().decode(new TextEncoder().encode(word)));
    fc.assert(
      fc.property(whole, (word) => {
        expect(fnv1a(word)).toBe(ofBytes(word));
      }),
    );
  });

  it('goes on from the hash of what stands before, with either prime', () => {
    const parts = fc.tuple(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }));
    fc.assert(
      fc.property(parts, fc.constantFrom(0x01000193, 0x5bd1e995), ([head, tail], prime) => {
        const before = fnv1a(head, undefined, prime);
        expect(fnv1a(tail, before, prime)).toBe(fnv1a(head + tail, undefined, prime));
      }),
    );
  });

  it('differs with the prime', () => {
    expect(fnv1a('a', undefined, 0x5bd1e995)).not.toBe(fnv1a('a'));
  });

  it('takes half a character as it is', () => {
    expect(fnv1a('\ud800')).toBeGreaterThan(0);
    expect(fnv1a('\ud800')).not.toBe(fnv1a('\udc00'));
  });
});
