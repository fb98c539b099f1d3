export { type Decoded, decodeBytes } from './bytes/decode-bytes.ts';
export type { Encoding } from './bytes/encoding.ts';
export { INTAKE_ERRORS, type IntakeIssue, type IntakeIssueCode } from './errors.ts';
export {
  detectFormat,
  type FileFormat,
  INTAKE_FORMATS,
  type IntakeFormat,
  isRowFormat,
  type RowFormat,
  type TextFormat,
} from './format/detect-format.ts';
export { htmlToText } from './html/html-to-text.ts';
export { type InputOptions, type OpenedInput, openInput } from './open-input.ts';
export {
  type LeftOut,
  type LeftOutReason,
  type Origin,
  type Piece,
  piecesOf,
  type SourcePart,
} from './origin/origin.ts';
export { parseBytes } from './parse-bytes.ts';
export { parseDocument } from './parse-document.ts';
export {
  type DocumentOptions,
  type FileOptions,
  MAX_TEXT_LENGTH,
  type Parsed,
} from './parsed.ts';
export { readRows } from './rows/read-rows.ts';
export { MAX_ROW_LENGTH, type Row, type RowOptions } from './rows/row.ts';
export { findTitle } from './text/find-title.ts';
