import { describe, expect, it } from 'vitest';
import { dot } from './dot.ts';

describe('dot', () => {
  it('ends with the bias', () => {
    expect(dot(Float32Array.of(2, 3), Float32Array.of(10, 100, 7))).toBe(327);
  });
});
