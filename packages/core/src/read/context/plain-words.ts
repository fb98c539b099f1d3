import { PLAIN_SIGNS } from './plain-signs.ts';

const KEPT = 0;
const CAPITAL = 1;
const MARK = 2;
const DROPPED = 3;
const SPACE = 4;
const ALONE = 5;
const CHINESE = 6;

const LETTERS: Readonly<Record<string, number>> = {
  K: KEPT,
  M: MARK,
  D: DROPPED,
  S: SPACE,
  P: ALONE,
  C: CHINESE,
};
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
    if (kind <= MARK) {
      if (kind === CAPITAL) hasCapital = true;
      if (!isAscii) isWild = true;
    } else {
      if (from < at) head += text.slice(from, at);
      from = next;
      if (kind !== DROPPED) {
        if (isWild) addWild(words, head);
        else if (head !== '') words.push(hasCapital ? head.toLowerCase() : head);
        head = '';
        hasCapital = false;
        isWild = false;
        if (kind === ALONE) words.push(text.slice(at, next));
        else if (kind === CHINESE) words.push(text.slice(at, next).normalize('NFD'));
      }
    }
    at = next;
  }
  if (words.length < most) addLast(words, head + text.slice(from), isWild);
  if (words.length > most) words.length = most;
  return words;
}

function addLast(words: string[], word: string, isWild: boolean): void {
  if (isWild) addWild(words, word);
  else if (word !== '') words.push(word.toLowerCase());
}

/** Adds a word with characters beyond ASCII; taken apart, it may hold punctuation, or nothing but marks. */
function addWild(words: string[], raw: string): void {
  let word = '';
  for (const sign of raw.normalize('NFD')) {
    const kind = kindOf(sign.codePointAt(0) ?? 0);
    if (kind === MARK) continue;
    if (kind === ALONE) {
      if (word !== '') words.push(word);
      words.push(sign);
      word = '';
      // Sign by sign: the last sigma of a word is like any other.
    } else word += sign.toLowerCase();
  }
  if (word !== '') words.push(word);
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
