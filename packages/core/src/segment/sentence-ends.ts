import { ABBREVIATIONS_EITHER, ABBREVIATIONS_INSIDE } from './abbreviations.ts';
import { CHARACTER, characterClass, isBlank, isLetter } from './character-classes.ts';
import { isGluedNumber, wordEnd } from './glued-boundaries.ts';
import { SENTENCE_OPENERS, STARTER_WORDS } from './starter-words.ts';

const LONGEST_ABBREVIATION = 8;

/**
 * Whether a sentence ends with the terminal sign at `at`, whose run of further signs, closing quotes and brackets ends at `after`. Looks at
 * most 24 units back and one word ahead; white space ahead is skipped.
 */
export function endsSentence(
  text: string,
  from: number,
  at: number,
  after: number,
  end: number,
): boolean {
  if (after >= end) return false;
  const unit = text.charCodeAt(after);
  if (characterClass(text.charCodeAt(after - 1)) === CHARACTER.wideTerminal) return true;
  if (!isBlank(unit)) return isGluedEnd(text, from, at, after, end);
  let next = after;
  while (next < end && isBlank(text.charCodeAt(next))) next++;
  if (next >= end) return false;
  const opening = characterClass(text.charCodeAt(next));
  if (opening === CHARACTER.lower || opening === CHARACTER.terminal) return false;
  if (
    opening === CHARACTER.other &&
    !/["'([$\u20ac\u00a3\u201c\u2018\u00ab#<]/u.test(text.charAt(next))
  )
    return false;
  return text.charCodeAt(at) !== 46 || !isAbbreviation(text, from, at, next, end);
}

function isGluedEnd(text: string, from: number, at: number, after: number, end: number): boolean {
  const opening = characterClass(text.charCodeAt(after));
  if (opening === CHARACTER.digit) return isGluedNumber(text, after, at, from, end);
  if (opening !== CHARACTER.upper) return false;
  const before = characterClass(text.charCodeAt(at - 1));
  if (before !== CHARACTER.lower && before !== CHARACTER.closer && before !== CHARACTER.digit) {
    if (before !== CHARACTER.upper || at - 3 < from) return false;
    if (characterClass(text.charCodeAt(at - 2)) !== CHARACTER.upper) return false;
  }
  const right = wordEnd(text, after, end);
  const word = text.slice(after, right).toLowerCase();
  if (right < end && isLetter(text.charCodeAt(right)) && right === after + 1) return false;
  if (
    /^(?:net|js|com|io|ai|org|co|edu|gov|in|uk|us|de|eu)$/u.test(word) &&
    !isBlank(text.charCodeAt(right))
  )
    return false;
  if (/^(?:net|js|io|ai|com|org)$/u.test(word)) return false;
  if (right - after < 2 && !/^[ai]$/u.test(word)) return false;
  if (isInsideAddress(text, from, at)) return false;
  return !isAbbreviation(text, from, at, after, end);
}

function isInsideAddress(text: string, from: number, at: number): boolean {
  return /(?:www\.|\/|@)\S*$/u.test(text.slice(Math.max(from, at - 24), at));
}

function isAbbreviation(
  text: string,
  from: number,
  at: number,
  next: number,
  end: number,
): boolean {
  let left = at;
  const low = Math.max(from, at - LONGEST_ABBREVIATION - 1);
  while (left > low && (isLetter(text.charCodeAt(left - 1)) || text.charCodeAt(left - 1) === 46))
    left--;
  if (left === at || at - left > LONGEST_ABBREVIATION) return false;
  const word = text.slice(left, at).toLowerCase();
  if (ABBREVIATIONS_INSIDE.has(word)) return true;
  const initials = /^\p{L}(?:\.\p{L}){0,3}$/u.test(word);
  if (!initials && !ABBREVIATIONS_EITHER.has(word)) return false;
  if (word === 'no') return characterClass(text.charCodeAt(next)) === CHARACTER.digit;
  if (word.length === 1 && characterClass(text.charCodeAt(left)) !== CHARACTER.upper) return false;
  const following = text.slice(next, wordEnd(text, next, end)).toLowerCase();
  if (word.length === 1) return !SENTENCE_OPENERS.has(following);
  return !SENTENCE_OPENERS.has(following) && !STARTER_WORDS.has(following);
}
