import type { Span } from '../document/document.ts';
import { isAsciiWord, PhraseBeginnings } from './phrase-beginnings.ts';

const MOST_SPACES = 4;

/** How phrases are looked for. */
export interface PhraseOptions {
  /** Capitals do not count. */
  readonly caseless: boolean;
  /** Most spans to give, at least one. */
  readonly limit: number;
  /** Also gives phrases that begin inside another one that was found. */
  readonly overlapping?: boolean;
}

/**
 * Where any of the phrases stands in the text as whole words, in order; of several that begin at one place
 * the longest. White space in a phrase stands for one to four white-space characters.
 */
export function findPhrases(
  text: string,
  phrases: readonly string[],
  { caseless, limit, overlapping = false }: PhraseOptions,
): Span[] {
  if (phrases.length === 0) return [];
  const spans: Span[] = [];
  const { byFirst, beginnings } = searchOf(phrases, caseless);
  let start = beginnings.next(text, 0);
  while (start < text.length && spans.length < limit) {
    const end = isWordBefore(text, start) ? -1 : endOf(text, start, byFirst, caseless);
    if (end > start) spans.push({ start, end });
    start = beginnings.next(text, end > start && !overlapping ? end : start + 1);
  }
  return spans;
}

/** How one list is looked for. */
interface Search {
  /** Phrases by their first unit, the longest first. */
  readonly byFirst: ReadonlyMap<number, readonly string[]>;
  readonly beginnings: PhraseBeginnings;
}

const caselessSearches = new WeakMap<readonly string[], Search>();
const exactSearches = new WeakMap<readonly string[], Search>();

/** Made once for each list, since the tables outlive the documents. */
function searchOf(phrases: readonly string[], caseless: boolean): Search {
  const searches = caseless ? caselessSearches : exactSearches;
  const known = searches.get(phrases);
  if (known !== undefined) return known;
  const byFirst = new Map<number, string[]>();
  for (const phrase of phrases.toSorted((a, b) => b.length - a.length)) {
    const spelt = caseless ? phrase.toLowerCase() : phrase;
    const first = spelt.charCodeAt(0);
    byFirst.set(first, [...(byFirst.get(first) ?? []), spelt]);
  }
  const search: Search = { byFirst, beginnings: new PhraseBeginnings(phrases, caseless) };
  searches.set(phrases, search);
  return search;
}

/** Where the longest phrase that stands at `start` and is followed by no letter or digit ends; -1 when there is none. */
function endOf(
  text: string,
  start: number,
  byFirst: ReadonlyMap<number, readonly string[]>,
  caseless: boolean,
): number {
  const unit = text.charCodeAt(start);
  for (const phrase of byFirst.get(caseless ? lowerOf(unit) : unit) ?? []) {
    const end = endOfPhrase(text, start, phrase, caseless);
    if (end > start && !isWordAt(text, end)) return end;
  }
  return -1;
}

function endOfPhrase(text: string, start: number, phrase: string, caseless: boolean): number {
  let at = start;
  for (let i = 0; i < phrase.length; i += 1) {
    const wanted = phrase.charCodeAt(i);
    if (isSpace(wanted)) {
      if (i > 0 && isSpace(phrase.charCodeAt(i - 1))) continue;
      const from = at;
      while (at < from + MOST_SPACES && isSpace(text.charCodeAt(at))) at += 1;
      if (at === from) return -1;
      continue;
    }
    const unit = text.charCodeAt(at);
    if (unit !== wanted && !(caseless && lowerOf(unit) === wanted)) return -1;
    at += 1;
  }
  return at;
}

/** Lower-case; the long s counts as an s. */
function lowerOf(unit: number): number {
  if (unit < 128) return unit >= 65 && unit <= 90 ? unit + 32 : unit;
  if (unit === 0x17f) return 115;
  return String.fromCharCode(unit).toLowerCase().charCodeAt(0);
}

function isSpace(unit: number): boolean {
  if (unit < 128) return unit === 32 || (unit >= 9 && unit <= 13);
  return /\s/u.test(String.fromCharCode(unit));
}

function isWordBefore(text: string, at: number): boolean {
  if (at === 0) return false;
  const low = text.charCodeAt(at - 1);
  const inPair = low >= 0xdc00 && low <= 0xdfff && at > 1;
  const high = inPair ? text.charCodeAt(at - 2) : 0;
  return isWordAt(text, high >= 0xd800 && high <= 0xdbff ? at - 2 : at - 1);
}

function isWordAt(text: string, at: number): boolean {
  const sign = text.codePointAt(at) ?? 0;
  if (sign < 128) return isAsciiWord(sign);
  return /[\p{L}\p{N}]/u.test(String.fromCodePoint(sign));
}
