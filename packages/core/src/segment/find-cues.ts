import { CHARACTER, characterClass } from './character-classes.ts';
import { DUTY_CUE, type SectionCue, STRONG_CUES, WEAK_CUES } from './section-cues.ts';
import type { Section } from './segmented.ts';
import { WordKeyTable, wordKey } from './word-key.ts';

const DUTY_BIT = 1 << (STRONG_CUES.length + WEAK_CUES.length);
const stems = new WordKeyTable();
[...STRONG_CUES, ...WEAK_CUES].forEach((cue, index) => {
  for (const stem of cue.stems) stems.add(stem, 1 << index);
});
for (const stem of DUTY_CUE.stems) stems.add(stem, DUTY_BIT);

/** The sections that the words of one segment speak for. */
export interface Cues {
  readonly strong: Section | null;
  readonly weak: Section | null;
  readonly duty: boolean;
}

const NONE: Cues = { strong: null, weak: null, duty: false };

/** Looks for cues in one segment: one pass over its words, and a rule is tried only where one of its words stands. */
export function findCues(text: string, start: number, end: number, underHeading: boolean): Cues {
  const bits = stemBits(text, start, end);
  if (bits === 0) return NONE;
  const content = text.slice(start, end).toLowerCase();
  return {
    strong: firstCue(STRONG_CUES, bits, content),
    weak: underHeading ? null : firstCue(WEAK_CUES, bits >> STRONG_CUES.length, content),
    duty: !underHeading && (bits & DUTY_BIT) !== 0 && DUTY_CUE.rule.test(content),
  };
}

function firstCue(cues: readonly SectionCue[], bits: number, content: string): Section | null {
  for (const [index, cue] of cues.entries()) {
    if ((bits >> index) & 1 && cue.rule.test(content)) return cue.section;
  }
  return null;
}

function stemBits(text: string, start: number, end: number): number {
  let bits = 0;
  let i = start;
  while (i < end) {
    if (!isWordSign(text.charCodeAt(i))) {
      i++;
      continue;
    }
    bits |= stems.get(wordKey(text, i, end));
    do i++;
    while (i < end && isWordSign(text.charCodeAt(i)));
  }
  return bits;
}

function isWordSign(unit: number): boolean {
  if (unit >= 97 && unit <= 122) return true;
  const kind = characterClass(unit);
  return kind >= CHARACTER.upper && kind <= CHARACTER.digit;
}
