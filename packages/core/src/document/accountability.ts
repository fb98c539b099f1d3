/** The nine things that a product job can be answerable for, in the order in which they are always listed. */
export const ACCOUNTABILITIES = [
  'roadmap',
  'customers',
  'metrics',
  'viability',
  'backlog',
  'requirements',
  'delivery',
  'people',
  'technical',
] as const;

/** One of the nine accountabilities. */
export type Accountability = (typeof ACCOUNTABILITIES)[number];

/** The three questions that tell more than a title does: a subset of the nine. */
export const THREE_QUESTIONS = ['roadmap', 'customers', 'metrics'] as const;

/** Who holds an accountability by a sentence: this role, this role with others, or somebody else. */
export const OWNERS = ['role', 'shared', 'other'] as const;

/** The owner that one claim names. */
export type Owner = (typeof OWNERS)[number];

/** The owner that a whole document names, or `unstated` when it does not say. */
export type FindingOwner = Owner | 'unstated';

/** The owners that a finding can have, in the order in which they are always listed. */
export const FINDING_OWNERS: readonly FindingOwner[] = ['role', 'shared', 'other', 'unstated'];

/** One value for each of the nine. */
export type ByAccountability<T> = Readonly<Record<Accountability, T>>;

/** Builds one value for each of the nine, in their order. */
export function byAccountability<T>(
  value: (accountability: Accountability) => T,
): ByAccountability<T> {
  const out: Partial<Record<Accountability, T>> = {};
  for (const accountability of ACCOUNTABILITIES) out[accountability] = value(accountability);
  return out as ByAccountability<T>;
}
