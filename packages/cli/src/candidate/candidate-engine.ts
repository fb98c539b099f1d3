import type { AnswerReading, AnswerResult, Document, PracticeEntry } from '@titlescope/core';
import type { TerminalStyle } from '../engine.ts';

/** What the candidate's commands need of core and knowledge, with the model and the tables already in it. */
export interface CandidateEngine {
  /** The practice questions that `--question` takes. */
  readonly questions: readonly PracticeEntry[];
  readAnswer(document: Document, question: PracticeEntry | null): AnswerReading;
  answerResult(reading: AnswerReading): AnswerResult;
  answerTerminal(reading: AnswerReading, style: TerminalStyle): string;
  answerMarkdown(reading: AnswerReading): string;
}
