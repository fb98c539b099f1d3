import type { IntakeIssue } from './errors.ts';
import { fileTooLarge } from './file/file-issues.ts';
import { fileKind } from './file/file-kind.ts';
import { MAX_FILE_BYTES } from './file/limits.ts';
import type { FileFormat } from './format/detect-format.ts';
import { parseMhtml } from './mhtml/parse-mhtml.ts';
import type { FileOptions, Parsed } from './parsed.ts';

/** A file that is read whole, parsed, with the format that it has. */
export type ParsedFile =
  | {
      readonly ok: true;
      readonly format: FileFormat;
      readonly parsed: Parsed & { readonly ok: true };
    }
  | { readonly ok: false; readonly issues: readonly IntakeIssue[] };

async function parseAs(
  format: FileFormat,
  bytes: Uint8Array,
  options: FileOptions,
): Promise<Parsed> {
  switch (format) {
    case 'pdf':
      return (await import('./pdf/parse-pdf.ts')).parsePdf(bytes, options);
    case 'docx':
      return (await import('./docx/parse-docx.ts')).parseDocx(bytes, options);
    case 'mhtml':
      return parseMhtml(bytes, options);
  }
}

/**
 * Parses a PDF, a Word file or a page saved as one file, whichever the bytes are unless a format is given. What reads PDF and
 * Word files is loaded when the first of them comes.
 */
export async function parseFile(
  bytes: Uint8Array,
  format: FileFormat | undefined,
  options: FileOptions,
): Promise<ParsedFile> {
  if (bytes.length > MAX_FILE_BYTES) return { ok: false, issues: [fileTooLarge()] };
  const kind = format === undefined ? fileKind(bytes) : { format };
  if ('issue' in kind) return { ok: false, issues: [kind.issue] };
  const parsed = await parseAs(kind.format, bytes, options);
  return parsed.ok ? { ok: true, format: kind.format, parsed } : parsed;
}
