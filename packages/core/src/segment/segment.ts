import type { Document } from '../document/document.ts';
import { assignSections, type Draft } from './assign-sections.ts';
import { CHARACTER, characterClass } from './character-classes.ts';
import { classifyLine } from './classify-line.ts';
import { cutLines, type Line } from './cut-lines.ts';
import { cutSentences } from './cut-sentences.ts';
import type { Segmented } from './segmented.ts';
import { trimSpan } from './trim-span.ts';

const SHORT_VALUE = 80;
const SAMPLE = 4000;

/**
 * Cuts a document into sentences, bullets and headings with their sections. Segments are in order, do not overlap, hold a letter or a digit
 * each, and are at most 1,000 UTF-16 units long. Never throws; the work grows linearly with the text.
 */
export function segment(document: Document): Segmented {
  const { text } = document;
  const lines = cutLines(text);
  const shouting = isShouting(text);
  const drafts: Draft[] = [];
  for (const line of lines) draftLine(text, line, shouting, lines.length > 1, drafts);
  return { ...document, segments: assignSections(text, drafts, document.kind) };
}

function draftLine(
  text: string,
  line: Line,
  shouting: boolean,
  hasLines: boolean,
  drafts: Draft[],
): void {
  const pieces = cutSentences(text, line.start, line.end);
  let bulleted = false;
  let headingAt = -1;
  for (const piece of pieces) {
    const first = piece.start === line.start;
    const span = trimSpan(text, piece.start, piece.end, first);
    if (!span) {
      bulleted ||= first;
      continue;
    }
    if (first && span.bulleted) bulleted = true;
    const { start, end } = span;
    if (piece.heading) {
      headingAt = drafts.length;
      drafts.push({ start, end, form: 'heading', opens: piece.heading, rules: 0 });
      continue;
    }
    const colon = text.charCodeAt(end - 1) === 58;
    const mayHead = first && (colon || (piece.end === line.end && !bulleted));
    const heading = mayHead
      ? classifyLine(text, line.start, start, end, line.end, shouting)
      : undefined;
    if (heading) drafts.push({ start, end, form: 'heading', opens: heading.section, rules: 0 });
    else
      drafts.push({
        start,
        end,
        form: bulleted || span.bulleted ? 'bullet' : 'sentence',
        opens: null,
        rules: 0,
      });
  }
  const rest = drafts.length - 1 - headingAt;
  const draft = drafts[headingAt];
  if (hasLines && draft && rest > 0 && line.end - draft.end < SHORT_VALUE)
    drafts[headingAt] = { ...draft, rules: rest };
}

function isShouting(text: string): boolean {
  let excess = 0;
  const length = Math.min(text.length, SAMPLE);
  // Once the small letters are ahead by more than is left, the rest cannot change it.
  for (let i = 0; i < length && excess >= i - length; i++) {
    const kind = characterClass(text.charCodeAt(i));
    if (kind === CHARACTER.upper) excess++;
    else if (kind === CHARACTER.lower) excess--;
  }
  return excess > 0;
}
