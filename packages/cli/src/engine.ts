import type { Accountability, Document, Judged, Verdict } from '@titlescope/core';

/** How a report for the terminal is drawn. */
export interface TerminalStyle {
  readonly color: boolean;
  /** Columns, at least 40. */
  readonly width: number;
  readonly unicode: boolean;
}

/** What the commands need of core and knowledge, with the model and the tables already in it. */
export interface Engine {
  /** The three questions, in their order. */
  readonly questions: readonly Accountability[];
  decode(document: Document): Judged;
  verdict(judged: Judged, explain: boolean): Verdict;
  terminal(judged: Judged, style: TerminalStyle, explain: boolean): string;
  markdown(judged: Judged, explain: boolean): string;
  html(judged: Judged, explain: boolean): string;
}
