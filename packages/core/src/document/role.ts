/** De-facto roles: what the work is, whatever the title. In the order in which they are always listed. */
export const ROLES = [
  'product_manager',
  'product_leader',
  'product_owner',
  'business_analyst',
  'project_manager',
  'program_manager',
  'scrum_master',
  'product_marketing',
  'engineering_manager',
  'analyst',
  'other',
] as const;

/** One de-facto role. */
export type RoleName = (typeof ROLES)[number];

/** Kinds of organisation that a seat can be in, as far as a text tells. */
export const ORGANISATIONS = [
  'big_tech',
  'enterprise',
  'saas',
  'consultancy',
  'startup',
  'public',
  'unknown',
] as const;

/** One kind of organisation. */
export type OrganisationKind = (typeof ORGANISATIONS)[number];
