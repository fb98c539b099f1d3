/** Classes of UTF-16 code units, as small integers so that a table can hold them. */
export const CHARACTER: {
  readonly other: 1;
  readonly space: 2;
  readonly lineBreak: 3;
  readonly invisible: 4;
  readonly upper: 5;
  readonly lower: 6;
  readonly caseless: 7;
  readonly digit: 8;
  readonly terminal: 9;
  readonly closer: 10;
  readonly bullet: 11;
  readonly mark: 12;
  readonly dash: 13;
  readonly highSurrogate: 14;
  readonly lowSurrogate: 15;
  readonly wideTerminal: 16;
  readonly joiner: 17;
} = {
  other: 1,
  space: 2,
  lineBreak: 3,
  invisible: 4,
  upper: 5,
  lower: 6,
  caseless: 7,
  digit: 8,
  terminal: 9,
  closer: 10,
  bullet: 11,
  mark: 12,
  dash: 13,
  highSurrogate: 14,
  lowSurrogate: 15,
  wideTerminal: 16,
  joiner: 17,
};

const SIGNS: readonly (readonly [number, string])[] = [
  [CHARACTER.lineBreak, '\n\r\v\f\u0085\u2028\u2029'],
  [CHARACTER.terminal, '.!?\u2026\u203d'],
  [CHARACTER.wideTerminal, '\u3002\uff01\uff1f'],
  [CHARACTER.closer, ')]}"\u201d\u2019\u00bb'],
  [
    CHARACTER.bullet,
    '\u2022\u00b7\u2023\u2043\u204c\u204d\u2219\u22c5\u00a4\u30fb\ufe0e\ufe0f\u20e3',
  ],
  [CHARACTER.mark, '*_'],
  [CHARACTER.dash, '-\u2010\u2011\u2012\u2013\u2014\u2015\u2212'],
  [CHARACTER.joiner, ":@'"],
];

const table = new Uint8Array(65536);
for (const [kind, signs] of SIGNS) {
  for (let i = 0; i < signs.length; i++) table[signs.charCodeAt(i)] = kind;
}
for (let unit = 0; unit < 128; unit++) table[unit] ||= classOf(unit);

/** Class of a UTF-16 code unit; 0 for NaN, which is what `charCodeAt` gives outside the text. */
export function characterClass(unit: number): number {
  return unit >= 0 ? table[unit] || classify(unit) : 0;
}

/** Whether a code unit is a letter of any script inside the basic plane. */
export function isLetter(unit: number): boolean {
  const kind = characterClass(unit);
  return kind >= CHARACTER.upper && kind <= CHARACTER.caseless;
}

/** Whether a code unit shows nothing by itself: white space, line break or zero-width character. */
export function isBlank(unit: number): boolean {
  const kind = characterClass(unit);
  return kind >= CHARACTER.space && kind <= CHARACTER.invisible;
}

function classify(unit: number): number {
  const kind = classOf(unit);
  table[unit] = kind;
  return kind;
}

function classOf(unit: number): number {
  if (unit >= 0xd800 && unit <= 0xdbff) return CHARACTER.highSurrogate;
  if (unit >= 0xdc00 && unit <= 0xdfff) return CHARACTER.lowSurrogate;
  const sign = String.fromCharCode(unit);
  if (/\p{Lu}|\p{Lt}/u.test(sign)) return CHARACTER.upper;
  if (/\p{Ll}/u.test(sign)) return CHARACTER.lower;
  if (/\p{L}/u.test(sign)) return CHARACTER.caseless;
  if (/\p{N}/u.test(sign)) return CHARACTER.digit;
  if (/\s/u.test(sign) || unit === 0x180e) return CHARACTER.space;
  if (unit < 0x20 || unit === 0x7f || /\p{Cf}/u.test(sign)) return CHARACTER.invisible;
  if (isBulletSign(unit)) return CHARACTER.bullet;
  return CHARACTER.other;
}

function isBulletSign(unit: number): boolean {
  const arrows = unit >= 0x2190 && unit <= 0x21ff;
  const shapesAndDingbats = unit >= 0x25a0 && unit <= 0x27bf;
  const moreArrows = unit >= 0x27f0 && unit <= 0x27ff;
  const stars = unit >= 0x2b00 && unit <= 0x2bff;
  const symbolFont = unit >= 0xf000 && unit <= 0xf0ff;
  return arrows || shapesAndDingbats || moreArrows || stars || symbolFont;
}
