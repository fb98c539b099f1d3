import type { Section, Segment, Segmented } from '../src/segment/segmented.ts';

/** One segment by hand. */
export interface SegmentSketch {
  readonly text: string;
  readonly section?: Section;
  readonly form?: Segment['form'];
  readonly heading?: number;
}

/** A document whose segments are given: each stands on a line of its own. A string is a sentence among the duties. */
export function segmentedFixture(...sketches: readonly (string | SegmentSketch)[]): Segmented {
  let text = '';
  const segments = sketches.map((sketch): Segment => {
    const {
      text: words,
      section = 'duties',
      form = 'sentence',
      heading = null,
    } = typeof sketch === 'string' ? { text: sketch } : sketch;
    const start = text.length;
    text += `${words}\n`;
    return { start, end: start + words.length, section, form, heading };
  });
  return { kind: 'posting', text, segments };
}
