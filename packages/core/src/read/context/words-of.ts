/** Longest word, in characters, and longest segment, in words, that are read. */
const LONGEST_WORD = 24;
const LONGEST_SEGMENT = 192;

const NUMBER = '0';

/** Typographic signs that are read as their plain forms. */
const PLAIN: Readonly<Record<string, string>> = {
  '\u2018': "'",
  '\u2019': "'",
  '\u201c': '"',
  '\u201d': '"',
  '\u2012': '-',
  '\u2013': '-',
  '\u2014': '-',
  '\u2022': '*',
  '\u00b7': '*',
  '\u25aa': '*',
  '\u25cf': '*',
  '\u25e6': '*',
  '\uf0b7': '*',
};
const FOLDED = /[\u2018\u2019\u201c\u201d\u2012-\u2014\u2022\u00b7\u25aa\u25cf\u25e6\uf0b7]/g;
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;
const CAPITALS = /[A-Z]+/g;
const WORD = /[a-z\u00df-\u024f]+|[0-9]+|\S/gu;

/**
 * The words of a stretch of text, for reading only: runs of letters, numbers as `0`, and every other sign by
 * itself. At least one: an empty stretch is read as a full stop.
 */
export function wordsOf(text: string): string[] {
  const plain = text
    .replace(INVISIBLE, '')
    .replace(FOLDED, (sign) => PLAIN[sign] ?? sign)
    .replace(CAPITALS, (letters) => letters.toLowerCase());
  const words: string[] = [];
  for (const [word] of plain.matchAll(WORD)) {
    const first = word.charCodeAt(0);
    words.push(first > 47 && first < 58 ? NUMBER : word.slice(0, LONGEST_WORD));
    if (words.length === LONGEST_SEGMENT) break;
  }
  return words.length > 0 ? words : ['.'];
}

/** The 3- and then the 4-grams of `<word>`, by characters. */
export function gramsOf(word: string): string[] {
  const characters = ['<', ...word, '>'];
  const grams: string[] = [];
  for (const length of [3, 4]) {
    for (let at = 0; at + length <= characters.length; at += 1) {
      grams.push(characters.slice(at, at + length).join(''));
    }
  }
  return grams.length > 0 ? grams : [characters.join('')];
}
