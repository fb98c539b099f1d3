import { binaryInput, type IntakeIssue } from '../errors.ts';
import type { FileFormat } from '../format/detect-format.ts';
import { isMhtml } from '../mhtml/is-mhtml.ts';
import { archiveTooLarge, fileBroken, fileEncrypted, formatNotRead } from './file-issues.ts';
import { readZip } from './read-zip.ts';

/** A file that is read whole: its format, or what it is instead. */
export type FileKind = { readonly format: FileFormat } | { readonly issue: IntakeIssue };

// The marks of a PDF may stand after some bytes of another kind.
const PDF_WITHIN = 1024;

/** One character for each byte; those that matter here are the same in every encoding that is close to Latin-1. */
const asCharacters = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

/** Whether the first bytes of a file say that it has to be read whole to be known. */
export function isReadWhole(head: Uint8Array): boolean {
  const start = asCharacters(head.subarray(0, PDF_WITHIN));
  return (
    start.includes('%PDF-') ||
    start.startsWith('PK\x03\x04') ||
    start.startsWith('PK\x05\x06') ||
    start.startsWith('\xd0\xcf\x11\xe0') ||
    start.startsWith('{\\rtf') ||
    start.startsWith('\xffWPC') ||
    isMhtml(head)
  );
}

const ZIP_FORMATS: readonly (readonly [part: RegExp, format: string])[] = [
  [/^xl\//u, 'an Excel workbook (.xlsx)'],
  [/^ppt\//u, 'a PowerPoint file (.pptx)'],
  [/^Index(?:\/|\.zip$)/u, 'a Pages, Numbers or Keynote file'],
  [/^META-INF\/container\.xml$/u, 'an e-book (.epub)'],
  [/^content\.xml$/u, 'an OpenDocument file (such as .odt)'],
];

function zipKind(bytes: Uint8Array): FileKind {
  const zip = readZip(bytes);
  if (!zip.ok) {
    return {
      issue:
        zip.why === 'broken' ? fileBroken('Word file', zip.detail) : archiveTooLarge(zip.detail),
    };
  }
  const names = [...zip.entries.keys()];
  if (names.some((name) => /^word\/|^_rels\/\.rels$/u.test(name))) {
    const other = ZIP_FORMATS.find(([part]) => names.some((name) => part.test(name)));
    const isWord = names.some((name) => /^word\//u.test(name));
    if (isWord || other === undefined) return { format: 'docx' };
  }
  const format = ZIP_FORMATS.find(([part]) => names.some((name) => part.test(name)))?.[1];
  return { issue: format === undefined ? binaryInput('a ZIP archive') : formatNotRead(format) };
}

/** The names of the streams in an old Office file, in UTF-16, and what a file that has them is. */
const OLD_OFFICE: readonly (readonly [stream: string, format: string])[] = [
  ['WordDocument', 'an old Word file (.doc)'],
  ['Workbook', 'an old Excel workbook (.xls)'],
  ['PowerPoint Document', 'an old PowerPoint file (.ppt)'],
];

function oldOfficeKind(bytes: Uint8Array): FileKind {
  const text = asCharacters(bytes.subarray(0, 16 * 1024 * 1024));
  const holds = (name: string): boolean => text.includes(`${[...name].join('\0')}\0`);
  if (holds('EncryptedPackage')) return { issue: fileEncrypted('Word file') };
  const format = OLD_OFFICE.find(([stream]) => holds(stream))?.[1];
  return { issue: formatNotRead(format ?? 'an old Office file (such as .doc)') };
}

/** What a file that is read whole is. */
export function fileKind(bytes: Uint8Array): FileKind {
  const start = asCharacters(bytes.subarray(0, PDF_WITHIN));
  if (start.startsWith('PK')) return zipKind(bytes);
  if (start.startsWith('\xd0\xcf\x11\xe0')) return oldOfficeKind(bytes);
  if (start.startsWith('{\\rtf')) return { issue: formatNotRead('a Rich Text file (.rtf)') };
  if (start.startsWith('\xffWPC')) return { issue: formatNotRead('a WordPerfect file (.wpd)') };
  return { format: isMhtml(bytes) ? 'mhtml' : 'pdf' };
}
