import { binaryInput, encodingDamaged, encodingGuessed, type IntakeIssue } from '../errors.ts';
import { binaryKind } from './binary-kind.ts';
import { type Encoding, sniffEncoding } from './encoding.ts';
import { decodeWindows1252, mayBeWindows1252 } from './windows-1252.ts';

/** Text that was decoded, without a byte order mark; or why the bytes are no text. */
export type Decoded =
  | {
      readonly ok: true;
      readonly text: string;
      readonly encoding: Encoding;
      readonly notices: readonly IntakeIssue[];
    }
  | { readonly ok: false; readonly issues: readonly IntakeIssue[] };

/** A stretch of text and the encoding it was read in; `replaced` characters of it stand as U+FFFD for bytes that say nothing. */
export interface Piece {
  readonly text: string;
  readonly encoding: Encoding;
  readonly replaced: number;
}

/** Decodes bytes that should be UTF-8: as such when they are valid, else as windows-1252 when that is plausible, else with U+FFFD for what is broken. */
export function decodePiece(bytes: Uint8Array): Piece {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return { text, encoding: 'utf-8', replaced: 0 };
  } catch {
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    if (mayBeWindows1252(bytes, text)) {
      return { text: decodeWindows1252(bytes), encoding: 'windows-1252', replaced: 0 };
    }
    return { text, encoding: 'utf-8', replaced: text.split('\ufffd').length - 1 };
  }
}

/**
 * Decodes a whole input: UTF-8 and UTF-16 with or without a byte order mark, windows-1252 where UTF-8 fails.
 * Never throws; what was guessed or replaced is told in notices, and what is no text is refused.
 */
export function decodeBytes(bytes: Uint8Array): Decoded {
  const { encoding, mark } = sniffEncoding(bytes);
  if (encoding !== 'utf-8') {
    const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes.subarray(mark));
    const replaced = text.split('\ufffd').length - 1;
    return { ok: true, text, encoding, notices: replaced === 0 ? [] : [encodingDamaged(replaced)] };
  }
  const kind = binaryKind(bytes);
  if (kind !== undefined) return { ok: false, issues: [binaryInput(kind)] };
  const piece = decodePiece(bytes.subarray(mark));
  const notices: IntakeIssue[] = [];
  if (piece.encoding === 'windows-1252') notices.push(encodingGuessed());
  if (piece.replaced > 0) notices.push(encodingDamaged(piece.replaced));
  return { ok: true, text: piece.text, encoding: piece.encoding, notices };
}
