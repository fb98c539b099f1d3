import { deflateSync } from 'node:zlib';

/** One piece of text on a page: `x` from the left and `y` from the top of the page to the baseline, in points. */
export interface DrawnText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  readonly bold?: boolean;
  /** Drawn as the numbers of shapes in a font that does not say which letters they are. */
  readonly coded?: boolean;
  /** Degrees against the clock. */
  readonly turn?: number;
}

const PAGE = { width: 612, height: 792 } as const;

const BULLET = '\x95';

function escaped(text: string): string {
  return text.replaceAll('\u2022', BULLET).replace(/[\\()]/g, (sign) => `\\${sign}`);
}

function contentOf(drawn: readonly DrawnText[]): string {
  const lines = drawn.map(({ text, x, y, size = 10, bold = false, coded = false, turn = 0 }) => {
    const [sin, cos] = [Math.sin((turn / 180) * Math.PI), Math.cos((turn / 180) * Math.PI)];
    const matrix = [cos, sin, -sin, cos, x, PAGE.height - y].map((n) => n.toFixed(3)).join(' ');
    const shapes = [...text].map((one) => one.charCodeAt(0).toString(16).padStart(4, '0'));
    const shown = coded ? `<${shapes.join('')}>` : `(${escaped(text)})`;
    return `/${coded ? 'F3' : bold ? 'F2' : 'F1'} ${size} Tf ${matrix} Tm ${shown} Tj`;
  });
  return `BT\n${lines.join('\n')}\nET`;
}

function stream(content: string, blanks: number): string {
  const packed =
    blanks === 0 ? content : deflateSync(content + ' '.repeat(blanks)).toString('latin1');
  const filter = blanks === 0 ? '' : ' /Filter /FlateDecode';
  return `<< /Length ${packed.length}${filter} >>\nstream\n${packed}\nendstream`;
}

/** The number of the first page's object. */
const FIRST = 7;

/**
 * The bytes of a PDF with the given pages. Characters are those of windows-1252, one byte each. With `blanks`, each page is packed
 * with so many blanks behind it.
 */
export function makePdf(pages: readonly (readonly DrawnText[])[], blanks = 0): Uint8Array {
  const font = (name: string): string =>
    `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`;
  const kids = pages.map((_, at) => `${FIRST + 2 * at} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${kids}] >>`,
    font('Helvetica'),
    font('Helvetica-Bold'),
    '<< /Type /Font /Subtype /Type0 /BaseFont /Unnamed /Encoding /Identity-H /DescendantFonts [6 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Unnamed /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>',
    ...pages.flatMap((drawn, at) => {
      const content = contentOf(drawn);
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${PAGE.width} ${PAGE.height}] /Contents ${FIRST + 1 + 2 * at} 0 R` +
          ' /Resources << /Font << /F1 3 0 R /F2 4 0 R /F3 5 0 R >> >> >>',
        stream(content, blanks),
      ];
    }),
  ];
  let file = '%PDF-1.4\n';
  const places: number[] = [];
  for (const [at, object] of objects.entries()) {
    places.push(file.length);
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
  }
  const start = file.length;
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Uint8Array.from(file, (one) => one.charCodeAt(0));
}
