export { type Decoded, decodeBytes } from './bytes/decode-bytes.ts';
export type { Encoding } from './bytes/encoding.ts';
export { INTAKE_ERRORS, type IntakeIssue, type IntakeIssueCode } from './errors.ts';
export {
  detectFormat,
  INTAKE_FORMATS,
  type IntakeFormat,
  isRowFormat,
  type RowFormat,
} from './format/detect-format.ts';
export { htmlToText } from './html/html-to-text.ts';
export { type InputOptions, type OpenedInput, openInput } from './open-input.ts';
export { type DocumentFormat, parseDocument } from './parse-document.ts';
export { type DocumentOptions, MAX_TEXT_LENGTH, type Parsed } from './parsed.ts';
export { readRows } from './rows/read-rows.ts';
export { MAX_ROW_LENGTH, type Row, type RowOptions } from './rows/row.ts';
export { findTitle } from './text/find-title.ts';
