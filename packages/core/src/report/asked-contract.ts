// Generated from schema/asked.schema.json by `npm run generate`. Edit the schema, not this file.

export type AskedAccountability =
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
 * One posting with the answers recorded so far: what to ask next, by how much the answers moved the verdict, and what to do.
 */
export interface Asked {
  schema: 'titlescope/asked@1';
  /**
   * The answers to keep: titlescope/interview@1.
   */
  interview: {
    [k: string]: unknown;
  };
  /**
   * The verdict with the answers in it: titlescope/verdict@1.
   */
  verdict: {
    [k: string]: unknown;
  };
  audience: 'recruiter' | 'manager' | 'peer';
  /**
   * What to ask this audience next, what settles most first.
   */
  questions: AskedQuestion[];
  /**
   * What the answers did to the verdict that the text alone gives.
   */
  moved: {
    /**
     * Bits between what was expected before each answer and what followed, over role, the three questions held and order-taker; added up over the answers.
     */
    bits: number;
    changes: AskedChange[];
  };
  advice: AdviceAsk | AdviceOpen | AdviceSettled;
}
export interface AskedQuestion {
  accountability: AskedAccountability;
  ask: string;
  /**
   * What an answer that says something sounds like.
   */
  good: string;
  /**
   * What an answer that says nothing sounds like.
   */
  evasive: string;
  /**
   * What each answer means.
   */
  means: {
    role: string;
    shared: string;
    other: string;
  };
  /**
   * Expected information of the answer about role, the three questions held and order-taker together, in bits.
   */
  settles: number;
}
export interface AskedChange {
  field:
    | 'roadmap'
    | 'customers'
    | 'metrics'
    | 'viability'
    | 'backlog'
    | 'requirements'
    | 'delivery'
    | 'people'
    | 'technical'
    | 'role'
    | 'scope'
    | 'orderTaker'
    | 'titleGap';
  before: ChangeSide;
  after: ChangeSide;
}
export interface ChangeSide {
  value: string | null;
  probability: number;
}
/**
 * Too much is open: ask the first of the questions.
 */
export interface AdviceAsk {
  kind: 'ask';
}
/**
 * Too much is open, and nothing that is left to ask would settle it.
 */
export interface AdviceOpen {
  kind: 'open';
}
export interface AdviceSettled {
  kind: 'take' | 'negotiate-title' | 'negotiate-scope' | 'walk';
  code: string;
  label: string;
  explanation: string;
  probability: number;
  /**
   * @minItems 1
   */
  facts: AskedFact[];
}
/**
 * Something that the advice rests on; evidence and answers are not both empty.
 */
export interface AskedFact {
  about:
    | 'roadmap'
    | 'customers'
    | 'metrics'
    | 'viability'
    | 'backlog'
    | 'requirements'
    | 'delivery'
    | 'people'
    | 'technical'
    | 'role';
  value: string;
  confidence: number;
  evidence: AskedQuote[];
  /**
   * As in the interview.
   */
  answers: {
    [k: string]: unknown;
  }[];
}
export interface AskedQuote {
  start: number;
  end: number;
  /**
   * Exactly text.slice(start, end).
   */
  quote: string;
}
