// Generated from schema/org.schema.json by `npm run generate`. Edit the schema, not this file.

/**
 * Stands for one role within this result.
 */
export type OrgRoleId = string;
export type OrgAccountability =
  | 'roadmap'
  | 'customers'
  | 'metrics'
  | 'viability'
  | 'backlog'
  | 'requirements'
  | 'delivery'
  | 'people'
  | 'technical';

/**
 * The role descriptions of one organisation held together: who owns what across them. The same descriptions give the same result in whatever order they come. Every quote is exactly text.slice(start, end) of its role's text.
 */
export interface OrgResult {
  schema: 'titlescope/org@1';
  headline: string;
  /**
   * The rows of the matrix: broadest decisions first, then by title.
   */
  roles: OrgRole[];
  /**
   * What the descriptions come to together, what matters most first.
   */
  observations: OrgObservation[];
  /**
   * Questions that would settle the observations.
   */
  asks: OrgAsk[];
  /**
   * Descriptions with the same title and text as one that is counted.
   */
  duplicates: {
    source: string;
    line: number;
    of: OrgRoleId;
  }[];
  /**
   * What could not be read, or says nothing of a role, and why.
   */
  leftOut: {
    source: string;
    line?: number;
    code: string;
    message: string;
  }[];
  reader: {
    name: string;
    version: string;
  };
  knowledge: string;
}
export interface OrgRole {
  id: OrgRoleId;
  /**
   * The title, with the source where two roles share one.
   */
  name: string;
  source: string;
  line: number;
  /**
   * The caller's identifier, when one was given.
   */
  given?: string;
  title: {
    declared: string | null;
    family: string | null;
    seniority: string | null;
  };
  /**
   * The de-facto role.
   */
  role: {
    name: string | null;
    probability: number;
  };
  orderTaker: boolean;
  headline: string;
  /**
   * The products or areas that it is said to be about; none when nothing is said.
   */
  areas: {
    words: string;
    basis: 'text' | 'title';
    evidence: OrgQuote | null;
  }[];
  /**
   * Whether it is said to be about all products.
   */
  whole: boolean;
  reportsTo: OrgNamed | null;
  /**
   * Whom the text names as holding the roadmap, when that is somebody else.
   */
  whyWith: OrgNamed | null;
  findings: {
    roadmap: OrgFinding;
    customers: OrgFinding;
    metrics: OrgFinding;
    viability: OrgFinding;
    backlog: OrgFinding;
    requirements: OrgFinding;
    delivery: OrgFinding;
    people: OrgFinding;
    technical: OrgFinding;
  };
}
/**
 * A stretch of the text of the role in whose entry it stands.
 */
export interface OrgQuote {
  start: number;
  end: number;
  quote: string;
}
/**
 * Somebody whom a description names.
 */
export interface OrgNamed {
  words: string;
  /**
   * Family of titles that the words belong to.
   */
  family: string | null;
  /**
   * Roles among these descriptions that it can mean.
   */
  roles: OrgRoleId[];
  evidence: OrgQuote;
}
export interface OrgFinding {
  owner: 'role' | 'shared' | 'other' | 'unstated';
  confidence: number;
  probabilities: {
    role: number;
    shared: number;
    other: number;
    unstated: number;
  };
  evidence: OrgQuote[];
}
export interface OrgObservation {
  code:
    | 'two-owners'
    | 'whole-and-parts'
    | 'nobody'
    | 'order-taker-team'
    | 'order-taker-seats'
    | 'why-elsewhere'
    | 'pair-overlap'
    | 'pair-gap'
    | 'titles-differ'
    | 'title-varies'
    | 'people-unknown';
  label: string;
  says: string;
  /**
   * What the observation rests on, and how sure that is.
   */
  sure: string;
  /**
   * By the calibrated probabilities of the findings taken as independent: that the observation holds; for a group of like roles the mean over them.
   */
  confidence: number;
  accountabilities: OrgAccountability[];
  /**
   * The roles concerned.
   */
  roles: OrgRoleId[];
  /**
   * Roles among these descriptions that hold it instead.
   */
  holders: OrgRoleId[];
  evidence: OrgRoleQuote[];
}
/**
 * A stretch of the text of one of the roles.
 */
export interface OrgRoleQuote {
  role: OrgRoleId;
  accountability: OrgAccountability | null;
  start: number;
  end: number;
  quote: string;
}
export interface OrgAsk {
  accountability: OrgAccountability;
  ask: string;
  good: string;
  evasive: string;
  /**
   * Whom to ask; none stands for any of them.
   */
  roles: OrgRoleId[];
  /**
   * Indices of the observations that it would settle.
   */
  observations: number[];
}
