import type { Estimate } from '@titlescope/market';

/** The four things that a title may foretell. */
export const TARGETS: readonly ['roadmap', 'customers', 'metrics', 'role'] = [
  'roadmap',
  'customers',
  'metrics',
  'role',
];

/** One of the four. */
export type Target = (typeof TARGETS)[number];

/** A share with its 95 % interval over employers, and the postings that it rests on. */
export interface Figure extends Estimate {
  readonly n: number;
}

/** The main figures of the report on the corpus, kept in `docs/market-figures.json` and shown in the README. */
export interface MarketFigures {
  readonly schema: 'titlescope/market-figures@1';
  /** Name and version of the reader that answered: "context 3". */
  readonly reader: string;
  readonly postings: number;
  readonly employers: number;
  /** How many of the postings the reader was trained on. */
  readonly trainedOn: number;
  /** What the family of the title removes of the uncertainty about each target. */
  readonly title: Readonly<Record<Target, TitleFigure>>;
  /** The difference in advertised pay between two titles; null where too few state pay. */
  readonly pay: PayFigure | null;
  /** Shares of postings in which the role holds the roadmap outright, by kind of organisation. */
  readonly roadmap: Readonly<Record<string, Figure>>;
  /** Share of the duties in work that practitioners say AI absorbs, by title. */
  readonly absorbing: Readonly<Record<string, Figure>>;
}

/** What a title tells of one target. */
export interface TitleFigure {
  /** By the reader's answers. */
  readonly read: Figure;
  /** By the labels of those postings that have them. */
  readonly labelled: Figure;
  /** What titles dealt out at random stay below in 95 of 100 deals. */
  readonly shuffled: number | null;
  /** What the text removes by the reader's probabilities. */
  readonly text: Figure;
}

/** A difference in advertised pay of one title against another. */
export interface PayFigure {
  readonly title: string;
  readonly base: string;
  readonly postings: number;
  readonly n: number;
  readonly raw: Estimate;
  /** With the three answers, level, place, year and kind of organisation held equal. */
  readonly held: Estimate;
}
