// Generated from schema/resume.schema.json by `npm run generate`. Edit the schema, not this file.

export type ResumeAccountability =
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
 * What a résumé proves of a product manager's scope, line by line. Every quote is exactly text.slice(start, end).
 */
export interface ResumeResult {
  schema: 'titlescope/resume@1';
  /**
   * The caller's identifier, when one was given.
   */
  id?: string;
  /**
   * What is to be said of the text itself: two columns, another language, no positions and so on.
   */
  notices: {
    code: string;
    message: string;
    evidence: ResumeQuote[];
  }[];
  overall: ResumeScope;
  /**
   * In the order of the text.
   */
  positions: {
    title: string | null;
    employer: string | null;
    from: string | null;
    to: string | null;
    current: boolean;
    family: string | null;
    /**
     * How the title stands to what the lines show.
     */
    titleGap: 'undersold' | 'oversold' | 'matches' | 'sideways' | 'unclear';
    headline: string;
    scope: ResumeScope;
    /**
     * What the position mixes up, with the lines that show it.
     */
    conflations: {
      code: string;
      label: string;
      explanation: string;
      evidence: ResumeQuote[];
    }[];
    /**
     * What is usually offered for the title and for the work shown; empty when no figures are at hand.
     */
    pay: string;
  }[];
  /**
   * Each line of work as it was read.
   */
  lines: {
    start: number;
    end: number;
    quote: string;
    /**
     * Index of its position.
     */
    position: number;
    claims: {
      accountability: ResumeAccountability;
      /**
       * role: this person; shared: took part; other: somebody else decided.
       */
      owner: 'role' | 'shared' | 'other';
      confidence: number;
    }[];
    /**
     * What the line says of whose the deed was, when it says so.
     */
    cue: 'part-taking' | 'jointly' | 'keeping-track' | 'carried-out' | null;
    particulars: {
      kind: 'contact' | 'bet' | 'reason' | 'outcome' | 'measure' | 'viability';
      whose: 'self' | 'together' | 'other';
      start: number;
      end: number;
      quote: string;
    }[];
    /**
     * What kind of work the line is about.
     */
    group: 'judgement' | 'absorbing' | 'other' | 'none';
    rewording: {
      text: string;
      asks: string[];
    } | null;
  }[];
  /**
   * What no line shows as one's own, of the three questions and the business case.
   */
  missing: {
    accountability: ResumeAccountability;
    ask: string;
  }[];
  posting?: ResumePostingMatch;
  reader: {
    name: string;
    version: string;
  };
  knowledge: string;
  /**
   * What the published measures say of the work that is absorbed beside judgement.
   */
  exposure: string;
}
export interface ResumeQuote {
  start: number;
  end: number;
  quote: string;
}
export interface ResumeScope {
  held: number;
  of: 3;
  role:
    | (
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
        | 'other'
      )
    | null;
  roleProbability: number;
  findings: {
    roadmap: ResumeFinding;
    customers: ResumeFinding;
    metrics: ResumeFinding;
    viability: ResumeFinding;
    backlog: ResumeFinding;
    requirements: ResumeFinding;
    delivery: ResumeFinding;
    people: ResumeFinding;
    technical: ResumeFinding;
  };
  /**
   * Shares of the lines by kind of work.
   */
  shares: {
    judgement: number;
    absorbing: number;
    other: number;
    none: number;
  };
}
export interface ResumeFinding {
  /**
   * role is the person of the résumé.
   */
  owner: 'role' | 'shared' | 'other' | 'unstated';
  confidence: number;
  probabilities: {
    role: number;
    shared: number;
    other: number;
    unstated: number;
  };
  evidence: ResumeQuote[];
}
/**
 * The résumé held against a posting.
 */
export interface ResumePostingMatch {
  title: string | null;
  headline: string;
  asks: {
    accountability: ResumeAccountability;
    owner: 'role' | 'shared';
    /**
     * The posting's own words.
     */
    asked: ResumeQuote[];
    answered: 'own' | 'part' | 'none';
    /**
     * Indices of the lines that answer it.
     */
    lines: number[];
  }[];
}
