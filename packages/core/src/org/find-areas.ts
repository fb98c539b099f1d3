import { quote, type Span } from '../document/document.ts';
import { findPhrases } from '../judge/find-phrases.ts';
import type { Judged } from '../judge/judged.ts';
import type { Knowledge } from '../judge/knowledge.ts';
import { ANY_PRODUCT, CUTS, DETERMINERS, TELL_NOTHING, WHOLE, WORKPLACE } from './area-words.ts';
import type { Area } from './org-reading.ts';

/** What is owned, as far as a name can stand beside it. */
const HEAD = /(?<![\p{L}\p{N}])(?:roadmaps?|vision|strategy|backlogs?)(?![\p{L}\p{N}])/giu;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’&+/-]*/gu;
const MOST_WORDS = 4;
/** `(m/w/d)`, `(f/m/x)` and their like. */
const GENDERS = /\(\s*(?:[a-z]\s*[/|*]\s*){1,4}[a-z*]\s*\)/giu;

/** The products that a role is said to be about: those its own sentences on roadmap and backlog name, then its title's. */
export function findAreas(
  judged: Judged,
  knowledge: Knowledge,
): { readonly areas: readonly Area[]; readonly isWhole: boolean } {
  const claims = (['roadmap', 'backlog'] as const).flatMap((key) =>
    judged.findings[key].evidence
      .map(({ claim }) => claim)
      .filter(({ owner }) => owner !== 'other')
      .map(({ start, end }) => ({ start, end })),
  );
  const found = claims.flatMap((span) => areasOfSentence(judged, span));
  const title = areaOfTitle(judged, knowledge);
  const all = title === undefined ? found : [...found, title];
  const seen = new Set<string>();
  const areas = all.filter(({ keys }) => {
    const key = keys.toSorted().join(' ');
    return !seen.has(key) && seen.add(key);
  });
  const isWhole = claims.some((span) => WHOLE.test(quote(judged, span)));
  return { areas, isWhole };
}

function areasOfSentence(judged: Judged, sentence: Span): readonly Area[] {
  const text = quote(judged, sentence);
  return [...text.matchAll(HEAD)].flatMap(({ 0: head, index }) => {
    const after = wordsAfter(text, index + head.length);
    const words = after.length > 0 ? after : wordsBefore(text, index);
    return areaOf(words, 'text', sentence.start);
  });
}

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The words of "of the booking team" behind a head, without those that fit any product. */
function wordsAfter(text: string, from: number): readonly Word[] {
  const lead =
    /^\s+(?:of|for|across|behind)\s+(?:(?:the|our|your|its|their|an?|one|this)\s+)?/iu.exec(
      text.slice(from),
    );
  if (lead === null) return [];
  const begin = from + lead[0].length;
  const stop = text.slice(begin).search(/[.,;:()!?\n–—]/u);
  return taken(text, begin, stop < 0 ? text.length : begin + stop);
}

/** The words between "the" and a head: "the freight roadmap". */
function wordsBefore(text: string, to: number): readonly Word[] {
  const from = Math.max(text.slice(0, to).search(/[^.,;:()!?\n–—]*$/u), 0);
  const words = wordsIn(text, from, to);
  for (let at = words.length - 1; at >= Math.max(0, words.length - MOST_WORDS - 1); at -= 1) {
    if (DETERMINERS.has(words[at]?.text.toLowerCase() ?? '')) return words.slice(at + 1);
  }
  return [];
}

function taken(text: string, from: number, to: number): readonly Word[] {
  const words = wordsIn(text, from, to);
  const cut = words.findIndex((word) => CUTS.has(word.text.toLowerCase()));
  return words.slice(0, Math.min(cut < 0 ? words.length : cut, MOST_WORDS));
}

function wordsIn(text: string, from: number, to: number): readonly Word[] {
  return [...text.slice(from, to).matchAll(WORD)].map(({ 0: word, index }) => ({
    text: word,
    start: from + index,
    end: from + index + word.length,
  }));
}

/** Trims words that fit any product off both ends; none when nothing is left. */
function areaOf(words: readonly Word[], basis: Area['basis'], offset: number | null): Area[] {
  if (words.some(({ text }) => CUTS.has(text.toLowerCase()))) return [];
  const first = words.findIndex(isTelling);
  const last = words.findLastIndex(isTelling);
  const start = words[first];
  const end = words[last];
  if (start === undefined || end === undefined) return [];
  const named = words.slice(first, last + 1);
  const telling = named.filter(isTelling);
  const own = telling.filter((word) => !TELL_NOTHING.has(lowerOf(word)));
  // In a title "Applications" or "Platform" is the name of something; in a sentence it may be anything.
  const keys = own.length === 0 && basis === 'title' ? telling : own;
  if (keys.length === 0) return [];
  return [
    {
      words: named.map(({ text }) => text).join(' '),
      keys: keys.map((word) => keyOf(lowerOf(word))),
      basis,
      span: offset === null ? null : { start: offset + start.start, end: offset + end.end },
    },
  ];
}

/** In lower case, without a genitive. */
function lowerOf({ text }: Pick<Word, 'text'>): string {
  return text.toLowerCase().replace(/['’]s?$/, '');
}

function isTelling({ text }: Word): boolean {
  const word = lowerOf({ text });
  return !ANY_PRODUCT.has(word) && !/^(?:[\divx]+)$/.test(word);
}

function keyOf(word: string): string {
  const lower = word.toLowerCase();
  return lower.length > 3 && lower.endsWith('s') && !lower.endsWith('ss')
    ? lower.slice(0, -1)
    : lower;
}

/** What a title says beyond its family and its seniority. A place can stand there too, so it counts as text only when the duties repeat it. */
function areaOfTitle(judged: Judged, knowledge: Knowledge): Area | undefined {
  const { declared, family } = judged.judgement.title;
  if (declared === null || family === null) return undefined;
  const spellings = knowledge.titles.find((entry) => entry.family === family)?.spellings ?? [];
  const levels = knowledge.seniorities.flatMap((entry) => entry.spellings);
  const plain = [spellings, levels].reduce(
    (title, phrases) => without(title, phrases),
    declared.replace(GENDERS, ' | '),
  );
  for (const part of plain.split(/[,|:()[\]–—]|\s[-/]\s|\s[-/]|[-/]\s/u)) {
    const words = wordsIn(part, 0, part.length);
    if (words.length === 0 || words.some(({ text }) => WORKPLACE.has(text.toLowerCase()))) continue;
    const [area] = areaOf(words.slice(0, MOST_WORDS), 'title', null);
    if (area === undefined) continue;
    return isRepeated(judged, area) ? { ...area, basis: 'text' } : area;
  }
  return undefined;
}

function without(title: string, phrases: readonly string[]): string {
  const spans = findPhrases(title, phrases, { caseless: true, limit: 10 });
  return spans.reduceRight(
    (rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`,
    title,
  );
}

function isRepeated(judged: Judged, { keys }: Area): boolean {
  const declared = judged.judgement.title.declared ?? '';
  const said = new Set(
    judged.segments
      .filter(({ section, form }) => section === 'duties' && form !== 'heading')
      .map((segment) => quote(judged, segment))
      .filter((words) => words.trim() !== declared)
      .flatMap((words) => [...words.matchAll(WORD)].map(([word]) => keyOf(word))),
  );
  return keys.some((key) => said.has(key));
}
