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
  /**
   * What the text says of pay, and how that stands to the market of the title and of the work.
   */
  pay: {
    /**
     * Null when the text states no pay, or none that is surely pay.
     */
    stated: StatedPayQuote | null;
    market: {
      /**
       * By the family of the declared title; null when nothing is known of it.
       */
      title: VerdictPayPlacement | null;
      /**
       * By the de-facto role; null when nothing is known of it.
       */
      role: VerdictPayPlacement | null;
      /**
       * Whose pay the stated pay is like; null when it cannot be compared, or title and work are one family.
       */
      like: 'title' | 'role' | 'between' | 'same' | 'above' | 'below' | null;
    };
    /**
     * What it comes to, how old the figures are and how sure one can be, in plain English.
     */
    sentence: string;
  };
  /**
   * How much of the duty text is work of which kind, and what the published measures of AI exposure say of that mix. They disagree.
   */
  exposure: {
    /**
     * UTF-16 units of duty text counted; 0 when no duty of this seat was found.
     */
    units: number;
    /**
     * Share in backlog, requirements and delivery: work that practitioners say AI absorbs fastest.
     */
    absorbing: number;
    /**
     * Share in roadmap, customers, metrics, viability and people: work that they say stays.
     */
    judgement: number;
    /**
     * Share in technical work.
     */
    other: number;
    /**
     * Share in each accountability.
     */
    shares: {
      roadmap: number;
      customers: number;
      metrics: number;
      viability: number;
      backlog: number;
      requirements: number;
      delivery: number;
      people: number;
      technical: number;
    };
    /**
     * Mean over the shares by each measure, 0 to 1; null when nothing was counted.
     */
    measures: {
      /**
       * Human raters: could a language model halve the time of the task?
       */
      human: number | null;
      /**
       * GPT-4's ratings of the same.
       */
      model: number | null;
      /**
       * Use seen at one provider in 2026.
       */
      observed: number | null;
    };
    /**
     * The longest duties of each kind, in the order of the text.
     */
    evidence: DutyQuote[];
    sentence: string;
    /**
     * What the published measures say of absorbing work beside judgement, whatever the text.
     */
    disagreement: string;
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
     * Expected information of the answer about role, the three questions held and order-taker together, in bits.
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
export interface StatedPayQuote {
  /**
   * Null when only the upper end is said.
   */
  min: number | null;
  /**
   * Null when only the lower end is said.
   */
  max: number | null;
  /**
   * ISO 4217 code; null when none is written, or a sign such as $ whose country the text does not tell.
   */
  currency: string | null;
  /**
   * Null when none is said and the size does not tell.
   */
  period: 'hour' | 'day' | 'week' | 'month' | 'year' | null;
  /**
   * False when the period follows from the size alone.
   */
  periodSaid: boolean;
  /**
   * total when the words say that the sum holds more than base pay.
   */
  basis: 'base' | 'total';
  /**
   * Every range that the text states, in its order. Several of one currency, period and basis make min and max one span. Empty when the pay comes from a field of the source and not from its text.
   */
  ranges: PayQuote[];
}
export interface PayQuote {
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
  /**
   * Null when only the upper end is said.
   */
  min: number | null;
  /**
   * Null when only the lower end is said.
   */
  max: number | null;
  /**
   * ISO 4217 code; null when none is written, or a sign such as $ whose country the text does not tell.
   */
  currency: string | null;
  /**
   * Null when none is said and the size does not tell.
   */
  period: 'hour' | 'day' | 'week' | 'month' | 'year' | null;
  /**
   * False when the period follows from the size alone.
   */
  periodSaid: boolean;
  /**
   * total when the words say that the sum holds more than base pay.
   */
  basis: 'base' | 'total';
}
export interface VerdictPayPlacement {
  /**
   * Family of titles whose figures these are.
   */
  family: string;
  label: string;
  /**
   * ISO 3166 code.
   */
  country: string;
  /**
   * The level, when the figures are of one only.
   */
  seniority: string | null;
  /**
   * First and last year of the observations.
   *
   * @minItems 2
   * @maxItems 2
   */
  years: number[];
  currency: string;
  /**
   * Observations.
   */
  n: number;
  /**
   * Whether there are fewer than 30.
   */
  few: boolean;
  /**
   * Yearly pay; only quartiles are known of some families.
   */
  quantiles: {
    p10?: number;
    p25: number;
    p50: number;
    p75: number;
    p90?: number;
  };
  /**
   * Where the stated pay lies; null when it cannot be compared.
   */
  band: 'below_p10' | 'p10_p25' | 'p25_p50' | 'p50_p75' | 'p75_p90' | 'above_p90' | null;
  /**
   * What the figures are.
   */
  what: string;
  caution: string;
  sources: SourceNote[];
}
export interface SourceNote {
  name: string;
  url?: string;
  date: string;
  licence: string;
}
export interface DutyQuote {
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
  accountability:
    | 'roadmap'
    | 'customers'
    | 'metrics'
    | 'viability'
    | 'backlog'
    | 'requirements'
    | 'delivery'
    | 'people'
    | 'technical';
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
