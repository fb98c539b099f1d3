import type { DocumentKind } from '../document/document.ts';
import { isLetter } from './character-classes.ts';
import { findCues } from './find-cues.ts';
import { CLEAR_OPENERS, QUALIFICATION_OPENERS, TURN_TO_DUTIES } from './section-cues.ts';
import type { Section, Segment } from './segmented.ts';
import { DUTY_VERBS, IMPERATIVES } from './starter-words.ts';

/** A segment before its section is known. */
export interface Draft {
  readonly start: number;
  readonly end: number;
  readonly form: Segment['form'];
  /** For a heading: the section that it opens, or null when it stays in the section before it. */
  readonly opens: Section | null;
  /** For a heading with its content on the same line: how many drafts after it are that content. 0 when it rules what follows. */
  readonly rules: number;
}

/** Gives each draft its section: the heading's, unless the words of the segment itself say otherwise. */
export function assignSections(
  text: string,
  drafts: readonly Draft[],
  kind: DocumentKind,
): readonly Segment[] {
  const headed = drafts.some(
    (draft) => draft.form === 'heading' && draft.opens !== null && draft.rules === 0,
  );
  const initial: Section = headed && kind === 'posting' ? 'about' : 'duties';
  let current: Section | null = null;
  let heading: number | null = null;
  let inner: { readonly section: Section; readonly heading: number; readonly last: number } | null =
    null;
  return drafts.map((draft, index): Segment => {
    const { start, end, form } = draft;
    if (inner && index > inner.last) inner = null;
    if (form === 'heading') {
      if (draft.rules > 0 && draft.opens) {
        inner = { section: draft.opens, heading: index, last: index + draft.rules };
        return { start, end, section: draft.opens, form, heading: null };
      }
      current = draft.opens ?? current;
      heading = index;
      inner = null;
      return { start, end, section: current ?? initial, form, heading: null };
    }
    if (kind !== 'posting' && kind !== 'charter') {
      return {
        start,
        end,
        section: inner?.section ?? current ?? initial,
        form,
        heading: inner?.heading ?? heading,
      };
    }
    if (!inner && current === 'qualifications' && turnsToDuties(text, start, end)) {
      current = 'duties';
      heading = null;
    }
    const section = sectionOf(text, draft, inner?.section ?? current, initial);
    return { start, end, section, form, heading: inner?.heading ?? heading };
  });
}

function sectionOf(text: string, draft: Draft, current: Section | null, initial: Section): Section {
  const { start, end } = draft;
  const cues = findCues(text, start, end, current !== null && current !== 'about');
  const bulletedDuty = current === 'duties' && draft.form === 'bullet';
  if (cues.strong && !(bulletedDuty && cues.strong !== 'legal')) return cues.strong;
  if (current && current !== 'about' && current !== 'qualifications' && current !== 'duties')
    return current;
  const first = firstWord(text, start, end);
  if (current === 'duties')
    return CLEAR_OPENERS.has(first) || isYears(text, start, end) ? 'qualifications' : current;
  if (current === 'qualifications') return IMPERATIVES.has(first) ? 'duties' : current;
  if (cues.duty || DUTY_VERBS.has(first)) return 'duties';
  if (current) return current;
  return cues.weak ?? (QUALIFICATION_OPENERS.has(first) ? 'qualifications' : initial);
}

function turnsToDuties(text: string, start: number, end: number): boolean {
  const first = text.charCodeAt(start) | 32;
  return (
    (first === 97 || first === 105) &&
    TURN_TO_DUTIES.test(text.slice(start, Math.min(end, start + 120)))
  );
}

function isYears(text: string, start: number, end: number): boolean {
  const first = text.charCodeAt(start);
  return (
    first >= 48 &&
    first <= 57 &&
    /^\d{1,2}\+?.{0,8}years/u.test(text.slice(start, Math.min(end, start + 24)))
  );
}

function firstWord(text: string, start: number, end: number): string {
  const high = Math.min(end, start + 20);
  let i = start;
  while (i < high) {
    const unit = text.charCodeAt(i);
    if (unit !== 45 && !isLetter(unit)) break;
    i++;
  }
  return text.slice(start, i).toLowerCase();
}
