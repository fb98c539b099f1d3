import { SECTIONS, type Segmented } from '../segment/segmented.ts';
import { hashWord, mix, type Tokens } from './tokens.ts';

/** How much each kind of feature counts before learning; chosen by cross-validation on the train split. */
export const GROUP_SCALES: Readonly<Record<FeatureGroup, number>> = {
  words: 1,
  place: 0.5,
  heading: 0.4,
  before: 0.25,
  after: 0.25,
};

/** What a feature was made from. */
export type FeatureGroup = 'words' | 'place' | 'heading' | 'before' | 'after';

/** The groups in the order in which `FeatureSink` gets them. */
export const FEATURE_GROUPS: readonly FeatureGroup[] = [
  'words',
  'place',
  'heading',
  'before',
  'after',
];

/** Gets the buckets of one group of one segment. The array is reused: read it before returning. */
export type FeatureSink = (group: number, buckets: Int32Array, count: number) => void;

const START = hashWord('<');
const END = hashWord('>');
const HEADING_SEED = 0x3c6ef372;
const BEFORE_SEED = 0x1f83d9ab;
const AFTER_SEED = 0x5be0cd19;
const PLACE_SEED = 0x9b05688c;
const FORMS = ['sentence', 'bullet', 'heading'] as const;

/** Longest list of buckets that one group of one segment can have. */
const MAX_FEATURES = 512;

const scratch = new Int32Array(MAX_FEATURES);

/**
 * Sends every group of features of segment `index` to the sink, in the order of `FEATURE_GROUPS`, as buckets
 * below `2 ** bits` (8 to 24 bits).
 */
export function makeFeatures(
  document: Segmented,
  tokens: Tokens,
  index: number,
  bits: number,
  sink: FeatureSink,
): void {
  const mask = 2 ** bits - 1;
  sink(0, scratch, addWords(tokens, index, mask));
  sink(1, scratch, addPlace(document, index, mask));
  const heading = document.segments[index]?.heading ?? null;
  sink(2, scratch, heading === null ? 0 : addBag(tokens, heading, HEADING_SEED, mask));
  sink(3, scratch, addBag(tokens, index - 1, BEFORE_SEED, mask));
  sink(4, scratch, addBag(tokens, index + 1, AFTER_SEED, mask));
}

/** 1-, 2- and 3-grams of the segment's words, with marks for its start and end. */
function addWords(tokens: Tokens, index: number, mask: number): number {
  const { hashes, offsets } = tokens;
  const from = offsets[index] ?? 0;
  const to = offsets[index + 1] ?? from;
  let count = 0;
  let second = START;
  let first = START;
  for (let at = from; at <= to; at += 1) {
    const word = at < to ? (hashes[at] ?? 0) : END;
    if (at < to) scratch[count++] = word & mask;
    scratch[count++] = mix(Math.imul(first, 31) + word) & mask;
    if (at > from) {
      scratch[count++] = mix(Math.imul(second, 961) + Math.imul(first, 31) + word + 7) & mask;
    }
    second = first;
    first = word;
  }
  return count;
}

/** Section and form. */
function addPlace(document: Segmented, index: number, mask: number): number {
  const segment = document.segments[index];
  if (segment === undefined) return 0;
  const section = SECTIONS.indexOf(segment.section);
  const form = FORMS.indexOf(segment.form);
  scratch[0] = mix(PLACE_SEED + section) & mask;
  scratch[1] = mix(PLACE_SEED + 16 + form) & mask;
  scratch[2] = mix(PLACE_SEED + 32 + section * 4 + form) & mask;
  return 3;
}

/** Single words of another segment, marked by a seed so that they stay apart from the segment's own. */
function addBag(tokens: Tokens, index: number, seed: number, mask: number): number {
  if (index < 0 || index + 1 >= tokens.offsets.length) return 0;
  const { hashes, offsets } = tokens;
  const from = offsets[index] ?? 0;
  const to = offsets[index + 1] ?? from;
  for (let at = from; at < to; at += 1) {
    scratch[at - from] = mix((hashes[at] ?? 0) ^ seed) & mask;
  }
  return to - from;
}
