import type { Segment, Segmented, Span } from '@titlescope/core';

/** A line of the posting, or a stretch of a very long one. Together the blocks hold everything but line ends. */
export interface Block extends Span {
  readonly form: 'heading' | 'bullet' | 'text';
  /** Whether an empty line stands before it. */
  readonly isApart: boolean;
}

/** A line longer than this is cut where a sentence begins, and one without sentences after twice as much. */
const LONGEST = 4000;

const LINE_END = /\r\n|[\n\r\u0085\u2028\u2029]/g;

/** Cuts a text into blocks: at its line ends, and where a line end was lost between two segments. */
export function cutBlocks({
  text,
  segments,
}: Pick<Segmented, 'text' | 'segments'>): readonly Block[] {
  const blocks: Block[] = [];
  let at = 0;
  let isApart = false;
  for (const line of linesOf(text)) {
    if (text.slice(line.start, line.end).trim() === '') {
      isApart = true;
      continue;
    }
    while (at < segments.length && (segments[at]?.end ?? 0) <= line.start) at += 1;
    const first = at;
    while (at < segments.length && (segments[at]?.start ?? 0) < line.end) at += 1;
    const inLine = segments.slice(first, at);
    let next = 0;
    for (const span of cutLine(line, inLine)) {
      while (next < inLine.length && (inLine[next]?.start ?? 0) < span.start) next += 1;
      const segment = (inLine[next]?.start ?? span.end) < span.end ? inLine[next] : undefined;
      blocks.push({ ...span, form: formOf(segment), isApart });
      isApart = false;
    }
    if (at > first && (segments[at - 1]?.end ?? 0) > line.end) at -= 1;
  }
  return blocks;
}

function* linesOf(text: string): Generator<Span> {
  let start = 0;
  for (const { 0: sign, index } of text.matchAll(LINE_END)) {
    yield { start, end: index };
    start = index + sign.length;
  }
  yield { start, end: text.length };
}

function cutLine({ start, end }: Span, segments: readonly Segment[]): readonly Span[] {
  const cuts = [start];
  const last = (): number => cuts.at(-1) ?? start;
  const fill = (to: number): void => {
    while (to - last() > 2 * LONGEST) cuts.push(last() + LONGEST);
  };
  for (const [index, segment] of segments.entries()) {
    if (segment.start <= last()) continue;
    const isGlued = segments[index - 1]?.end === segment.start;
    if (!isGlued && segment.start - start <= LONGEST) continue;
    fill(segment.start);
    if (isGlued || segment.start - last() > LONGEST) cuts.push(segment.start);
  }
  fill(end);
  return cuts.map((cut, index) => ({ start: cut, end: cuts[index + 1] ?? end }));
}

function formOf(segment: Segment | undefined): Block['form'] {
  return segment === undefined || segment.form === 'sentence' ? 'text' : segment.form;
}
