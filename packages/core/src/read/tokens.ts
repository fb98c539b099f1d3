import type { Segmented } from '../segment/segmented.ts';

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** Hash of the token that stands for any run of digits. */
export const NUMBER: number = hashWord('#');

/** Longest segment that is read, in words; what follows is not looked at. */
export const MAX_WORDS = 160;

const OTHER = 0;
const LETTER = 1;
const DIGIT = 2;
const APOSTROPHE = 3;
const INVISIBLE = 4;

const CLASS_OF = classTable();
const LOWER_OF = lowerTable();

/** Words of all segments as 32-bit hashes, one after the other. */
export interface Tokens {
  readonly hashes: Int32Array;
  /** Segment `i` has the words `offsets[i]` to `offsets[i + 1]`. */
  readonly offsets: Int32Array;
}

/**
 * Cuts the segments into lower-case words: runs of letters with inner apostrophes, and runs of digits, which
 * all hash alike. Zero-width characters inside a word are passed over. One pass, no strings made.
 */
export function tokenize(document: Segmented): Tokens {
  const { text, segments } = document;
  const offsets = new Int32Array(segments.length + 1);
  let hashes = new Int32Array(256);
  let count = 0;
  for (const [index, segment] of segments.entries()) {
    const limit = count + MAX_WORDS;
    if (limit > hashes.length) hashes = grown(hashes, limit);
    let at = segment.start;
    while (at < segment.end && count < limit) {
      const kind = classAt(text, at);
      if (kind === LETTER) {
        let hash = FNV_OFFSET;
        let end = at;
        while (end < segment.end) {
          const code = text.charCodeAt(end);
          const next = classOf(code);
          if (next === LETTER) hash = Math.imul(hash ^ lowerOf(code), FNV_PRIME);
          else if (next === APOSTROPHE) {
            if (end + 1 >= segment.end || classAt(text, end + 1) !== LETTER) break;
            hash = Math.imul(hash ^ 39, FNV_PRIME);
          } else if (next !== INVISIBLE) break;
          end += 1;
        }
        hashes[count++] = mix(hash);
        at = end;
      } else if (kind === DIGIT) {
        while (at < segment.end && classAt(text, at) === DIGIT) at += 1;
        hashes[count++] = NUMBER;
      } else at += 1;
    }
    offsets[index + 1] = count;
  }
  return { hashes: hashes.subarray(0, count), offsets };
}

/** Hash of one lower-case word, as `tokenize` would give it. */
export function hashWord(word: string): number {
  let hash = FNV_OFFSET;
  for (let at = 0; at < word.length; at += 1) {
    hash = Math.imul(hash ^ word.charCodeAt(at), FNV_PRIME);
  }
  return mix(hash);
}

/** Spreads the bits of a 32-bit hash (the finaliser of MurmurHash3). */
export function mix(hash: number): number {
  let mixed = hash;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

function classAt(text: string, at: number): number {
  return classOf(text.charCodeAt(at));
}

function classOf(code: number): number {
  if (code < 128) return CLASS_OF[code] ?? OTHER;
  if (code === 0x2019 || code === 0x2018 || code === 0x02bc) return APOSTROPHE;
  if (code === 0xad || code === 0xfeff || (code >= 0x200b && code <= 0x200f)) return INVISIBLE;
  if (code < 0xc0 || code === 0xd7 || code === 0xf7) return OTHER;
  if (code >= 0x2000 && code < 0x2c00) return OTHER;
  if (code >= 0x3000 && code < 0x3040) return OTHER;
  if (code >= 0xd800 && code < 0xf900) return OTHER;
  if (code >= 0xfe00 && code < 0xfe70) return OTHER;
  return LETTER;
}

function lowerOf(code: number): number {
  if (code < 128) return LOWER_OF[code] ?? code;
  return code >= 0xc0 && code <= 0xde ? code + 32 : code;
}

function classTable(): Uint8Array {
  const table = new Uint8Array(128);
  for (let code = 48; code < 58; code += 1) table[code] = DIGIT;
  for (let code = 65; code < 91; code += 1) {
    table[code] = LETTER;
    table[code + 32] = LETTER;
  }
  table[39] = APOSTROPHE;
  return table;
}

function lowerTable(): Uint8Array {
  const table = new Uint8Array(128);
  for (let code = 0; code < 128; code += 1) table[code] = code > 64 && code < 91 ? code + 32 : code;
  return table;
}

function grown(array: Int32Array, atLeast: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(Math.max(atLeast, array.length * 2));
  larger.set(array);
  return larger;
}
