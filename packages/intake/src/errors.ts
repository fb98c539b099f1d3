/** Codes of everything that can be wrong with an input. Stable, never reused; each has a line in docs/errors.md. */
export type IntakeIssueCode =
  | 'binary-input'
  | 'encoding-guessed'
  | 'encoding-damaged'
  | 'no-text'
  | 'text-too-long'
  | 'several-postings'
  | 'row-too-long'
  | 'row-not-json'
  | 'row-not-object'
  | 'row-too-deep'
  | 'row-quote-open'
  | 'rows-cut'
  | 'no-text-column'
  | 'column-missing'
  | 'file-too-large'
  | 'file-broken'
  | 'file-encrypted'
  | 'format-not-read'
  | 'archive-too-large'
  | 'xml-declares'
  | 'too-many-pages'
  | 'too-slow'
  | 'pdf-without-text'
  | 'pdf-letters-unknown'
  | 'pages-without-text'
  | 'parts-left-out'
  | 'several-documents';

/** What each code means and what to do about it, one line each. */
export const INTAKE_ERRORS: Readonly<Record<IntakeIssueCode, string>> = {
  'binary-input':
    'The input is no document that is read: it is an image, an archive or the like. Save it as text, PDF or Word (.docx), or paste its text.',
  'encoding-guessed':
    'A notice. The bytes are not valid UTF-8 and were read as windows-1252. Save the input as UTF-8 to be sure.',
  'encoding-damaged':
    'A notice. Some bytes are valid in no encoding that was tried; each stands in the text as U+FFFD. Save the input as UTF-8.',
  'no-text':
    'There is no text to read: the document or the row is empty, or its text is not a string. Check the file, or name the column with `--text-column`.',
  'text-too-long':
    'One document is longer than the bound (5,000,000 characters unless set otherwise). Split the input, or name its format with `--format` if it holds many documents.',
  'several-postings':
    'A notice. The page describes more than one job posting; the one with the longest description was read.',
  'row-too-long':
    'One row is longer than the bound (8,388,608 characters unless set otherwise) and was passed over. Shorten it or split it.',
  'row-not-json': 'The row is not valid JSON. Correct it, or write the file again.',
  'row-not-object':
    'The row is valid JSON but not an object. Write each row as an object with a text and a title.',
  'row-too-deep': 'A field of the row is nested more than 200 levels deep. Leave that field out.',
  'row-quote-open':
    'A quoted cell of the table is never closed, so that everything after it belongs to that cell. Close it, or double the quotes inside it.',
  'rows-cut':
    'The JSON ends before its last bracket closes: the file was cut. Write or download it again.',
  'no-text-column':
    'No column of the table has a name that is known for the text of a posting. Name it with `--text-column`.',
  'column-missing': 'The table has no column of the name that was asked for. Check the name.',
  'file-too-large':
    'A PDF, Word file or saved page is larger than 52,428,800 bytes. Save it without pictures, or paste its text.',
  'file-broken':
    'A PDF, Word file or saved page is damaged or was cut off. Download or save it again.',
  'file-encrypted':
    'A PDF or Word file is locked with a password. Save a copy without one, or paste its text.',
  'format-not-read':
    'The file is of a format that is not read: old Word (.doc), Rich Text (.rtf), OpenDocument (.odt), Pages and the like. Save it as Word (.docx), PDF or plain text.',
  'archive-too-large':
    'A Word file or a PDF unpacks to more than any document holds (67,108,864 bytes a part and 10,000 parts, 33,554,432 bytes a page), as a ZIP bomb does. Save it again or print it to PDF anew, or paste its text.',
  'xml-declares':
    'The XML in a Word file declares a document type or entities, as an entity bomb does and no word processor. Save it again in a word processor, or paste its text.',
  'too-many-pages':
    'A PDF has more than 200 pages. Save the pages that hold the text as a PDF of their own.',
  'too-slow':
    'A PDF takes longer than a minute to read, as no document does. Print it to PDF anew, or paste its text.',
  'pdf-without-text':
    'A PDF holds pictures of pages and no text, as from a scanner. Run text recognition (OCR) over it, or export it anew from where it was written.',
  'pdf-letters-unknown':
    'The fonts of a PDF do not say which letters they draw. Print it to PDF anew from where it was written, or run text recognition (OCR) over it.',
  'pages-without-text':
    'A notice. Some pages of a PDF hold no text; what a picture shows there was not read.',
  'parts-left-out':
    'A notice. Page numbers, repeated running heads and feet, deleted or hidden text and the like are not in the text; the message counts them.',
  'several-documents':
    'The file holds several documents, one a row, where one was asked for. Pass one of them, or read the file as rows.',
};

/** One thing wrong with an input, or worth knowing about it: a stable code and a sentence with the numbers and the remedy. */
export interface IntakeIssue {
  readonly code: IntakeIssueCode;
  readonly message: string;
}

/** A number with commas between its thousands. */
export const count = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, ',');

function listed(names: readonly string[]): string {
  const shown = names.slice(0, 20).map((name) => JSON.stringify(name.slice(0, 60)));
  if (names.length > shown.length) shown.push(`${count(names.length - shown.length)} more`);
  return shown.length === 0 ? 'none' : shown.join(', ');
}

/** An issue of a code. */
export const issue = (code: IntakeIssueCode, message: string): IntakeIssue => ({ code, message });

/** The input is of another kind than text; `looksLike` has its article: "a PDF". */
export function binaryInput(looksLike: string): IntakeIssue {
  return issue(
    'binary-input',
    `input looks like ${looksLike}; save it as text, PDF or Word (.docx), or paste its text`,
  );
}

/** The bytes were read as windows-1252 because they are not UTF-8. */
export function encodingGuessed(): IntakeIssue {
  return issue(
    'encoding-guessed',
    'bytes are not valid UTF-8 and were read as windows-1252; save the input as UTF-8 to be sure',
  );
}

/** `replaced` characters could not be decoded. */
export function encodingDamaged(replaced: number): IntakeIssue {
  return issue(
    'encoding-damaged',
    `bytes are damaged: ${count(replaced)} could not be decoded and stand as U+FFFD; save the input as UTF-8`,
  );
}

/** A document holds no text. `why` says what was found instead. */
export function noText(why: string): IntakeIssue {
  return issue('no-text', `text is missing: ${why}`);
}

/** One document is longer than the bound, in characters. */
export function textTooLong(bound: number): IntakeIssue {
  return issue(
    'text-too-long',
    `text is longer than ${count(bound)} characters, the bound for one document; split it, or name the format if it holds many documents`,
  );
}

/** The page holds several postings and one of them was read. */
export function severalPostings(found: number): IntakeIssue {
  return issue(
    'several-postings',
    `page describes ${count(found)} job postings; the one with the longest description was read`,
  );
}

/** One row is longer than the bound, in characters. */
export function rowTooLong(line: number, bound: number): IntakeIssue {
  return issue(
    'row-too-long',
    `row at line ${count(line)} is longer than ${count(bound)} characters, the bound for one row; shorten it or split it`,
  );
}

/** One row is not JSON; `why` is the parser's reason. */
export function rowNotJson(line: number, why: string): IntakeIssue {
  return issue('row-not-json', `row at line ${count(line)} is not valid JSON (${why}); correct it`);
}

/** One row is JSON of another type than object; `type` has its article: "an array". */
export function rowNotObject(line: number, type: string): IntakeIssue {
  return issue(
    'row-not-object',
    `row at line ${count(line)} is ${type}, not an object; write it as an object with a text and a title`,
  );
}

/** A field of one row is nested deeper than the bound, in levels. */
export function rowTooDeep(line: number, bound: number): IntakeIssue {
  return issue(
    'row-too-deep',
    `row at line ${count(line)} has a field nested more than ${count(bound)} levels deep; leave that field out`,
  );
}

/** A quoted cell that starts in this row is never closed. */
export function rowQuoteOpen(line: number): IntakeIssue {
  return issue(
    'row-quote-open',
    `row at line ${count(line)} opens a quote that is never closed, up to the end of the input; close it, or double the quotes inside the cell`,
  );
}

/** The JSON ends inside a row or before its closing bracket. */
export function rowsCut(line: number): IntakeIssue {
  return issue(
    'rows-cut',
    `JSON ends at line ${count(line)} before its last bracket closes; write or download the file again`,
  );
}

/** A row has no text. */
export function rowWithoutText(line: number, why: string): IntakeIssue {
  return issue('no-text', `row at line ${count(line)} has no text: ${why}`);
}

/** Why a row has no text: no known column of text among these. */
export function noTextAmong(columns: readonly string[]): string {
  return `no column of text among ${listed(columns)}; name it with --text-column`;
}

/** The header of a table names no column of text. */
export function noTextColumn(columns: readonly string[]): IntakeIssue {
  return issue(
    'no-text-column',
    `column of text not found; the columns are ${listed(columns)}; name it with --text-column`,
  );
}

/** A column that the caller named is not in the header. */
export function columnMissing(column: string, columns: readonly string[]): IntakeIssue {
  return issue(
    'column-missing',
    `column ${JSON.stringify(column)} not found; the columns are ${listed(columns)}`,
  );
}
