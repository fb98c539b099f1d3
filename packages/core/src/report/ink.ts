import type { FindingOwner } from '../document/accountability.ts';

/** Puts a meaning's colour on text. Without colour it returns the text as it is. */
export type Paint = (text: string) => string;

/** The meanings that the terminal output can colour. */
export type Meaning = 'strong' | 'quiet' | 'heading' | 'warning' | 'quote' | FindingOwner;

/** The palette: SGR parameters for each meaning, of the sixteen colours that a terminal's theme sets. */
const PALETTE: Readonly<Record<Meaning, string>> = {
  strong: '1',
  quiet: '2',
  heading: '1;36',
  warning: '1;33',
  quote: '3',
  role: '1;32',
  shared: '1;33',
  other: '1;35',
  unstated: '2',
};

/** The signs that the terminal output draws with. */
export interface Signs {
  readonly owner: Readonly<Record<FindingOwner, string>>;
  readonly full: string;
  readonly empty: string;
  readonly open: string;
  readonly close: string;
  readonly ellipsis: string;
  readonly flag: string;
  readonly ask: string;
  readonly dot: string;
  readonly dash: string;
  readonly arrow: string;
}

const UNICODE: Signs = {
  owner: { role: '●', shared: '◐', other: '○', unstated: '┄' },
  full: '━',
  empty: '╌',
  open: '“',
  close: '”',
  ellipsis: '…',
  flag: '▲',
  ask: '?',
  dot: ' · ',
  dash: '–',
  arrow: '→',
};

const ASCII: Signs = {
  owner: { role: '*', shared: '+', other: 'o', unstated: '.' },
  full: '=',
  empty: '-',
  open: '"',
  close: '"',
  ellipsis: '...',
  flag: '!',
  ask: '?',
  dot: ' | ',
  dash: '-',
  arrow: '->',
};

/** What a terminal line is drawn with: colours by meaning, signs, and the width in columns. */
export interface Ink {
  readonly paint: Readonly<Record<Meaning, Paint>>;
  readonly signs: Signs;
  readonly width: number;
}

/** Makes the ink for a terminal; the width is kept within 40 and 120 columns. */
export function makeInk(options: { color: boolean; unicode: boolean; width: number }): Ink {
  const paint = (meaning: Meaning): Paint =>
    options.color ? (text) => `\u001B[${PALETTE[meaning]}m${text}\u001B[0m` : (text) => text;
  return {
    paint: {
      strong: paint('strong'),
      quiet: paint('quiet'),
      heading: paint('heading'),
      warning: paint('warning'),
      quote: paint('quote'),
      role: paint('role'),
      shared: paint('shared'),
      other: paint('other'),
      unstated: paint('unstated'),
    },
    signs: options.unicode ? UNICODE : ASCII,
    width: Math.max(40, Math.min(120, Math.floor(options.width) || 80)),
  };
}

/** A bar of `length` columns, filled by a probability. */
export function bar(ink: Ink, probability: number, length: number): string {
  const full = Math.max(0, Math.min(length, Math.round(probability * length)));
  return ink.signs.full.repeat(full) + ink.paint.quiet(ink.signs.empty.repeat(length - full));
}
