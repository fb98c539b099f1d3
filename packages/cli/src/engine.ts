import type {
  Accountability,
  Description,
  Document,
  Judged,
  LeftOut,
  OrgReading,
  OrgResult,
  Verdict,
} from '@titlescope/core';
import type { AspectColumns } from '@titlescope/market/row';

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
  /** Name and version of the reader ("linear 2"), and the version of the tables. */
  readonly identity: { readonly reader: string; readonly knowledge: string };
  decode(document: Document): Judged;
  verdict(judged: Judged, explain: boolean): Verdict;
  terminal(judged: Judged, style: TerminalStyle, explain: boolean): string;
  markdown(judged: Judged, explain: boolean): string;
  html(judged: Judged, explain: boolean): string;
  /** The descriptions of one organisation read together, and how that is said. */
  org(descriptions: readonly Description[], leftOut: readonly LeftOut[]): OrgReading;
  orgResult(reading: OrgReading): OrgResult;
  orgTerminal(reading: OrgReading, style: TerminalStyle, explain: boolean): string;
  orgMarkdown(reading: OrgReading): string;
  orgHtml(reading: OrgReading): string;
  /** A row of the market's files; `place` is where it stands in the inputs. */
  marketRow(
    judged: Judged,
    place: { readonly source: string; readonly line: number },
    columns: AspectColumns,
  ): object;
}
