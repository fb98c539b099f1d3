import type {
  Advice,
  Answer,
  Asked,
  AskTerminal,
  Audience,
  Document,
  Interview,
  InterviewIssue,
  Judged,
  ParsedInterview,
  Question,
  Recorded,
} from '@titlescope/core';
import type { TerminalStyle } from '../engine.ts';

/** What `ask` needs of core and knowledge, with the model and the tables already in it. */
export interface AskEngine {
  /** Names that answers may use. */
  readonly names: {
    readonly accountabilities: readonly string[];
    readonly owners: readonly string[];
    readonly sources: readonly string[];
  };
  decode(document: Document): Judged;
  record(judged: Judged, answers: readonly Answer[]): Recorded;
  questions(judged: Judged, audience: Audience): readonly Question[];
  advise(judged: Judged, questions: readonly Question[]): Advice;
  /** "the hiring manager" */
  label(audience: Audience): string;
  terminal(style: TerminalStyle): AskTerminal;
  sheet(judged: Judged, audience: Audience, questions: readonly Question[]): string;
  asked(recorded: Recorded, audience: Audience, questions: readonly Question[]): Asked;
  interview(judged: Judged): Interview;
  parse(value: unknown): ParsedInterview;
  checkSameText(interview: Interview, document: Document): InterviewIssue | undefined;
}
