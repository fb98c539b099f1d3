import type { ContextWeights } from './context-weights.ts';
import { fnv1a } from './fnv1a.ts';
import { normalise } from './normalise.ts';
import { gramsOf } from './words-of.ts';

/** Most words that are kept at once; the table is emptied when it is full. */
const KEPT = 50_000;

/** What a word is to the network. */
export interface WordEntry {
  readonly hash: number;
  /** Bucket of a known word; -1 for any other. */
  readonly bucket: number;
  /** Its vector, normalised: what the first layer sees. */
  readonly vector: Float32Array;
}

/** Looks words up, and remembers them: postings repeat their words. What is remembered never changes an answer. */
export function lexicon(weights: ContextWeights): (word: string) => WordEntry {
  const { width, words, grams, fingerprints } = weights;
  const buckets = words.scales.length;
  const gramBuckets = grams.scales.length;
  const known = new Map<string, WordEntry>();
  return (word) => {
    const found = known.get(word);
    if (found !== undefined) return found;
    const hash = fnv1a(word);
    const bucket = hash % buckets;
    const vector = new Float32Array(width);
    const isKnown = fingerprints[bucket] === (hash >>> 24 || 1);
    if (isKnown) {
      addRow(vector, words.rows, bucket, words.scales[bucket] ?? 0);
    } else {
      const parts = gramsOf(word);
      for (const part of parts) {
        const at = fnv1a(part) % gramBuckets;
        addRow(vector, grams.rows, at, (grams.scales[at] ?? 0) / parts.length);
      }
    }
    normalise(vector, 0, width, weights.norm);
    const entry = { hash, bucket: isKnown ? bucket : -1, vector };
    if (known.size >= KEPT) known.clear();
    known.set(word, entry);
    return entry;
  };
}

function addRow(vector: Float32Array, rows: Int8Array, row: number, scale: number): void {
  const first = row * vector.length;
  for (let at = 0; at < vector.length; at += 1) {
    vector[at] = (vector[at] ?? 0) + (rows[first + at] ?? 0) * scale;
  }
}
