import type { Span } from '../document/document.ts';

/** One line of a text that holds something, without the white space around it. */
export interface TextLine extends Span {
  readonly said: string;
  /** Begins with a sign of a list. */
  readonly isBullet: boolean;
  /** An empty line stands before it, or it is the first. */
  readonly afterGap: boolean;
}

const BULLET = /^(?:[-*•◦▪‣●○■□–—·»>]|\d{1,2}[.)])[ \t]+/;

/** The lines of a text that hold a letter or a digit, in order. */
export function linesOfText(text: string): readonly TextLine[] {
  const lines: TextLine[] = [];
  let afterGap = true;
  for (const match of text.matchAll(/[^\r\n\f\v\u2028\u2029]+|\r\n|[\r\n\f\v\u2028\u2029]/g)) {
    const raw = match[0];
    if (!/[\p{L}\p{N}]/u.test(raw)) {
      if (/^\s*$/.test(raw) && /^[\r\n]/.test(raw) === false) afterGap = true;
      else if (lines.length > 0 && isBlankBefore(text, match.index)) afterGap = true;
      continue;
    }
    const lead = raw.length - raw.trimStart().length;
    const said = raw.trim();
    const start = match.index + lead;
    lines.push({
      start,
      end: start + said.length,
      said,
      isBullet: BULLET.test(said) && /\p{L}/u.test(said),
      afterGap,
    });
    afterGap = false;
  }
  return lines;
}

/** Whether the line break at `at` ends an empty line. */
function isBlankBefore(text: string, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && (text[before] === ' ' || text[before] === '\t' || text[before] === '\r'))
    before -= 1;
  return before < 0 || text[before] === '\n';
}
