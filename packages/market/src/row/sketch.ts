/** How many numbers a sketch has. */
export const SKETCH_LENGTH = 64;
/** Words in a row that make one shingle. */
const SHINGLE = 5;
/** Numbers of a sketch are below this. */
const RANGE = 65_536;
const WORD = /[\p{L}\p{N}]+/gu;

function mixed(hash: number): number {
  let h = hash;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

function wordHash(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) {
    hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  }
  return mixed(hash);
}

/**
 * A sketch of a text by which near-duplicates are found: the share of equal numbers in two sketches estimates which share of
 * all five-word shingles the texts have in common (MinHash with one permutation, empty places filled from their neighbours).
 * Case, punctuation and spacing do not count. Texts of fewer words than a shingle have no sketch.
 */
export function sketchOf(text: string): readonly number[] {
  const hashes: number[] = [];
  for (const [word] of text.matchAll(WORD)) hashes.push(wordHash(word.toLowerCase()));
  if (hashes.length < SHINGLE) return [];
  const least = new Float64Array(SKETCH_LENGTH).fill(Number.POSITIVE_INFINITY);
  for (let at = 0; at + SHINGLE <= hashes.length; at += 1) {
    let hash = 0;
    for (let next = 0; next < SHINGLE; next += 1) {
      hash = Math.imul(hash, 0x01000193) ^ (hashes[at + next] ?? 0);
    }
    const shingle = mixed(hash);
    const place = shingle % SKETCH_LENGTH;
    const value = Math.floor(shingle / SKETCH_LENGTH);
    if (value < (least[place] ?? 0)) least[place] = value;
  }
  return Array.from(least, (value, place) => filled(least, value, place) % RANGE);
}

/** An empty place takes the next value that is there, turned by the distance, so that two texts agree there only by like. */
function filled(least: Float64Array, value: number, place: number): number {
  if (Number.isFinite(value)) return mixed(value);
  for (let step = 1; step < SKETCH_LENGTH; step += 1) {
    const next = least[(place + step) % SKETCH_LENGTH] ?? Number.POSITIVE_INFINITY;
    if (Number.isFinite(next)) return mixed(next + Math.imul(step, 0x9e3779b1));
  }
  return 0;
}
