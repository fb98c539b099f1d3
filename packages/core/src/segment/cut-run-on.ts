import { CHARACTER, characterClass, isBlank, isLetter } from './character-classes.ts';
import { wordEnd } from './glued-boundaries.ts';
import { STARTER_WORDS } from './starter-words.ts';

const LEAST = 40;
const BEFORE_NAMES: ReadonlySet<string> = new Set(
  'a an and as at by for from in into of on or our per than that the their this to via vs with your'.split(
    ' ',
  ),
);

/**
 * Where a long run of words without punctuation hides the start of another bullet: at a capitalised first word of a bullet between two
 * lower-case words ("... for the region Lead planning ..."). Offsets inside `[start, end)`, each at least 40 units from the last.
 */
export function cutRunOn(text: string, start: number, end: number): readonly number[] {
  const cuts: number[] = [];
  let from = start;
  for (let i = start + LEAST; i < end - LEAST / 2; i++) {
    if (characterClass(text.charCodeAt(i)) !== CHARACTER.upper || i - from < LEAST) continue;
    if (
      isBlank(text.charCodeAt(i - 1)) &&
      isLowerWordBefore(text, i - 1, from) &&
      opensBullet(text, i, end)
    ) {
      cuts.push(i);
      from = i;
    }
  }
  return cuts;
}

function isLowerWordBefore(text: string, at: number, from: number): boolean {
  let left = at;
  while (left > from && left > at - 20 && isLetter(text.charCodeAt(left - 1))) left--;
  if (left === at) return text.charCodeAt(at - 1) === 41;
  return (
    characterClass(text.charCodeAt(left)) === CHARACTER.lower &&
    !BEFORE_NAMES.has(text.slice(left, at))
  );
}

function opensBullet(text: string, at: number, end: number): boolean {
  const right = wordEnd(text, at, end);
  if (!STARTER_WORDS.has(text.slice(at, right).toLowerCase())) return false;
  if (!isBlank(text.charCodeAt(right))) return text.charCodeAt(right) === 44;
  return characterClass(text.charCodeAt(right + 1)) === CHARACTER.lower;
}
