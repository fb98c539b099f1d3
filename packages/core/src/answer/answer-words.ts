import type { Mark } from './answer-reading.ts';
import type { Band } from './rubric.ts';

/** The bands as shown. */
export const BAND_WORDS: Readonly<Record<Band, string>> = {
  strong: 'Strong',
  solid: 'Solid',
  thin: 'Thin',
  weak: 'Weak',
};

/** Headings and fixed phrases of an answer's reading. */
export const ANSWER_PHRASES = {
  noBand: 'Not read as an answer',
  hears: 'What the interviewer hears',
  earned: 'What earned it',
  lost: 'What cost it',
  followUp: 'What will be asked next',
  add: 'What to add',
  three: 'The three questions, by your words',
  question: 'Question',
  notices: 'Worth knowing',
  nothingEarned: 'Nothing in the rubric was earned.',
} as const;

/** "8 of 13 points" */
export function pointWords(points: number, most: number): string {
  return `${points} of ${most} points`;
}

/** "+2", "-1" with a true minus where the output allows it. */
export function shownPoints(mark: Mark, minus = '−'): string {
  return mark.points < 0 ? `${minus}${Math.abs(mark.points)}` : `+${mark.points}`;
}
