// Generated from schema/interview.schema.json by `npm run generate`. Edit the schema, not this file.

export type InterviewAccountability =
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
 * What was asked about one posting before accepting, and what was answered. It holds no text of the posting.
 */
export interface Interview {
  schema: 'titlescope/interview@1';
  posting: InterviewPosting;
  /**
   * @maxItems 200
   */
  answers: InterviewAnswer[];
}
/**
 * Which text the answers belong to.
 */
export interface InterviewPosting {
  /**
   * The declared title, for people.
   */
  title: string | null;
  /**
   * SHA-256 of the text as read, in UTF-8, as lower-case hexadecimal digits.
   */
  sha256: string;
}
export interface InterviewAnswer {
  accountability: InterviewAccountability;
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
