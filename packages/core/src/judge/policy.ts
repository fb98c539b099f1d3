import type { ByAccountability, FindingOwner } from '../document/accountability.ts';
import type { RoleName } from '../document/role.ts';

/** Points of one role: those of each finding's owner and those of the words add up. */
export interface RolePoints {
  readonly base: number;
  readonly findings: ByAccountability<Readonly<Record<FindingOwner, number>>>;
  /** Points per unit of the reader's lean towards the role. */
  readonly lean: number;
}

/** The role score card. The role with the most points wins; `softmax(points / scale)` are the probabilities. */
export interface RolePolicy {
  readonly scale: number;
  readonly roles: Readonly<Record<RoleName, RolePoints>>;
}
