import { CHARACTER, characterClass } from './character-classes.ts';
import { HEADING_WORDS } from './heading-phrases.ts';
import type { Section } from './segmented.ts';

/** What a line is as a whole: not a heading, or one that opens a section, or one that stays in the section before it (null). */
export type LineHeading = { readonly section: Section | null } | undefined;

const LONGEST_HEADING = 90;

/**
 * Whether a line that is no known heading phrase is a heading all the same: by its shape (`#`, bold, a colon at its end, capitals) or, when
 * short and in title case, by its words. `rawStart` is where the line starts with its markers; `shouting` means that the whole text is in capitals.
 */
export function classifyLine(
  text: string,
  rawStart: number,
  start: number,
  end: number,
  rawEnd: number,
  shouting: boolean,
): LineHeading {
  if (end - start > LONGEST_HEADING) return undefined;
  const last = text.charCodeAt(end - 1);
  const content = text.slice(start, end);
  const colon = last === 58 || last === 0xff1a;
  const words = content.split(/\s+/u).length;
  if (words > 12 || (characterClass(last) === CHARACTER.terminal && last !== 63)) return undefined;
  const hash = text.charCodeAt(rawStart) === 35;
  const shaped =
    hash ||
    colon ||
    isBold(text, rawStart, start, end, rawEnd) ||
    (!shouting && isCapitals(content));
  if (!shaped && (words > 6 || !isTitleCase(content))) return undefined;
  const normal = content.replace(/[\u2018\u2019]/gu, "'").toLowerCase();
  for (const [section, rule] of HEADING_WORDS) {
    if (rule.test(normal)) return { section };
  }
  return shaped ? { section: null } : undefined;
}

function isBold(
  text: string,
  rawStart: number,
  start: number,
  end: number,
  rawEnd: number,
): boolean {
  const opened =
    rawStart < start &&
    characterClass(text.charCodeAt(start - 1)) === CHARACTER.mark &&
    text.charCodeAt(start - 2) === text.charCodeAt(start - 1);
  const closed = end < rawEnd && characterClass(text.charCodeAt(end)) === CHARACTER.mark;
  return opened && closed;
}

function isCapitals(content: string): boolean {
  return (
    /^\P{Ll}*$/u.test(content) &&
    /\p{Lu}{4}/u.test(content) &&
    /\p{Lu}.{5}/u.test(content) &&
    !/\d/u.test(content)
  );
}

function isTitleCase(content: string): boolean {
  return (
    /^(?:(?:\p{Lu}[\p{L}'\u2019-]*|&|and|or|of|for|to|the|in|a|with|we|you)[ /]?)+\??$/u.test(
      content,
    ) && /^\p{Lu}/u.test(content)
  );
}
