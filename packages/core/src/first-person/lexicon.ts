import type { OwnWordList, OwnWords } from './own-words.ts';
import { baseForms, pastForm } from './verb-forms.ts';
import { type Word, wordsOfSentence } from './words-of-sentence.ts';

const GAP = '…';
const WIDEST_GAP = 8;

/** Where a pattern stands in the words of a sentence: `[from, to)`, and the words that its gap took. */
export interface Hit {
  readonly from: number;
  readonly to: number;
  /** `[from, to)` of the words in the gap; empty at `to` when the pattern has none. */
  readonly gap: readonly [from: number, to: number];
}

/** The tables of own words, ready to be looked for. */
export interface Lexicon {
  readonly forms: ReadonlyMap<string, string>;
  /** The past of a verb in its base form, or undefined when it is not in the tables. */
  past(base: string): string | undefined;
  /** Every place where a pattern of the list stands, in order; of several that begin at one word the longest. */
  find(list: OwnWordList, words: readonly Word[]): readonly Hit[];
  /** Whether the one word stands in the list by itself. */
  has(list: OwnWordList, word: Word | undefined): boolean;
}

const cache = new WeakMap<OwnWords, Lexicon>();

/** Makes the tables ready. Done once for each table. */
export function lexiconOf(words: OwnWords): Lexicon {
  const known = cache.get(words);
  if (known !== undefined) return known;
  const forms = baseForms(words);
  const compiled = new Map<OwnWordList, ReadonlyMap<string, readonly (readonly string[])[]>>();
  for (const [list, patterns] of Object.entries(words.lists) as [OwnWordList, string[]][]) {
    compiled.set(list, byFirstWord(patterns.map((pattern) => partsOf(pattern, forms))));
  }
  const lexicon: Lexicon = {
    forms,
    past: (base) => pastForm(base, words),
    find(list, sentence) {
      const patterns = compiled.get(list);
      const hits: Hit[] = [];
      for (let at = 0; at < sentence.length; at += 1) {
        const hit = longestAt(sentence, at, patterns);
        if (hit !== undefined) hits.push(hit);
      }
      return hits;
    },
    has(list, word) {
      if (word === undefined) return false;
      const patterns = compiled.get(list);
      return [word.said, word.base].some((form) =>
        patterns?.get(form)?.some((pattern) => pattern.length === 1),
      );
    },
  };
  cache.set(words, lexicon);
  return lexicon;
}

function partsOf(pattern: string, forms: ReadonlyMap<string, string>): readonly string[] {
  return pattern
    .split(' ')
    .flatMap((part) =>
      part === GAP
        ? [GAP]
        : wordsOfSentence(part, { start: 0, end: part.length }, forms).map(({ said }) => said),
    );
}

function byFirstWord(
  patterns: readonly (readonly string[])[],
): ReadonlyMap<string, readonly (readonly string[])[]> {
  const map = new Map<string, (readonly string[])[]>();
  for (const pattern of patterns) {
    const [first] = pattern;
    if (first === undefined) continue;
    map.set(first, [...(map.get(first) ?? []), pattern]);
  }
  return map;
}

function longestAt(
  words: readonly Word[],
  at: number,
  patterns: ReadonlyMap<string, readonly (readonly string[])[]> | undefined,
): Hit | undefined {
  const word = words[at];
  if (word === undefined || patterns === undefined) return undefined;
  let best: Hit | undefined;
  const forms = word.said === word.base ? [word.said] : [word.said, word.base];
  for (const form of forms) {
    for (const pattern of patterns.get(form) ?? []) {
      const hit = matchAt(words, at, pattern);
      if (hit !== undefined && (best === undefined || hit.to > best.to)) best = hit;
    }
  }
  return best;
}

function matchAt(
  words: readonly Word[],
  from: number,
  pattern: readonly string[],
): Hit | undefined {
  let at = from;
  let gap: readonly [number, number] | undefined;
  for (let index = 0; index < pattern.length; index += 1) {
    const part = pattern[index];
    if (part !== GAP) {
      if (!isWord(words[at], part) || (at > from && words[at]?.afterPause === true)) {
        return undefined;
      }
      at += 1;
      continue;
    }
    const next = pattern[index + 1];
    let to = at + 1;
    while (to <= at + WIDEST_GAP && to < words.length) {
      if (words[to - 1]?.afterPause === true) return undefined;
      if (isWord(words[to], next)) break;
      to += 1;
    }
    if (to > at + WIDEST_GAP || to >= words.length) return undefined;
    gap = [at, to];
    at = to;
  }
  return { from, to: at, gap: gap ?? [at, at] };
}

function isWord(word: Word | undefined, part: string | undefined): boolean {
  return word !== undefined && (word.said === part || word.base === part);
}
