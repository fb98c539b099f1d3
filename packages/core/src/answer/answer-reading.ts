import type { ByAccountability } from '../document/accountability.ts';
import type { Document, Span } from '../document/document.ts';
import type { Particular } from '../first-person/particular.ts';
import type { OwnFinding } from '../first-person/read-own.ts';
import type { PracticeEntry } from '../judge/knowledge.ts';
import type { ReaderIdentity } from '../read/reading.ts';
import type { Band } from './rubric.ts';

/** What is to be said of the text itself. */
export const ANSWER_NOTICES = {
  'answer-empty': 'There is no answer here. Write or paste what you would say.',
  'answer-posting':
    'This reads like a job posting, not like an answer. Pass it to `titlescope decode`, and answer in your own words here.',
  'answer-language':
    'Most of this does not look like English, and only English is read here. Answer in English.',
  'answer-transcript':
    'This is a transcript with speakers. Only the turns of the person who answers were read.',
  'answer-third-person':
    'This tells of somebody else, so nothing in it counts as yours. An interviewer asks what you did: say it with "I".',
  'answer-fillers':
    'There are many filler words. They cost nothing here; aloud they cost attention.',
  'answer-off-topic':
    'Nothing here is about product work: no decision, customer, measure or duty. An interviewer will ask the question again.',
  'answer-beside-question':
    'The question asks for something that the answer does not touch. What it says is read all the same.',
} as const;

/** Code of a notice. Stable, never reused. */
export type AnswerNoticeCode = keyof typeof ANSWER_NOTICES;

/** Something to be said of the text itself, with the spans that show it. */
export interface AnswerNotice {
  readonly code: AnswerNoticeCode;
  readonly message: string;
  readonly evidence: readonly Span[];
}

/** One line of the rubric held against the answer. */
export interface Mark {
  readonly code: string;
  readonly label: string;
  /** What it came to: above 0 earned, below 0 lost, 0 missing. */
  readonly points: number;
  /** What it can come to. */
  readonly of: number;
  readonly says: string;
  /** Empty exactly when it is missing. */
  readonly evidence: readonly Span[];
}

/** An answer that has been read. */
export interface AnswerReading {
  readonly document: Document;
  /** The practice question that was answered, when one was named. */
  readonly question: PracticeEntry | null;
  readonly notices: readonly AnswerNotice[];
  /** Null when there is no answer to read: nothing, a posting, or another language. */
  readonly band: Band | null;
  /** 0 to `most`. */
  readonly points: number;
  readonly most: number;
  /** Each line of the rubric, in its order; what costs only where it did. */
  readonly marks: readonly Mark[];
  readonly particulars: readonly Particular[];
  readonly findings: ByAccountability<OwnFinding>;
  /** What the interviewer hears, in a sentence or two. */
  readonly hears: string;
  /** What the interviewer will ask next. */
  readonly followUp: string;
  /** What to add, as questions, the most telling first. */
  readonly add: readonly { readonly code: string; readonly ask: string }[];
  readonly reader: ReaderIdentity;
  /** Version of the rubric. */
  readonly rubric: string;
}
