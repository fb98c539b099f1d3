import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sha256, utf8 } from './sha256.ts';

describe('sha256', () => {
  it('is the one that everybody else computes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(sha256(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'));
      }),
    );
  });

  it('holds at the edges of a block', () => {
    for (const length of [0, 1, 55, 56, 57, 63, 64, 65, 119, 120, 128]) {
      const bytes = new Uint8Array(length).fill(97);
      expect(sha256(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'));
    }
  });
});

describe('utf8', () => {
  it('is what the platform writes, lone surrogates included', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), (odd, text) => {
        for (const one of [odd, text, `${text}\ud800${odd}\udc00`]) {
          expect([...utf8(one)]).toEqual([...new TextEncoder().encode(one)]);
        }
      }),
    );
  });
});
