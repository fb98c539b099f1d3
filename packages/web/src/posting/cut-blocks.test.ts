import { type Judged, type Segment, segment } from '@titlescope/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutBlocks } from './cut-blocks.ts';
import { cutParts, partAt } from './cut-parts.ts';
import { markPart } from './mark-part.ts';

const judgedOf = (text: string): Judged => segment({ kind: 'posting', text }) as unknown as Judged;

const line = fc.constantFrom(
  'Who we are',
  '- You own the roadmap.',
  'Ask us. We answer.',
  '',
  '  ',
  '* one\ttwo',
);
const end = fc.constantFrom('\n', '\r\n', '\r', '\n\n', '\u2028');
const text = fc.oneof(
  fc.array(fc.tuple(line, end)).map((lines) => lines.flat().join('')),
  fc.string({ unit: 'binary' }),
);

describe('the blocks of a posting', () => {
  it('hold all of it but line ends and empty lines, in order', () => {
    fc.assert(
      fc.property(text, (any) => {
        let at = 0;
        for (const { start, end: stop } of cutBlocks(judgedOf(any))) {
          expect(any.slice(at, start).trim()).toBe('');
          expect(stop).toBeGreaterThan(start);
          at = stop;
        }
        expect(any.slice(at).trim()).toBe('');
      }),
    );
  });

  it('know headings, bullets, and what stands apart', () => {
    const blocks = cutBlocks(
      judgedOf('Product Owner\n\nWhat you will do\n- Own the roadmap.\n- Talk.\n\nWe answer.'),
    );
    expect(blocks.map(({ form, isApart }) => `${form}${isApart ? ' apart' : ''}`)).toEqual([
      blocks[0]?.form ?? '',
      'heading apart',
      'bullet',
      'bullet',
      'text apart',
    ]);
  });

  it('are short, even where a line never ends', () => {
    for (const long of ['word '.repeat(40_000), 'x'.repeat(200_000), 'We do. '.repeat(30_000)]) {
      const blocks = cutBlocks(judgedOf(long));
      expect(Math.max(...blocks.map(({ start, end: stop }) => stop - start))).toBeLessThanOrEqual(
        8000,
      );
      expect(blocks.map(({ start, end: stop }) => long.slice(start, stop)).join('')).toBe(long);
    }
  });

  it('come apart where a line break was lost between two segments', () => {
    const segments = [
      { start: 0, end: 4, form: 'sentence' },
      { start: 4, end: 8, form: 'sentence' },
    ] as unknown as Segment[];
    const judged = { text: 'One.Two.', segments } as unknown as Judged;
    expect(cutBlocks(judged).map(({ start, end: stop }) => [start, stop])).toEqual([
      [0, 4],
      [4, 8],
    ]);
  });
});

describe('the parts of a posting', () => {
  it('hold every block once, and tell where a place is', () => {
    const long = '- You own the roadmap of the thing.\n'.repeat(5000);
    const blocks = cutBlocks(judgedOf(long));
    const parts = cutParts(blocks);
    expect(parts.length).toBeGreaterThan(4);
    expect(parts.flatMap((part) => part.blocks)).toEqual(blocks);
    for (const [index, part] of parts.entries()) {
      expect(part.end - part.start).toBeLessThanOrEqual(48_000);
      expect(partAt(parts, part.start)).toBe(index);
      expect(partAt(parts, part.end)).toBe(index);
    }
  });

  it('are marked where something points to them, and only there', () => {
    const whole = 'Own the roadmap.\nTalk to people.';
    const [part] = cutParts(cutBlocks(judgedOf(whole)));
    if (part === undefined) throw new Error('no part');
    const pointer = { start: 4, end: 11, key: 'roadmap', owner: 'role', isMarked: true } as const;
    const pieces = markPart(part, [pointer]).flatMap((block) => block.pieces);
    expect(pieces.map(({ start, end: stop }) => whole.slice(start, stop)).join('')).toBe(
      whole.replace('\n', ''),
    );
    const marked = pieces.filter(({ owner }) => owner !== null);
    expect(marked.map(({ start, end: stop }) => whole.slice(start, stop))).toEqual(['the roa']);
    expect(marked[0]?.opens).toEqual([pointer]);
  });
});
