import type {
  AnswerReading,
  AnswerResult,
  Document,
  PostingMatch,
  PracticeEntry,
  ResumeReading,
  ResumeResult,
} from '@titlescope/core';
import type { TerminalStyle } from '../engine.ts';

/** What the candidate's commands need of core and knowledge, with the model and the tables already in it. */
export interface CandidateEngine {
  /** The practice questions that `--question` takes. */
  readonly questions: readonly PracticeEntry[];
  readAnswer(document: Document, question: PracticeEntry | null): AnswerReading;
  answerResult(reading: AnswerReading): AnswerResult;
  answerTerminal(reading: AnswerReading, style: TerminalStyle): string;
  answerMarkdown(reading: AnswerReading): string;
  readResume(document: Document): ResumeReading;
  /** Holds a résumé against a posting, which is decoded first. */
  matchPosting(reading: ResumeReading, posting: Document): PostingMatch;
  resumeResult(reading: ResumeReading, match: PostingMatch | undefined): ResumeResult;
  resumeTerminal(
    reading: ResumeReading,
    match: PostingMatch | undefined,
    style: TerminalStyle,
  ): string;
  resumeHtml(reading: ResumeReading, match: PostingMatch | undefined): string;
  resumeMarkdown(reading: ResumeReading, match: PostingMatch | undefined): string;
}
