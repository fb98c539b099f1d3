import type { Accountability, FindingOwner, RoleName } from '@titlescope/core';
import type { Share } from '../statistics/wilson.ts';

/** A role to look for, and the families of titles that claim it. */
export interface RoleQuery {
  readonly role: RoleName;
  readonly families: readonly string[];
}

/** Yearly pay that the postings of a group state in one currency: the middle of each stated range. */
export interface GroupPay {
  /** ISO 4217. */
  readonly currency: string;
  readonly n: number;
  readonly p25: number;
  readonly p50: number;
  readonly p75: number;
}

/** How much of the duty text is work that AI is said to absorb and that is said to stay: means over the postings with duty text. */
export interface GroupExposure {
  readonly n: number;
  readonly absorbing: number | null;
  readonly judgement: number | null;
}

/** The three answers of a group at one kind of organisation. */
export interface GroupOrganisation {
  readonly kind: string;
  readonly n: number;
  readonly held: Readonly<Record<'roadmap' | 'customers' | 'metrics', Share>>;
}

/** The postings under a title, or of one kind of work. */
export interface MarketGroup {
  readonly n: number;
  readonly owners: Readonly<Record<Accountability, Readonly<Record<FindingOwner, Share>>>>;
  readonly orderTaker: Share;
  /** By currency, the most frequent first. */
  readonly pay: readonly GroupPay[];
  readonly exposure: GroupExposure;
  /** Kinds with at least 30 postings, the most frequent first; `unknown` is none. */
  readonly organisations: readonly GroupOrganisation[];
}

/** One role in a market. */
export interface MarketRole {
  readonly role: RoleName;
  /** Whose title is of a family that claims the role. */
  readonly byTitle: MarketGroup;
  /** Whose de-facto role it is, whatever the title. */
  readonly byWork: MarketGroup;
}

/** Two roles by the postings of one run. */
export interface MarketRoles {
  readonly folder: string;
  /** Postings counted, and near-repeats of them that are not. */
  readonly postings: number;
  readonly repeats: number;
  readonly reader: string;
  readonly knowledge: string;
  readonly left: MarketRole;
  readonly right: MarketRole;
}

/** From this many postings on a figure is not said to rest on few. */
export const ENOUGH = 30;
