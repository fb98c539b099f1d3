const SIGNATURES: readonly (readonly [offset: number, signature: string, kind: string])[] = [
  [0, '%PDF', 'a PDF'],
  [0, '{\\rtf', 'an RTF file'],
  [0, '\x89PNG', 'a PNG image'],
  [0, 'GIF8', 'a GIF image'],
  [0, '\xff\xd8\xff', 'a JPEG image'],
  [8, 'WEBP', 'a WebP image'],
  [0, '\xd0\xcf\x11\xe0', 'an old Office file (such as .doc or .xls)'],
  [0, '\x1f\x8b', 'a gzip archive'],
  [0, 'BZh', 'a bzip2 archive'],
  [0, '7z\xbc\xaf', 'a 7-Zip archive'],
  [0, 'Rar!', 'a RAR archive'],
  [0, '\x28\xb5\x2f\xfd', 'a Zstandard archive'],
  [0, 'PAR1', 'a Parquet file'],
  [0, 'SQLite format 3\0', 'an SQLite database'],
  [0, '\x7fELF', 'a program'],
  [4, 'ftyp', 'a video or image'],
  [0, 'OggS', 'an audio file'],
  [0, 'ID3', 'an audio file'],
];

const SAMPLE = 65_536;
const CONTROL_SHARE = 0.05;
const NUL_SHARE = 0.001;

function zipKind(head: string): string {
  if (head.includes('word/')) return 'a Word file (.docx)';
  if (head.includes('xl/')) return 'an Excel file (.xlsx)';
  if (head.includes('ppt/')) return 'a PowerPoint file (.pptx)';
  if (head.includes('opendocument')) return 'an OpenDocument file';
  return 'a ZIP archive';
}

/** What bytes look like when they are no text in a one-byte encoding or UTF-8, with its article ("a PDF"); `undefined` when they may be text. */
export function binaryKind(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, SAMPLE);
  const head = String.fromCharCode(...sample.subarray(0, 4096));
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return zipKind(head);
  for (const [offset, signature, kind] of SIGNATURES) {
    if (head.startsWith(signature, offset)) return kind;
  }
  let nuls = 0;
  let controls = 0;
  for (const byte of sample) {
    if (byte === 0) nuls += 1;
    else if (byte < 0x20 && !(byte >= 0x08 && byte <= 0x0d) && byte !== 0x1b) controls += 1;
  }
  if (nuls > sample.length * NUL_SHARE || controls + nuls > sample.length * CONTROL_SHARE) {
    return 'binary data';
  }
  return undefined;
}
