import { TitlescopeError } from '../errors.ts';
import { crc32 } from './crc32.ts';

const MAGIC = 'titlescp';
const PREFIX = 16;
const CHECKSUM = 4;

/** A weights file whose checksum holds. */
export interface OpenedWeights {
  readonly format: number;
  /** The JSON part, written by `training/`. */
  readonly header: Readonly<Record<string, unknown>>;
  /** What stands between the header and the checksum. */
  readonly payload: Uint8Array;
}

/**
 * Checks a weights file and takes it apart. Throws a `TitlescopeError`: `weights-cut` when bytes are missing,
 * `weights-altered` when the checksum does not hold, `weights-version` when it is another kind of file or of a
 * format that is not among `formats`.
 */
export function openWeights(bytes: Uint8Array, formats: readonly number[]): OpenedWeights {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!MAGIC.startsWith(asciiOf(bytes.subarray(0, MAGIC.length)))) {
    throw new TitlescopeError(
      'weights-version',
      `weights file begins with other bytes than "${MAGIC}"; pass the weights that came with this version`,
    );
  }
  if (bytes.byteLength < PREFIX + CHECKSUM) throw cut(bytes.byteLength, PREFIX + CHECKSUM);
  const format = view.getUint32(8, true);
  if (!formats.includes(format)) {
    throw new TitlescopeError(
      'weights-version',
      `weights file has format ${format}, this version reads format ${formats.join(' and ')}; pass the weights that came with it`,
    );
  }
  const headerEnd = PREFIX + view.getUint32(12, true);
  if (bytes.byteLength < headerEnd + CHECKSUM) throw cut(bytes.byteLength, headerEnd + CHECKSUM);
  const text = asciiOf(bytes.subarray(PREFIX, headerEnd));
  const expected = view.getUint32(bytes.byteLength - CHECKSUM, true);
  const actual = crc32(bytes.subarray(0, bytes.byteLength - CHECKSUM));
  if (actual !== expected) {
    const length = lengthSaid(text, headerEnd);
    if (length !== null && bytes.byteLength < length) throw cut(bytes.byteLength, length);
    throw new TitlescopeError(
      'weights-altered',
      `weights file of ${bytes.byteLength} bytes has checksum ${actual}, its end says ${expected}; it is altered: install it again`,
    );
  }
  const payload = bytes.subarray(headerEnd, bytes.byteLength - CHECKSUM);
  return { format, header: JSON.parse(text) as Record<string, unknown>, payload };
}

/** How long the file should be by a header whose checksum does not hold, or null when that cannot be told. */
function lengthSaid(header: string, headerEnd: number): number | null {
  const length = /"payload":\s*([1-9]\d{0,9})\b/.exec(header)?.[1];
  return length === undefined ? null : headerEnd + Number(length) + CHECKSUM;
}

function cut(actual: number, expected: number): TitlescopeError {
  return new TitlescopeError(
    'weights-cut',
    `weights file has ${actual} bytes, ${expected} were expected; it is cut: install it again`,
  );
}

/** Header and mark are ASCII, so that no text decoder is needed. */
function asciiOf(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 4096) {
    text += String.fromCharCode(...bytes.subarray(at, at + 4096));
  }
  return text;
}
