import type { Document, Span } from '../document/document.ts';

/** What part of a document a segment stands in. */
export type Section = 'duties' | 'qualifications' | 'about' | 'benefits' | 'legal' | 'apply';

/** The sections, in the order in which they are always listed. */
export const SECTIONS: readonly Section[] = [
  'duties',
  'qualifications',
  'about',
  'benefits',
  'legal',
  'apply',
];

/** One sentence, bullet or heading. Bullet signs and the white space around a segment are outside its span. */
export interface Segment extends Span {
  readonly section: Section;
  readonly form: 'sentence' | 'bullet' | 'heading';
  /** Index of the heading segment that this one stands under, or null. A heading stands under none. */
  readonly heading: number | null;
}

/** A document cut into segments: in order, not overlapping. */
export interface Segmented extends Document {
  readonly segments: readonly Segment[];
}
