import type { Document, Span } from '../document/document.ts';
import type { Segmented } from '../segment/segmented.ts';

/** Headings, each a line of its own, under which job boards list other postings. */
const OTHERS =
  /^[ \t]*(?:(?:more|similar|related|recommended|other) jobs(?: like this| at .{1,60}| for you| you may like)?|jobs you may be interested in|people also (?:viewed|applied(?: to)?)|see more jobs like this)[ \t:]*$/gim;

/**
 * The heading under which other postings are listed, as a copied page ends with them; undefined when there is none. It stands
 * past the first third of the text: above the posting the same words are a button.
 */
export function othersHeading({ text }: Document): Span | undefined {
  for (const found of text.matchAll(OTHERS)) {
    if (found.index < text.length / 3) continue;
    const lead = found[0].length - found[0].trimStart().length;
    return { start: found.index + lead, end: found.index + found[0].trimEnd().length };
  }
  return undefined;
}

/** The same document without the segments of other postings, so that they change nothing; a flag points them out. */
export function leaveOutOthers(document: Segmented): Segmented {
  if (document.kind !== 'posting') return document;
  const heading = othersHeading(document);
  if (heading === undefined) return document;
  return {
    ...document,
    segments: document.segments.filter(({ end }) => end <= heading.start),
  };
}
