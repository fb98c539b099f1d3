import { binaryInput, encodingDamaged, encodingGuessed, type IntakeIssue } from '../errors.ts';
import { binaryKind } from './binary-kind.ts';
import { decodePiece } from './decode-bytes.ts';
import { type Encoding, sniffEncoding } from './encoding.ts';
import { joinBytes, peekBytes } from './peek-bytes.ts';

/** A stream of text, to be taken once. `notices` tells what was guessed or replaced in the part taken so far. */
export type TextStream =
  | {
      readonly ok: true;
      readonly encoding: Encoding;
      /** The first characters, up to some ten thousands; they come again in `text`. */
      readonly head: string;
      readonly text: AsyncIterable<string>;
      notices(): readonly IntakeIssue[];
    }
  | { readonly ok: false; readonly issues: readonly IntakeIssue[] };

/** Bytes that are looked at before a format is settled. */
export const HEAD = 65_536;
const PIECE = 1_048_576;
const LINE_FEED = 0x0a;

interface Tally {
  guessed: boolean;
  replaced: number;
}

/** The end of a piece of at most `PIECE` bytes from `start`, not inside a character of UTF-8. */
function pieceEnd(bytes: Uint8Array, start: number): number {
  let end = start + PIECE;
  for (let back = 0; back < 3; back += 1) {
    if (((bytes[end] ?? 0) & 0xc0) !== 0x80) return end;
    end -= 1;
  }
  return ((bytes[end] ?? 0) & 0xc0) === 0x80 ? start + PIECE : end;
}

function taken(bytes: Uint8Array, tally: Tally): string {
  const piece = decodePiece(bytes);
  if (piece.encoding === 'windows-1252') tally.guessed = true;
  tally.replaced += piece.replaced;
  return piece.text;
}

/** Decodes whole lines: together when all are valid UTF-8, else each on its own, so that chunk borders change nothing. */
function linesText(bytes: Uint8Array, tally: Tally): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    let text = '';
    let start = 0;
    while (start < bytes.length) {
      const feed = bytes.indexOf(LINE_FEED, start);
      const lineEnd = feed === -1 ? bytes.length : feed + 1;
      const end = lineEnd - start > PIECE ? pieceEnd(bytes, start) : lineEnd;
      text += taken(bytes.subarray(start, end), tally);
      start = end;
    }
    return text;
  }
}

async function* utf8Text(chunks: AsyncIterable<Uint8Array>, tally: Tally): AsyncIterable<string> {
  let open: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    const lastFeed = chunk.lastIndexOf(LINE_FEED);
    if (lastFeed !== -1) {
      const lines = joinBytes([...open, chunk.subarray(0, lastFeed + 1)]);
      open = [];
      length = 0;
      yield linesText(lines, tally);
    }
    const rest = chunk.subarray(lastFeed + 1);
    if (rest.length > 0) open.push(rest);
    length += rest.length;
    while (length > PIECE + 4) {
      const line = joinBytes(open);
      const end = pieceEnd(line, 0);
      yield taken(line.subarray(0, end), tally);
      open = [line.subarray(end)];
      length = line.length - end;
    }
  }
  if (length > 0) yield linesText(joinBytes(open), tally);
}

async function* utf16Text(
  chunks: AsyncIterable<Uint8Array>,
  encoding: Encoding,
  tally: Tally,
): AsyncIterable<string> {
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  for await (const chunk of chunks) {
    const text = decoder.decode(chunk, { stream: true });
    tally.replaced += text.split('\ufffd').length - 1;
    if (text !== '') yield text;
  }
  const rest = decoder.decode();
  tally.replaced += rest.length;
  if (rest !== '') yield rest;
}

/** Starts to decode a stream of bytes. Cuts between chunks change nothing, wherever they fall. Refuses what is no text. */
export async function openText(source: AsyncIterable<Uint8Array>): Promise<TextStream> {
  const { first, bytes: all, leave } = await peekBytes(source, HEAD);
  const head = first.subarray(0, HEAD);
  const { encoding, mark } = sniffEncoding(head);
  const kind = encoding === 'utf-8' ? binaryKind(head) : undefined;
  if (kind !== undefined) {
    await leave();
    return { ok: false, issues: [binaryInput(kind)] };
  }
  const tally: Tally = { guessed: false, replaced: 0 };
  const bytes = all(mark);
  return {
    ok: true,
    encoding,
    head: new TextDecoder(encoding, { ignoreBOM: true }).decode(head.subarray(mark), {
      stream: true,
    }),
    text: encoding === 'utf-8' ? utf8Text(bytes, tally) : utf16Text(bytes, encoding, tally),
    notices: () => [
      ...(tally.guessed ? [encodingGuessed()] : []),
      ...(tally.replaced > 0 ? [encodingDamaged(tally.replaced)] : []),
    ],
  };
}
