import type { DrawnText } from './make-pdf.ts';

// Widths of Helvetica from the space to the tilde, in thousandths of its height.
const WIDTHS = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
  556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
  611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
  667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500,
  222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];

/** Width of a text in Helvetica, in points. */
export function widthOf(text: string, size: number): number {
  let width = 0;
  for (const one of text) width += WIDTHS[one.charCodeAt(0) - 32] ?? 556;
  return (width * size) / 1000;
}

/** Where text is set: its left edge, its first baseline, and how wide its lines may be, in points. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size?: number;
  /** From one baseline to the next, in heights of the font. */
  readonly leading?: number;
  /** Room between paragraphs, in heights of the font. */
  readonly space?: number;
}

/** Sets paragraphs below each other, their lines wrapped; lines of a paragraph that opens with "• " hang under its words. */
export function setText(
  paragraphs: readonly string[],
  { x, y, width, size = 10, leading = 1.2, space = 0.8 }: Place,
): DrawnText[] {
  const drawn: DrawnText[] = [];
  let at = y;
  for (const paragraph of paragraphs) {
    const hang = paragraph.startsWith('\u2022 ') ? widthOf('\u2022 ', size) : 0;
    let line = '';
    let left = x;
    const end = (): void => {
      drawn.push({ text: line, x: left, y: at, size });
      at += leading * size;
      left = x + hang;
    };
    for (const word of paragraph.split(' ')) {
      const longer = line === '' ? word : `${line} ${word}`;
      if (line !== '' && widthOf(longer, size) > width - (left - x)) {
        end();
        line = word;
      } else line = longer;
    }
    end();
    at += space * size;
  }
  return drawn;
}
