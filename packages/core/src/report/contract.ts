// Generated from schema/verdict.schema.json by `npm run generate`. Edit the schema, not this file.

export type ClaimOwner = 'role' | 'shared' | 'other';
export type VerdictRole =
  | 'product_manager'
  | 'product_leader'
  | 'product_owner'
  | 'business_analyst'
  | 'project_manager'
  | 'program_manager'
  | 'scrum_master'
  | 'product_marketing'
  | 'engineering_manager'
  | 'analyst'
  | 'other';
export type AccountabilityName =
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
 * What a product job really is, from what its text says. Every quote is exactly text.slice(start, end).
 */
export interface Verdict {
  schema: 'titlescope/verdict@1';
  /**
   * The caller's identifier, when one was given.
   */
  id?: string;
  /**
   * The declared title. It is compared with the reading and never read as evidence.
   */
  title: {
    declared: string | null;
    /**
     * Family of the declared title in the knowledge tables; null when none matches.
     */
    family: string | null;
    seniority: string | null;
  };
  /**
   * One finding for each of the nine accountabilities, always.
   */
  findings: {
    roadmap: VerdictFinding;
    customers: VerdictFinding;
    metrics: VerdictFinding;
    viability: VerdictFinding;
    backlog: VerdictFinding;
    requirements: VerdictFinding;
    delivery: VerdictFinding;
    people: VerdictFinding;
    technical: VerdictFinding;
  };
  role: {
    /**
     * The de-facto role; null when too little is said to tell.
     */
    name: VerdictRole | null;
    probabilities: {
      product_manager: number;
      product_leader: number;
      product_owner: number;
      business_analyst: number;
      project_manager: number;
      program_manager: number;
      scrum_master: number;
      product_marketing: number;
      engineering_manager: number;
      analyst: number;
      other: number;
    };
    evidence: Quote[];
  };
  /**
   * Whether the seat does backlog or requirements work while holding no say in the why.
   */
  orderTaker: {
    value: boolean;
    probability: number;
  };
  /**
   * How many of the three questions this role holds.
   */
  scope: {
    held: number;
    of: 3;
  };
  /**
   * How the declared title stands to the work.
   */
  titleGap: 'undersold' | 'oversold' | 'matches' | 'sideways' | 'unclear';
  headline: string;
  org: {
    kind: 'big_tech' | 'enterprise' | 'saas' | 'consultancy' | 'startup' | 'public' | 'unknown';
    /**
     * Whether the text names the Scaled Agile Framework.
     */
    safe: boolean;
    evidence: Quote[];
  };
  flags: {
    code: string;
    label: string;
    explanation: string;
    evidence: Quote[];
    /**
     * Recorded answers that show it; without them there is at least one quote.
     */
    answers?: RecordedAnswer[];
  }[];
  /**
   * Which of the three questions the text leaves unanswered.
   */
  missing: ('roadmap' | 'customers' | 'metrics')[];
  /**
   * What to ask the hiring manager before accepting, what settles most first.
   */
  questions: {
    accountability: AccountabilityName;
    ask: string;
    /**
     * Expected information of the answer about role, scope and order-taker together, in bits.
     */
    settles: number;
  }[];
  /**
   * Answers that were recorded and are part of this verdict. Only when there are some. They are no quotes of the text.
   */
  answers?: RecordedAnswer[];
  reader: {
    name: string;
    version: string;
  };
  /**
   * Version of the knowledge tables.
   */
  knowledge: string;
  /**
   * Fields of the input row that titlescope does not read, passed through.
   */
  meta?: {
    [k: string]: unknown;
  };
}
export interface VerdictFinding {
  owner: 'role' | 'shared' | 'other' | 'unstated';
  /**
   * Probability of this owner, calibrated.
   */
  confidence: number;
  probabilities: {
    role: number;
    shared: number;
    other: number;
    unstated: number;
  };
  /**
   * Heaviest first; empty exactly when the owner is unstated or rests on answers alone.
   */
  evidence: ClaimQuote[];
  /**
   * Claims that did not count, and why. Only when an explanation was asked for.
   */
  setAside?: SetAsideQuote[];
}
export interface ClaimQuote {
  /**
   * First UTF-16 unit of the quote.
   */
  start: number;
  /**
   * One past the last UTF-16 unit of the quote.
   */
  end: number;
  /**
   * Exactly text.slice(start, end).
   */
  quote: string;
  owner: ClaimOwner;
  confidence: number;
  /**
   * By how much the log-odds of the finding's owner fall without this claim.
   */
  weight: number;
}
export interface SetAsideQuote {
  /**
   * First UTF-16 unit of the quote.
   */
  start: number;
  /**
   * One past the last UTF-16 unit of the quote.
   */
  end: number;
  /**
   * Exactly text.slice(start, end).
   */
  quote: string;
  owner: ClaimOwner;
  confidence: number;
  weight: number;
  reason: 'outweighed' | 'qualification' | 'weak' | 'answered';
}
export interface Quote {
  /**
   * First UTF-16 unit of the quote.
   */
  start: number;
  /**
   * One past the last UTF-16 unit of the quote.
   */
  end: number;
  /**
   * Exactly text.slice(start, end).
   */
  quote: string;
}
export interface RecordedAnswer {
  accountability: AccountabilityName;
  /**
   * The owner that the answer names; unstated when the question was not answered.
   */
  owner: 'role' | 'shared' | 'other' | 'unstated';
  /**
   * What was said, as noted. May be empty.
   */
  words: string;
  source: 'recruiter' | 'peer' | 'manager' | 'offer';
  /**
   * Day on which it was said.
   */
  date?: string;
}
