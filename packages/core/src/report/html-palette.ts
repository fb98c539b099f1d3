import type { Accountability } from '../document/accountability.ts';

/** Colours of one appearance: every text colour has a contrast of at least 4.5 to each of its grounds. */
export interface Appearance {
  /** Ground of the page, of the posting's sheet, and of quiet areas. */
  readonly page: string;
  readonly sheet: string;
  readonly quiet: string;
  /** Text: main, secondary, and the colour of links and of what the reader is led to. */
  readonly ink: string;
  readonly soft: string;
  readonly lead: string;
  /** Lines that only divide, and lines that carry meaning (contrast of at least 3). */
  readonly rule: string;
  readonly line: string;
  /** Ground of a warning. */
  readonly warn: string;
  readonly warnGround: string;
  /** For each accountability: its strong colour, and the ground of text marked with it. */
  readonly marks: Readonly<Record<Accountability, readonly [strong: string, ground: string]>>;
}

/** Dark ink on paper. */
export const LIGHT: Appearance = {
  page: '#f4f2ec',
  sheet: '#fffdf8',
  quiet: '#ebe8df',
  ink: '#1d1b18',
  soft: '#5b564c',
  lead: '#1f4f8f',
  rule: '#d9d4c7',
  line: '#857d6e',
  warn: '#8a3b00',
  warnGround: '#fbe9d7',
  marks: {
    roadmap: ['#1f4f8f', '#d5e4f7'],
    customers: ['#8a2f57', '#f8dce8'],
    metrics: ['#1d6340', '#d3efdd'],
    viability: ['#6a4a00', '#f6e8bf'],
    backlog: ['#4a3f9e', '#e3e0f8'],
    requirements: ['#0c5f68', '#d2eef0'],
    delivery: ['#8a3b00', '#fbe3cd'],
    people: ['#7a2b7a', '#f3def3'],
    technical: ['#4c5158', '#e4e6e8'],
  },
};

/** Light ink on a dark page. */
export const DARK: Appearance = {
  page: '#141311',
  sheet: '#1d1b18',
  quiet: '#292620',
  ink: '#efebe2',
  soft: '#b3ac9e',
  lead: '#9cc4f8',
  rule: '#3a362e',
  line: '#8d8576',
  warn: '#ffb77d',
  warnGround: '#3a2413',
  marks: {
    roadmap: ['#9cc4f8', '#1d3556'],
    customers: ['#f5a9cb', '#4d2036'],
    metrics: ['#8fd9ae', '#173f2a'],
    viability: ['#ecc865', '#433409'],
    backlog: ['#bcb3ff', '#302a5e'],
    requirements: ['#83d5de', '#0f3d43'],
    delivery: ['#ffb77d', '#4a2a0f'],
    people: ['#e9aeea', '#472047'],
    technical: ['#c3c8ce', '#363a3f'],
  },
};

/** The letter that stands for an accountability wherever its colour does. */
export const LETTERS: Readonly<Record<Accountability, string>> = {
  roadmap: 'R',
  customers: 'C',
  metrics: 'M',
  viability: 'V',
  backlog: 'B',
  requirements: 'Q',
  delivery: 'D',
  people: 'P',
  technical: 'T',
};
