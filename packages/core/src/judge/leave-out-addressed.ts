import type { Segmented } from '../segment/segmented.ts';
import { findPhrases } from './find-phrases.ts';
import type { Knowledge } from './knowledge.ts';

/** The flag whose phrases are written to steer a program that reads the text. */
const ADDRESSED = 'addresses-the-reader';
/** More such phrases than this in one text are not looked for one by one. */
const LIMIT = 1000;

/**
 * The same document without the segments that are addressed to a program: they are read as if they were not
 * there, so that they change nothing, and the flag points them out.
 */
export function leaveOutAddressed(document: Segmented, knowledge: Knowledge): Segmented {
  const phrases = knowledge.flags.find((entry) => entry.code === ADDRESSED)?.phrases ?? [];
  const spans = findPhrases(document.text, phrases, { caseless: true, limit: LIMIT });
  if (spans.length === 0) return document;
  const isKept = document.segments.map(
    (segment) => !spans.some(({ start, end }) => start < segment.end && segment.start < end),
  );
  let kept = 0;
  const placeOf = isKept.map((keeps) => (keeps ? kept++ : null));
  const segments = document.segments.flatMap((segment, at) => {
    if (!isKept[at]) return [];
    const { heading } = segment;
    const under = heading === null || !isKept[heading] ? null : (placeOf[heading] ?? null);
    return [{ ...segment, heading: under }];
  });
  return { ...document, segments };
}
