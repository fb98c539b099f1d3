import type { Stretch } from '../origin/text-builder.ts';

/** A piece of a paragraph: characters that the file holds, or what it says in signs of its own: a tabulator, a line break. */
export type Token = Stretch | string;

/** One paragraph, list item, heading or row of a table. */
export interface Paragraph {
  readonly tokens: readonly Token[];
  /** The sign before it: "- ", "3. ", or nothing. */
  readonly mark: string;
  readonly isHeading: boolean;
  readonly isTitle: boolean;
  /** It stands in a table, where paragraphs follow each other closely. */
  readonly inTable: boolean;
  /** Identifiers of the notes that it refers to, in order. */
  readonly notes: readonly string[];
  readonly text: string;
}

/** A paragraph without any character that is seen. */
export function isBlank({ text }: Paragraph): boolean {
  return text.trim() === '';
}

/** The paragraphs of a row of a table: one line with tabulators where each cell holds one paragraph at most, else cell by cell. */
export function rowParagraphs(cells: readonly (readonly Paragraph[])[]): readonly Paragraph[] {
  const filled = cells
    .map((cell) => cell.filter((one) => !isBlank(one)))
    .filter(({ length }) => length > 0);
  const firsts = filled.flatMap(([first]) => (first === undefined ? [] : [first]));
  const isLine =
    filled.every((cell) => cell.length === 1) &&
    firsts.every(({ mark, tokens }) => mark === '' && !tokens.includes('\n'));
  if (!isLine || firsts.length < 2) return filled.flat().map((one) => ({ ...one, inTable: true }));
  return [
    {
      tokens: firsts.flatMap(({ tokens }, at) => (at === 0 ? tokens : ['\t', ...tokens])),
      mark: '',
      isHeading: false,
      isTitle: false,
      inTable: true,
      notes: firsts.flatMap(({ notes }) => notes),
      text: firsts.map(({ text }) => text).join('\t'),
    },
  ];
}
