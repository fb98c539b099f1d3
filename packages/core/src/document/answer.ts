import type { Accountability, FindingOwner } from './accountability.ts';

/** Who can answer a candidate's question, in the order of how far they are trusted. */
export const ANSWER_SOURCES = ['recruiter', 'peer', 'manager', 'offer'] as const;

/** Who gave an answer; `offer` is what stands in a written offer or contract. */
export type AnswerSource = (typeof ANSWER_SOURCES)[number];

/**
 * What somebody said when asked who holds an accountability. It is no quote of the text: it has no span, and it is kept
 * apart from evidence everywhere.
 */
export interface Answer {
  readonly accountability: Accountability;
  /** The owner that the answer names; `unstated` when the question was asked and not answered. */
  readonly owner: FindingOwner;
  /** The words of the answer as noted; may be empty. */
  readonly words: string;
  readonly source: AnswerSource;
  /** Day on which it was said, ISO 8601. */
  readonly date?: string;
}
