import { CAMEL_CASE_NAMES } from './camel-case-names.ts';
import { CHARACTER, characterClass, isLetter } from './character-classes.ts';
import { CLEAR_STARTER_WORDS, STARTER_WORDS } from './starter-words.ts';

const LOOK = 24;

/**
 * Whether a line break was lost just before `at`, a capital that follows a lower-case letter, a capital, a digit or a sign.
 * `from` and `end` bound the look; at most 24 units are read on each side. Measured on the training corpus: boundaries of this
 * kind are found with the rule and the two lists alone.
 */
export function isGluedBoundary(text: string, at: number, from: number, end: number): boolean {
  let left = at;
  const low = Math.max(from, at - LOOK);
  let leftHasUpper = false;
  while (left > low && isLetter(text.charCodeAt(left - 1))) {
    left--;
    if (characterClass(text.charCodeAt(left)) === CHARACTER.upper) leftHasUpper = true;
  }
  const right = wordEnd(text, at, end);
  const before = characterClass(text.charCodeAt(at - 1));
  const capitalised = right - at >= 2;
  const word = capitalised || right < end ? text.slice(at, right).toLowerCase() : '';
  const nextIsLetter = right < end && isLetter(text.charCodeAt(right));
  const clearStarter = !nextIsLetter && capitalised && CLEAR_STARTER_WORDS.has(word);
  if (before === CHARACTER.upper) return clearStarter && left <= at - 2;
  if (before === CHARACTER.closer) return capitalised && !nextIsLetter && right - at >= 3;
  if (before !== CHARACTER.lower) return clearStarter;
  const length = at - left;
  if (length < 2) return false;
  if (left > from && isCodeSign(text.charCodeAt(left - 1))) return clearStarter && length >= 4;
  if (isCamelCaseName(text, left, right, end)) return false;
  if (leftHasUpper) return clearStarter && length >= 3;
  if (length === 2) return !nextIsLetter && STARTER_WORDS.has(word) && capitalised;
  if (capitalised) return true;
  if (!nextIsLetter) return length >= 4 && /^[ai]$/u.test(word) && text.charCodeAt(right) === 32;
  return length >= 4 && capitalsRun(text, at, end) >= 3;
}

/** End of the word that starts at `at`: its first letter and the lower-case letters after it, at most 24 units. */
export function wordEnd(text: string, at: number, end: number): number {
  const high = Math.min(end, at + LOOK);
  let right = at + 1;
  while (right < high && characterClass(text.charCodeAt(right)) === CHARACTER.lower) right++;
  return right;
}

/** Whether a number of years at `at` is glued to the word that ends at `wordEnds`, as in "Qualifications3+ years". */
export function isGluedNumber(
  text: string,
  at: number,
  wordEnds: number,
  from: number,
  end: number,
): boolean {
  if (wordEnds - from < 4) return false;
  for (let i = wordEnds - 4; i < wordEnds; i++) {
    if (characterClass(text.charCodeAt(i)) !== CHARACTER.lower) return false;
  }
  return /^\d{1,2}(?:\+|(?:\s?[-\u2013]\s?\d{1,2})?\+?\s{0,2}(?:years|yrs)\b)/iu.test(
    text.slice(at, Math.min(end, at + 20)),
  );
}

function isCamelCaseName(text: string, left: number, right: number, end: number): boolean {
  let tail = right;
  const high = Math.min(end, left + LOOK);
  while (tail < high && isLetter(text.charCodeAt(tail))) tail++;
  const token = text.slice(left, tail).toLowerCase();
  return CAMEL_CASE_NAMES.has(token) || CAMEL_CASE_NAMES.has(text.slice(left, right).toLowerCase());
}

function capitalsRun(text: string, at: number, end: number): number {
  let i = at;
  while (i < end && i < at + 4 && characterClass(text.charCodeAt(i)) === CHARACTER.upper) i++;
  return i - at;
}

function isCodeSign(unit: number): boolean {
  return unit === 47 || unit === 95 || unit === 64 || unit === 35 || unit === 61 || unit === 46;
}
