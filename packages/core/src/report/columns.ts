/** Ranges of code points that take two columns: East-Asian wide and full-width forms, and pictographs. */
const WIDE: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0x33ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xa000, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1f64f],
  [0x1f680, 0x1f6ff],
  [0x1f900, 0x1faff],
  [0x20000, 0x3fffd],
];

const COMBINING = /\p{Mark}/u;

/** Columns that one code point takes in a terminal: 0, 1 or 2. */
function pointColumns(point: string): number {
  const code = point.codePointAt(0) ?? 0;
  if (code < 0x300) return 1;
  if (COMBINING.test(point)) return 0;
  return WIDE.some(([first, last]) => code >= first && code <= last) ? 2 : 1;
}

/** Columns that a text without line breaks and control characters takes in a terminal. */
export function columns(text: string): number {
  let sum = 0;
  for (const point of text) sum += pointColumns(point);
  return sum;
}

/** The text followed by spaces up to `width` columns. */
export function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - columns(text)));
}

/** The text cut to at most `width` columns, a cut end marked with the ellipsis given. */
export function fitted(text: string, width: number, ellipsis: string): string {
  if (columns(text) <= width) return text;
  const [head = ''] = broken(text, width - columns(ellipsis));
  return `${head.trimEnd()}${ellipsis}`;
}

/** Lines of at most `width` columns, broken at spaces; a longer word is broken where the line ends. */
export function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of text.split(' ')) {
    const pieces = columns(word) > width ? broken(word, width) : [word];
    for (const piece of pieces) {
      const needed = columns(piece);
      if (line !== '' && used + 1 + needed <= width) {
        line += ` ${piece}`;
        used += 1 + needed;
      } else {
        if (line !== '') lines.push(line);
        line = piece;
        used = needed;
      }
    }
  }
  if (line !== '' || lines.length === 0) lines.push(line);
  return lines;
}

function broken(word: string, width: number): readonly string[] {
  const pieces: string[] = [];
  let piece = '';
  let used = 0;
  for (const point of word) {
    const needed = pointColumns(point);
    if (used + needed > width && piece !== '') {
      pieces.push(piece);
      piece = '';
      used = 0;
    }
    piece += point;
    used += needed;
  }
  if (piece !== '') pieces.push(piece);
  return pieces;
}
