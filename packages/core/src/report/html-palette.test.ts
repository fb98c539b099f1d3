import { describe, expect, it } from 'vitest';
import { ACCOUNTABILITIES } from '../document/accountability.ts';
import { type Appearance, DARK, LETTERS, LIGHT } from './html-palette.ts';

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

const APPEARANCES: readonly (readonly [string, Appearance])[] = [
  ['light', LIGHT],
  ['dark', DARK],
];

describe('the page in two appearances', () => {
  it.each(APPEARANCES)('has text contrast of at least 4.5 in %s', (_, is) => {
    const pairs = [
      ...[is.page, is.sheet, is.quiet].flatMap((ground) => [
        [is.ink, ground],
        [is.soft, ground],
        [is.lead, ground],
      ]),
      [is.warn, is.page],
      [is.warn, is.warnGround],
      [is.ink, is.warnGround],
      ...ACCOUNTABILITIES.flatMap((key) => [
        [is.ink, is.marks[key][1]],
        [is.sheet, is.marks[key][0]],
      ]),
    ];
    for (const [text = '', ground = ''] of pairs) {
      expect(contrast(text, ground), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
    }
  });

  it.each(APPEARANCES)(
    'has contrast of at least 3 for lines that mean something in %s',
    (_, is) => {
      for (const ground of [is.page, is.sheet, is.quiet]) {
        expect(contrast(is.line, ground)).toBeGreaterThanOrEqual(3);
        for (const key of ACCOUNTABILITIES) {
          expect(contrast(is.marks[key][0], ground)).toBeGreaterThanOrEqual(3);
        }
      }
    },
  );

  it('has one letter for each accountability', () => {
    expect(new Set(Object.values(LETTERS)).size).toBe(ACCOUNTABILITIES.length);
  });
});
