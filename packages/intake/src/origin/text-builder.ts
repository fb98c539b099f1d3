import { type CleanRun, cleanCharacters } from './clean-characters.ts';
import type { LeftOut, LeftOutReason, Origin, Piece } from './origin.ts';

/** A stretch `[from, to)` of the text of a part. */
export interface Stretch {
  readonly part: number;
  readonly from: number;
  readonly to: number;
}

/** What a file holds, kept string by string under the part it stands in. */
export interface SourceStore {
  /** Opens a part for the strings that come next. */
  open(name: string): void;
  /** Keeps a string of the open part and tells where it stands. */
  keep(raw: string): Stretch;
  leaveOut(why: LeftOutReason, raw: string, part?: number): void;
  readonly isEmpty: boolean;
  close(): Pick<Origin, 'parts' | 'leftOut'>;
}

/** A store with nothing in it. Strings of one part are joined by line feeds, so that two never run into each other. */
export function createSourceStore(): SourceStore {
  const parts: { readonly name: string; readonly strings: string[]; length: number }[] = [];
  const leftOut: LeftOut[] = [];
  return {
    open: (name) => {
      parts.push({ name, strings: [], length: 0 });
    },
    keep: (raw) => {
      const open = parts.at(-1);
      if (open === undefined) throw new Error('a string was kept before any part was opened');
      const from = open.strings.length === 0 ? 0 : open.length + 1;
      open.strings.push(raw);
      open.length = from + raw.length;
      return { part: parts.length - 1, from, to: open.length };
    },
    leaveOut: (why, raw, part = parts.length - 1) => {
      if (/\S/.test(raw)) leftOut.push({ why, part, text: raw });
    },
    get isEmpty() {
      return parts.every(({ length }) => length === 0);
    },
    close: () => ({
      parts: parts.map(({ name, strings }) => ({ name, text: strings.join('\n') })),
      leftOut,
    }),
  };
}

/** Puts a text together from stretches of kept strings, and keeps where each came from. */
export interface TextBuilder {
  /** Adds a stretch with its characters cleaned. Blanks at its ends count only between two words of one line. */
  add(stretch: Stretch): void;
  /** Adds what no part holds: a blank, a line break, a bullet. */
  put(text: string): void;
  readonly isEmpty: boolean;
  build(): { readonly text: string; readonly pieces: readonly Piece[] };
}

/** The runs of a string with one blank at either end cut off into a run of its own. */
function runsOf(raw: string): readonly CleanRun[] {
  return cleanCharacters(raw).flatMap((run) => {
    const { from, to, text } = run;
    const start = text.startsWith(' ') ? 1 : 0;
    const end = text.length > start && text.endsWith(' ') ? 1 : 0;
    if (text.length === 1 || start + end === 0) return [run];
    return [
      { from, to: from + start, text: ' '.repeat(start) },
      { from: from + start, to: to - end, text: text.slice(start, text.length - end) },
      { from: to - end, to, text: ' '.repeat(end) },
    ];
  });
}

/** A builder over closed parts, with an empty text. */
export function createTextBuilder(parts: Origin['parts']): TextBuilder {
  const pieces: Piece[] = [];
  const texts: string[] = [];
  let length = 0;
  let endsBlank = true;
  let blank: Stretch | undefined;

  const append = (text: string): void => {
    texts.push(text);
    length += text.length;
    endsBlank = /\s$/.test(text);
  };
  const take = (text: string, { part, from, to }: Stretch): void => {
    pieces.push({ start: length, end: length + text.length, part, from, to });
    append(text);
  };

  return {
    add: ({ part, from, to }) => {
      for (const run of runsOf(parts[part]?.text.slice(from, to) ?? '')) {
        const stretch = { part, from: from + run.from, to: from + run.to };
        if (run.text === ' ') blank ??= stretch;
        else if (run.text !== '') {
          if (blank !== undefined && !endsBlank) take(' ', blank);
          blank = undefined;
          take(run.text, stretch);
        }
      }
    },
    put: (text) => {
      blank = undefined;
      if (text !== '') append(text);
    },
    get isEmpty() {
      return length === 0;
    },
    build: () => ({ text: texts.join(''), pieces }),
  };
}
