import { count, type IntakeIssue, issue } from '../errors.ts';
import {
  MAX_FILE_BYTES,
  MAX_PAGE_ITEMS,
  MAX_PAGES,
  MAX_PDF_MS,
  MAX_STREAM_BYTES,
} from './limits.ts';

const PASTE = 'or open it and paste its text';

/** The file has more bytes than are read. */
export function fileTooLarge(): IntakeIssue {
  return issue(
    'file-too-large',
    `file is larger than ${count(MAX_FILE_BYTES)} bytes, the bound for one document; save it without pictures, ${PASTE}`,
  );
}

/** The file is of a word processor's format that is not read; `format` has its article: "an old Word file (.doc)". */
export function formatNotRead(format: string): IntakeIssue {
  return issue(
    'format-not-read',
    `file is ${format}, which is not read; open it and save it as Word (.docx), PDF or plain text`,
  );
}

/** The file is locked with a password. */
export function fileEncrypted(kind: 'PDF' | 'Word file'): IntakeIssue {
  return issue(
    'file-encrypted',
    `${kind} is locked with a password; open it with the password and save a copy without one, or paste its text`,
  );
}

/** The file has the first bytes of its format and cannot be read; `why` says what was found. */
export function fileBroken(
  kind: 'PDF' | 'Word file' | 'saved page' | 'JSON Resume',
  why: string,
): IntakeIssue {
  return issue('file-broken', `${kind} is broken or cut off: ${why}; download or save it again`);
}

/** A part of the file is larger than the bound once it is unpacked. */
export function archiveTooLarge(why: string): IntakeIssue {
  return issue(
    'archive-too-large',
    `Word file is refused: ${why}; save it again in a word processor, ${PASTE}`,
  );
}

/** The XML declares entities or a document type. */
export function xmlDeclares(part: string): IntakeIssue {
  return issue(
    'xml-declares',
    `Word file is refused: its ${part} declares a document type, which no word processor writes; save it again, ${PASTE}`,
  );
}

/** The PDF has more pages than are read. */
export function tooManyPages(pages: number): IntakeIssue {
  return issue(
    'too-many-pages',
    `PDF has ${count(pages)} pages and at most ${count(MAX_PAGES)} are read; save the pages that hold the text as a PDF of their own`,
  );
}

/** A page of the PDF draws more than is read. */
export function pageTooFull(): IntakeIssue {
  return issue(
    'too-many-pages',
    `a page of this PDF draws more than ${count(MAX_PAGE_ITEMS)} pieces of text, as no page of prose does; ${PASTE.replace('or ', '')}`,
  );
}

/** What the PDF draws unpacks to more than is read. */
export function streamTooLarge(): IntakeIssue {
  return issue(
    'archive-too-large',
    `PDF is refused: a part of it unpacks to more than ${count(MAX_STREAM_BYTES)} bytes; print it to PDF anew, ${PASTE}`,
  );
}

/** The PDF takes longer than is waited. */
export function pdfTooSlow(): IntakeIssue {
  return issue(
    'too-slow',
    `PDF took longer than ${count(MAX_PDF_MS / 1000)} seconds to read; print it to PDF anew, ${PASTE}`,
  );
}

/** No page of the PDF holds text. */
export function pdfWithoutText(pages: number): IntakeIssue {
  const where = pages === 1 ? 'its page is a picture' : `its ${count(pages)} pages are pictures`;
  return issue(
    'pdf-without-text',
    `no text in this PDF: ${where}, as from a scanner; run text recognition (OCR) over it, export it anew from where it was written, or type the text`,
  );
}

/** The PDF's fonts do not say which letters their shapes are. */
export function pdfUnreadable(): IntakeIssue {
  return issue(
    'pdf-letters-unknown',
    'text of this PDF is unreadable: its fonts do not say which letters they draw; print it to PDF anew from where it was written, or run text recognition (OCR) over it',
  );
}

/** Some pages of the PDF hold no text. */
export function pagesWithoutText(pages: readonly number[]): IntakeIssue {
  const shown = pages.slice(0, 10).join(', ');
  const more = pages.length > 10 ? ` and ${count(pages.length - 10)} more` : '';
  return issue(
    'pages-without-text',
    `no text on page${pages.length === 1 ? '' : 's'} ${shown}${more}: what a picture shows there was not read`,
  );
}

/** Parts of the file are not in the text. `what` lists them. */
export function partsLeftOut(what: string): IntakeIssue {
  return issue('parts-left-out', `left out of the text: ${what}`);
}

/** The file holds several documents where one was asked for. */
export function severalDocuments(): IntakeIssue {
  return issue(
    'several-documents',
    'file holds several documents and one is read here; pass one of them, or read them as rows',
  );
}
