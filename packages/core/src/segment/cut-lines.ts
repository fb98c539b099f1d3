import { CHARACTER, characterClass, isBlank } from './character-classes.ts';

/** One line of a text without the white space at its ends. A sentence wrapped over several lines is one line here. */
export interface Line {
  readonly start: number;
  readonly end: number;
}

const WRAPPED_AT_LEAST = 45;
const OPEN_ENDED =
  /(?:^|\s)(?:a|an|and|as|at|by|for|from|in|into|of|on|or|our|that|the|their|to|which|with|your)$/u;

/**
 * Cuts a text at its line breaks (LF, CR, CRLF, U+2028 and the like) and drops empty lines. A line of 45 units or more that breaks off
 * in mid-sentence is joined with the next one.
 */
export function cutLines(text: string): readonly Line[] {
  const lines: { start: number; end: number }[] = [];
  let last: { start: number; end: number } | undefined;
  let lastLength = 0;
  let from = 0;
  let breaks = 0;
  for (let i = 0; i <= text.length; i++) {
    i = nextBreak(text, i);
    let start = from;
    let end = i;
    while (start < end && isBlank(text.charCodeAt(start))) start++;
    while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
    if (start < end) {
      if (last && breaks === 1 && lastLength >= WRAPPED_AT_LEAST && goesOn(text, last, start)) {
        last.end = end;
      } else {
        last = { start, end };
        lines.push(last);
      }
      lastLength = end - start;
      breaks = 0;
    }
    if (i + 1 < text.length && text.charCodeAt(i) === 13 && text.charCodeAt(i + 1) === 10) i++;
    breaks++;
    from = i + 1;
  }
  return lines;
}

/** Where the next line break from `at` on stands, or the text's end. */
function nextBreak(text: string, at: number): number {
  const { length } = text;
  let i = at;
  while (i < length) {
    const unit = text.charCodeAt(i);
    if ((unit < 14 || unit > 127) && characterClass(unit) === CHARACTER.lineBreak) break;
    i++;
  }
  return i;
}

function goesOn(text: string, line: Line, next: number): boolean {
  const ending = characterClass(text.charCodeAt(line.end - 1));
  const open = ending === CHARACTER.lower || text.charCodeAt(line.end - 1) === 44;
  if (!open) return false;
  const opening = characterClass(text.charCodeAt(next));
  if (opening === CHARACTER.lower) {
    const first = characterClass(text.charCodeAt(line.start));
    return first !== CHARACTER.lower && !isMarker(text, next);
  }
  if (opening !== CHARACTER.upper) return false;
  return OPEN_ENDED.test(text.slice(Math.max(line.start, line.end - 8), line.end));
}

function isMarker(text: string, at: number): boolean {
  const after = text.charCodeAt(at + 1);
  return after === 41 || after === 46 || (text.charCodeAt(at) === 111 && isBlank(after));
}
