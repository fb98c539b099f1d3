// Generated from schema/answer.schema.json by `npm run generate`. Edit the schema, not this file.

export type AnswerBand = 'strong' | 'solid' | 'thin' | 'weak';

/**
 * How an interview answer reads to the strong-hire bar. Every quote is exactly text.slice(start, end).
 */
export interface AnswerResult {
  schema: 'titlescope/answer@1';
  /**
   * The caller's identifier, when one was given.
   */
  id?: string;
  /**
   * The practice question that was answered; null when none was named.
   */
  question: {
    id: string;
    ask: string;
  } | null;
  /**
   * Null when there is no answer to read.
   */
  band: AnswerBand | null;
  points: number;
  /**
   * Most points that can be earned.
   */
  most: number;
  /**
   * What is to be said of the text itself: empty, a posting, a transcript and so on.
   */
  notices: {
    code: string;
    message: string;
    evidence: AnswerQuote[];
  }[];
  /**
   * Each line of the rubric, in its order; lines that cost only where they did.
   */
  marks: {
    code: string;
    label: string;
    /**
     * Above 0 earned, below 0 lost, 0 missing.
     */
    points: number;
    of: number;
    says: string;
    evidence: AnswerQuote[];
  }[];
  /**
   * Facts in the text that could be asked about and checked.
   */
  particulars: {
    kind: 'contact' | 'bet' | 'reason' | 'outcome' | 'measure' | 'viability';
    whose: 'self' | 'together' | 'other';
    /**
     * Of a bet: whether it was decided against.
     */
    killed?: boolean;
    start: number;
    end: number;
    quote: string;
  }[];
  /**
   * What the answer says of each of the nine accountabilities, always all nine.
   */
  findings: {
    roadmap: AnswerFinding;
    customers: AnswerFinding;
    metrics: AnswerFinding;
    viability: AnswerFinding;
    backlog: AnswerFinding;
    requirements: AnswerFinding;
    delivery: AnswerFinding;
    people: AnswerFinding;
    technical: AnswerFinding;
  };
  /**
   * What the interviewer hears. Empty when there is no answer.
   */
  hears: string;
  /**
   * What the interviewer asks next. Empty when there is no answer.
   */
  followUp: string;
  /**
   * What to add, as questions, the most telling first.
   */
  add: {
    code: string;
    ask: string;
  }[];
  reader: {
    name: string;
    version: string;
  };
  /**
   * Version of the rubric.
   */
  rubric: string;
}
export interface AnswerQuote {
  start: number;
  end: number;
  quote: string;
}
export interface AnswerFinding {
  /**
   * role is the person who speaks.
   */
  owner: 'role' | 'shared' | 'other' | 'unstated';
  confidence: number;
  probabilities: {
    role: number;
    shared: number;
    other: number;
    unstated: number;
  };
  /**
   * Sentences behind it, heaviest first. Empty exactly when unstated.
   */
  evidence: AnswerQuote[];
}
