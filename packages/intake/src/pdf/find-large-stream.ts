import { inflate } from '../file/inflate.ts';
import { MAX_STREAM_BYTES } from '../file/limits.ts';

// Deflate packs no more than this many bytes into one.
const HIGHEST_RATIO = 1032;
/** The entries of a stream stand before its data, within so many bytes. */
const ENTRIES_WITHIN = 2000;

const WORD = 'stream';
const END = 'endstream';

interface PackedStream {
  readonly start: number;
  readonly end: number;
}

/** The packed streams of a PDF that are no pictures and long enough to unpack to more than the bound. */
function* packedStreams(file: string): Generator<PackedStream, void, undefined> {
  for (let at = file.indexOf(WORD); at !== -1; at = file.indexOf(WORD, at + WORD.length)) {
    if (file.startsWith(END, at - 3)) continue;
    const before = file.slice(Math.max(0, at - ENTRIES_WITHIN), at);
    const entries = before.slice(before.lastIndexOf(' obj') + 1);
    const breakLength =
      /^\r?\n/.exec(file.slice(at + WORD.length, at + WORD.length + 2))?.[0].length ?? 0;
    const start = at + WORD.length + breakLength;
    const found = file.indexOf(END, start);
    const next = found === -1 ? file.length : found;
    // The line break before the closing word is none of the stream's bytes, and browsers refuse bytes behind the packed ones.
    const end =
      next - (/\r?\n?$/.exec(file.slice(Math.max(start, next - 2), next))?.[0].length ?? 0);
    const isPacked = /\/Fl(?:ateDecode)?\b/.test(entries) && !/\/Subtype\s*\/Image\b/.test(entries);
    if (isPacked && (end - start) * HIGHEST_RATIO > MAX_STREAM_BYTES) yield { start, end };
    at = next;
  }
}

/**
 * Whether something that a PDF draws unpacks to more than the bound. pdf.js unpacks without one, and a file of a few kilobytes could
 * hold a thread for minutes.
 */
export async function hasLargeStream(bytes: Uint8Array): Promise<boolean> {
  // Latin-1 gives one character for each byte, so places in the text are places in the file.
  const file = new TextDecoder('latin1').decode(bytes);
  for (const { start, end } of packedStreams(file)) {
    const found = await inflate(
      bytes.subarray(start, end),
      'deflate',
      MAX_STREAM_BYTES,
      () => undefined,
    );
    if (found === 'too-many') return true;
  }
  return false;
}
