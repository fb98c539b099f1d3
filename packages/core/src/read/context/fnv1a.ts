const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** FNV-1a of the word's UTF-8 bytes, unsigned; goes on from the hash of what stands before it. */
export function fnv1a(
  word: string,
  before: number = FNV_OFFSET,
  prime: number = FNV_PRIME,
): number {
  let hash = before;
  for (const character of word) hash = hashOn(hash, character.codePointAt(0) ?? 0, prime);
  return hash >>> 0;
}

/** The hash with the UTF-8 bytes of one more character, as signed 32 bits. */
export function hashOn(hash: number, code: number, prime: number = FNV_PRIME): number {
  if (code < 0x80) return step(hash, code, prime);
  if (code < 0x800) return nextByte(step(hash, 0xc0 | (code >> 6), prime), code, prime);
  const first =
    code < 0x10000
      ? step(hash, 0xe0 | (code >> 12), prime)
      : nextByte(step(hash, 0xf0 | (code >> 18), prime), code >> 12, prime);
  return nextByte(nextByte(first, code >> 6, prime), code, prime);
}

function nextByte(hash: number, code: number, prime: number): number {
  return step(hash, 0x80 | (code & 63), prime);
}

function step(hash: number, byte: number, prime: number): number {
  return Math.imul(hash ^ byte, prime);
}
