import { describe, expect, it } from 'vitest';
import { ACCOUNTABILITIES, FINDING_OWNERS } from '../../document/accountability.ts';
import { findingLeanOf } from './finding-lean.ts';

describe('findingLeanOf', () => {
  it('adds the bias to each owner of each accountability, in their order', () => {
    const count = ACCOUNTABILITIES.length * FINDING_OWNERS.length;
    const heads = Float64Array.from({ length: count }, (_, at) => 100 * at);
    const bias = Float32Array.from({ length: count }, (_, at) => at);
    const lean = findingLeanOf(heads, bias);
    expect(Object.keys(lean)).toEqual([...ACCOUNTABILITIES]);
    for (const [a, accountability] of ACCOUNTABILITIES.entries()) {
      for (const [owner, name] of FINDING_OWNERS.entries()) {
        expect(lean[accountability][name]).toBe(101 * (FINDING_OWNERS.length * a + owner));
      }
    }
  });
});
