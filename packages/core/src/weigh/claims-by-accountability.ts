import { type ByAccountability, byAccountability } from '../document/accountability.ts';
import type { Claim } from '../read/reading.ts';

/** The claims of each accountability, in their order. */
export function claimsByAccountability(
  claims: readonly Claim[],
): ByAccountability<readonly Claim[]> {
  const groups = byAccountability((): Claim[] => []);
  for (const claim of claims) groups[claim.accountability].push(claim);
  return groups;
}
