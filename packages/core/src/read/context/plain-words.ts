import { PLAIN_SIGNS } from './plain-signs.ts';

const KEPT = 0;
const CAPITAL = 1;
const DROPPED = 2;
const SPACE = 3;
const ALONE = 4;

const LETTERS: Readonly<Record<string, number>> = { K: KEPT, D: DROPPED, S: SPACE, A: ALONE };
/** Longest word with characters beyond ASCII, in UTF-16 units: engines take long runs of marks apart in square time. */
const LONGEST_WILD = 1024;
const BEYOND_ASCII = 0x80;
const ASCII = asciiKinds();
const { starts: STARTS, kinds: KINDS } = runsOf(PLAIN_SIGNS);

/**
 * The first `most` words of a text as uncased BERT models read them: in lower case, without accents and invisible
 * characters, every sign of punctuation and every Chinese character by itself. Halves of characters are dropped.
 */
export function plainWords(text: string, most: number): string[] {
  const words: string[] = [];
  // The word at hand: `head`, what stood before a dropped character, and the text from `from` on.
  let head = '';
  let from = 0;
  let hasCapital = false;
  let isWild = false;
  let at = 0;
  while (at < text.length && words.length < most) {
    const code = text.charCodeAt(at);
    const isAscii = code < BEYOND_ASCII;
    const point = isAscii ? code : (text.codePointAt(at) ?? code);
    const kind = kindOf(point);
    const next = point > 0xffff ? at + 2 : at + 1;
    if (kind <= CAPITAL) {
      if (kind === CAPITAL) hasCapital = true;
      if (!isAscii) isWild = true;
    } else {
      if (from < at) head += text.slice(from, at);
      from = next;
      if (kind !== DROPPED) {
        if (head !== '') words.push(plainWord(head, hasCapital, isWild));
        head = '';
        hasCapital = false;
        isWild = false;
        if (kind === ALONE) words.push(isAscii ? text.slice(at, next) : plainSign(point));
      }
    }
    at = next;
  }
  if (words.length < most) {
    head += text.slice(from);
    if (head !== '') words.push(plainWord(head, hasCapital, isWild));
  }
  if (words.length > most) words.length = most;
  return words;
}

function plainWord(raw: string, hasCapital: boolean, isWild: boolean): string {
  if (!isWild) return hasCapital ? raw.toLowerCase() : raw;
  let word = '';
  for (const sign of raw.slice(0, LONGEST_WILD).normalize('NFD')) {
    // Sign by sign: the last sigma of a word is like any other.
    if (kindOf(sign.codePointAt(0) ?? 0) !== DROPPED) word += sign.toLowerCase();
  }
  return word;
}

/** A sign without the marks that it is made with: an equals sign of one that is struck through. */
function plainSign(point: number): string {
  const [sign = ''] = String.fromCodePoint(point).normalize('NFD');
  return sign;
}

function kindOf(point: number): number {
  if (point < BEYOND_ASCII) return ASCII[point] ?? KEPT;
  let low = 0;
  let high = STARTS.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((STARTS[middle] ?? 0) > point) high = middle;
    else low = middle;
  }
  return KINDS[low] ?? KEPT;
}

function asciiKinds(): Uint8Array {
  const kinds = new Uint8Array(BEYOND_ASCII).fill(ALONE);
  kinds.fill(DROPPED, 0, 32);
  kinds[127] = DROPPED;
  for (const space of '\t\n\r ') kinds[space.charCodeAt(0)] = SPACE;
  kinds.fill(KEPT, 48, 58);
  kinds.fill(CAPITAL, 65, 91);
  kinds.fill(KEPT, 97, 123);
  return kinds;
}

function runsOf(signs: string): { readonly starts: Uint32Array; readonly kinds: Uint8Array } {
  const runs = [...signs.matchAll(/([0-9a-z]+)([A-Z])/g)];
  const starts = new Uint32Array(runs.length);
  const kinds = new Uint8Array(runs.length);
  let start = BEYOND_ASCII;
  for (const [index, [, length = '', letter = '']] of runs.entries()) {
    starts[index] = start;
    kinds[index] = LETTERS[letter] ?? KEPT;
    start += Number.parseInt(length, 36);
  }
  return { starts, kinds };
}
