import {
  ACCOUNTABILITIES,
  byAccountability,
  FINDING_OWNERS,
  type FindingOwner,
} from '../../document/accountability.ts';
import type { FindingLean } from '../reading.ts';

/** What the network says of the whole, for the four owners of each accountability: its heads and their bias. */
export function findingLeanOf(heads: Float64Array, bias: Float32Array): FindingLean {
  return byAccountability((accountability) => {
    const row = FINDING_OWNERS.length * ACCOUNTABILITIES.indexOf(accountability);
    const leanOf = (owner: FindingOwner): number => {
      const at = row + FINDING_OWNERS.indexOf(owner);
      return (heads[at] ?? 0) + (bias[at] ?? 0);
    };
    return {
      role: leanOf('role'),
      shared: leanOf('shared'),
      other: leanOf('other'),
      unstated: leanOf('unstated'),
    };
  });
}
