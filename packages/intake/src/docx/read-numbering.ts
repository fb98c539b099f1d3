import { readXml, type XmlFault } from './read-xml.ts';

interface Level {
  format: string;
  text: string;
  start: number;
}

/** Gives the signs of list items, in the order in which the items come. */
export interface Numbering {
  /** The sign of the next item of a list at a level from 0: "- ", "3. ", "b) ", or nothing where the list shows none. */
  next(listId: string, level: number): string;
}

function letters(value: number): string {
  const letter = String.fromCharCode(97 + ((value - 1) % 26));
  return letter.repeat(Math.min(4, Math.floor((value - 1) / 26) + 1));
}

function roman(value: number): string {
  const signs: readonly (readonly [number, string])[] = [
    [100, 'c'],
    [90, 'xc'],
    [50, 'l'],
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ];
  let rest = Math.min(value, 399);
  let out = '';
  for (const [worth, sign] of signs) {
    while (rest >= worth) {
      out += sign;
      rest -= worth;
    }
  }
  return out;
}

function written(value: number, format: string): string {
  switch (format) {
    case 'lowerLetter':
      return letters(value);
    case 'upperLetter':
      return letters(value).toUpperCase();
    case 'lowerRoman':
      return roman(value);
    case 'upperRoman':
      return roman(value).toUpperCase();
    default:
      return String(value);
  }
}

function createNumbering(
  lists: ReadonlyMap<string, string>,
  kinds: ReadonlyMap<string, ReadonlyMap<number, Level>>,
): Numbering {
  const counts = new Map<string, number[]>();
  return {
    next: (listId, level) => {
      const kind = lists.get(listId) ?? '';
      const levels = kinds.get(kind);
      const own = levels?.get(level);
      if (own === undefined || own.format === 'bullet') return '- ';
      if (own.format === 'none') return '';
      const count = counts.get(kind) ?? [];
      count[level] = (count[level] ?? own.start - 1) + 1;
      counts.set(kind, count.slice(0, level + 1));
      const text = own.text.replace(/%([1-9])/g, (_, digit: string) => {
        const at = Number(digit) - 1;
        const start = levels?.get(at)?.start ?? 1;
        return written(Math.max(1, count[at] ?? start), levels?.get(at)?.format ?? 'decimal');
      });
      return text.trim() === '' ? '' : `${text.trim()} `;
    },
  };
}

/** Reads the part that holds the kinds of lists. */
export function readNumbering(xml: string): {
  readonly numbering: Numbering;
  readonly fault: XmlFault | undefined;
} {
  const lists = new Map<string, string>();
  const kinds = new Map<string, Map<number, Level>>();
  let kind: Map<number, Level> | undefined;
  let level: Level | undefined;
  let list: string | undefined;
  const fault = readXml(xml, {
    open: (name, attributes) => {
      const value = attributes.get('val') ?? '';
      if (name === 'abstractNum') {
        kind = new Map();
        kinds.set(attributes.get('abstractNumId') ?? '', kind);
      } else if (name === 'num') list = attributes.get('numId');
      else if (name === 'abstractNumId' && list !== undefined) lists.set(list, value);
      else if (name === 'lvl' && list === undefined) {
        level = { format: 'decimal', text: '', start: 1 };
        kind?.set(Number(attributes.get('ilvl')), level);
      } else if (name === 'numFmt' && level !== undefined) level.format = value;
      else if (name === 'lvlText' && level !== undefined) level.text = value.slice(0, 40);
      else if (name === 'start' && level !== undefined) level.start = Number(value) || 0;
    },
    text: () => undefined,
    close: (name) => {
      if (name === 'lvl') level = undefined;
      else if (name === 'abstractNum') kind = undefined;
      else if (name === 'num') list = undefined;
    },
  });
  return { numbering: createNumbering(lists, kinds), fault };
}
