import type { Accountability, OrganisationKind, RoleName, Source } from '@titlescope/core';

/** A role that the guide knows: every de-facto role that has a name of its own. */
export type GuideRole = Exclude<RoleName, 'other'>;

/** One accountability in one framework: who decides it, or takes part while another decides. */
export interface Holder {
  readonly accountability: Accountability;
  readonly role: GuideRole;
  readonly part: 'holds' | 'contributes';
}

/** What one published framework says of who holds what. What it does not name is left out. */
export interface FrameworkEntry {
  readonly framework: string;
  readonly label: string;
  readonly says: string;
  readonly roles: readonly { readonly role: GuideRole; readonly words: string }[];
  readonly holders: readonly Holder[];
  readonly sources: readonly Source[];
}

/** What a role typically holds and takes part in, by guidelines and frameworks; not a measured frequency. */
export interface ProfileEntry {
  readonly name: GuideRole;
  readonly holds: readonly Accountability[];
  readonly shares: readonly Accountability[];
  readonly sources: readonly Source[];
}

/** Two neighbouring roles that are taken for one another. */
export interface PairEntry {
  readonly pair: string;
  readonly left: GuideRole;
  readonly right: GuideRole;
  readonly theory: string;
  /** What the pair comes to in practice, by kind of organisation. */
  readonly practice: readonly { readonly kind: OrganisationKind; readonly words: string }[];
  /** What in a posting speaks for the one and for the other. */
  readonly tell: { readonly left: readonly string[]; readonly right: readonly string[] };
  readonly sources: readonly Source[];
}

/** Everything that the guide holds beyond the knowledge that a judgement rests on. */
export interface Guide {
  /** Year and month, the same as that of the knowledge tables. */
  readonly version: string;
  readonly frameworks: readonly FrameworkEntry[];
  readonly profiles: readonly ProfileEntry[];
  readonly pairs: readonly PairEntry[];
}
