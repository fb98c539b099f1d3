import { knowledge } from '@titlescope/knowledge';
import { compareRoles, guide } from '@titlescope/knowledge/guide';
import { describe, expect, it } from 'vitest';
import { payGroups } from './pay-groups.ts';

describe('the pay of a pair of roles', () => {
  it.each(guide.pairs)('$pair: every table stands once, on a scale that holds it', (pair) => {
    const { left, right } = compareRoles(pair.left, pair.right, guide, knowledge);
    const groups = payGroups([left, right]);
    const lines = groups.flatMap((group) => group.lines);
    expect(lines.length).toBe(left.pay.length + right.pay.length);
    for (const { scale, lines: own } of groups) {
      expect(scale.strips.length).toBe(own.length);
      for (const { low, p25, p50, p75, high } of scale.strips) {
        const places = [0, low, p25, p50, p75, high, 1];
        expect(places.toSorted((a, b) => a - b)).toEqual(places);
      }
    }
    for (const { says } of lines) expect(says).not.toMatch(/undefined|NaN/);
  });
});
