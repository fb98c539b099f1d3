import type { Accountability, ByAccountability, Owner } from '../document/accountability.ts';
import type { Document, Span } from '../document/document.ts';
import type { RoleName } from '../document/role.ts';
import type { OwnerCue } from '../first-person/owner-cues.ts';
import type { Particular } from '../first-person/particular.ts';
import type { OwnFinding } from '../first-person/read-own.ts';
import type { TitleGap } from '../judge/judged.ts';
import type { ReaderIdentity } from '../read/reading.ts';
import type { ConflationEntry } from './resume-tables.ts';

/** What is to be said of the text itself. */
export const RESUME_NOTICES = {
  'resume-empty': 'There is no text here. Save the résumé as text, PDF or Word, or paste it.',
  'resume-posting':
    'This reads like a job posting, not like a résumé. Pass it to `titlescope decode`.',
  'resume-language':
    'Most of this does not look like English. It was read as English all the same, so do not rely on the reading.',
  'resume-no-positions':
    'No position with dates was found. The whole text was read as one position; put each title, employer and dates on lines of their own to have them told apart.',
  'resume-one-line':
    'There is only one line of work here. What is not said may simply have been left out.',
  'resume-long':
    'This is longer than a résumé (more than 30,000 characters, some ten pages). All of it was read, and what counts may be lost in it.',
  'resume-columns':
    'Lines with wide gaps inside them look like columns side by side, and their words may be mixed up. Check the quotes, or save the résumé in one column.',
  'resume-table':
    'Many lines look like rows of a table. Titles and dates may be wrong; check the positions.',
} as const;

/** Code of a notice. Stable, never reused. */
export type ResumeNoticeCode = keyof typeof RESUME_NOTICES;

/** Something to be said of the text itself, with the spans that show it. */
export interface ResumeNotice {
  readonly code: ResumeNoticeCode;
  readonly message: string;
  readonly evidence: readonly Span[];
}

/** What kind of work a line is about: what stays a judgement, what AI tools absorb fastest, neither, or nothing that was read. */
export type WorkGroup = 'judgement' | 'absorbing' | 'other' | 'none';

/** One line saying whose an accountability was: `role` is the person of the résumé, `other` somebody else. */
export interface LineClaim {
  readonly accountability: Accountability;
  readonly owner: Owner;
  /** Probability of that owner, 0 to 1. */
  readonly confidence: number;
}

/** A strong line said for a company that does not use the title. */
export interface Rewording {
  /** The line's own words, and questions in brackets for what is missing. */
  readonly text: string;
  /** Codes of the questions in it. */
  readonly asks: readonly string[];
}

/** One line of a position as it was read. */
export interface ResumeLine extends Span {
  /** Index of its position. */
  readonly position: number;
  readonly claims: readonly LineClaim[];
  readonly cue: OwnerCue;
  readonly particulars: readonly Particular[];
  readonly group: WorkGroup;
  /** Only of a line that shows roadmap, customers, metrics or the business case as one's own. */
  readonly rewording: Rewording | null;
}

/** Something that a position mixes up, with the lines that show it. */
export interface Conflation {
  readonly entry: ConflationEntry;
  readonly evidence: readonly Span[];
}

/** Shares of the lines by kind of work; they add up to 1, or are all 0 when there is no line. */
export type WorkShares = Readonly<Record<WorkGroup, number>>;

/** What one position comes to, or the whole résumé. */
export interface Scope {
  readonly findings: ByAccountability<OwnFinding>;
  /** How many of the three questions are held by this person. */
  readonly held: number;
  /** The work as these lines show it; null when they show too little. */
  readonly role: RoleName | null;
  readonly roleProbability: number;
  readonly shares: WorkShares;
}

/** One position with its verdict. */
export interface ResumePosition extends Scope {
  readonly title: string | null;
  readonly employer: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly isCurrent: boolean;
  /** The lines of its head, and null when the whole text was read as one position. */
  readonly head: Span | null;
  readonly family: string | null;
  readonly titleGap: TitleGap;
  /** What its lines come to, in a sentence. */
  readonly headline: string;
  /** What is usually offered for the title and for the work shown, as sentences; empty when no figures are at hand. */
  readonly pay: string;
  readonly conflations: readonly Conflation[];
}

/** A résumé that has been read. */
export interface ResumeReading {
  readonly document: Document;
  readonly notices: readonly ResumeNotice[];
  readonly positions: readonly ResumePosition[];
  readonly lines: readonly ResumeLine[];
  readonly overall: Scope;
  /** What the published measures say of the absorbing work beside judgement, and that they disagree where they do. */
  readonly exposure: string;
  /** What no line shows as one's own, of the three questions and the business case, with what to add. */
  readonly missing: readonly { readonly accountability: Accountability; readonly ask: string }[];
  readonly reader: ReaderIdentity;
  readonly knowledge: string;
}
