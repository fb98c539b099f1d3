import { TitlescopeError } from '../../errors.ts';
import { fnv1a, hashOn } from './fnv1a.ts';
import { plainWords } from './plain-words.ts';
import { copyOf } from './remembering.ts';

const FIRST_PRIME = 0x01000193;
const SECOND_PRIME = 0x5bd1e995;
const UNKNOWN = '[UNK]';
/** What a piece begins with that goes on with a word. */
const MORE = '##';
/** Longest word that is cut, in characters; a longer one is unknown. */
const LONGEST_WORD = 100;
/** Most words whose pieces are kept at once; the table is emptied when it is full. */
const KEPT = 16_384;
const MOST_PIECES = 0xffff;

type Find = (first: number, second: number) => number;

/**
 * Cuts texts into word pieces, longest first. `hashes` has two hashes for each piece (FNV-1a of its UTF-8 bytes, by
 * either prime), in the order of ids; one of the pieces is `[UNK]`. Gives the ids of a text: at most `most`, and at
 * least one (where `most` is not 0), since a text without any piece is read as unknown.
 */
export function piecesOf(hashes: Uint32Array, most: number): (text: string) => Uint16Array {
  const find = finder(hashes);
  const unknown = find(hashOf(UNKNOWN, FIRST_PRIME), hashOf(UNKNOWN, SECOND_PRIME));
  if (unknown < 0) throw refused(`lacks the word piece "${UNKNOWN}"`);
  const cut = cutter(find, unknown);
  const known = new Map<string, readonly number[]>();
  const ids = new Uint16Array(most);

  const idsOf = (word: string): readonly number[] => {
    const found = known.get(word);
    if (found !== undefined) return found;
    const fresh = cut(word);
    if (word.length <= LONGEST_WORD) {
      if (known.size >= KEPT) known.clear();
      known.set(copyOf(word), fresh);
    }
    return fresh;
  };

  return (text) => {
    let count = 0;
    for (const word of plainWords(text, most)) {
      for (const id of idsOf(word)) {
        if (count < most) ids[count++] = id;
      }
      if (count === most) break;
    }
    if (count === 0 && most > 0) ids[count++] = unknown;
    return ids.slice(0, count);
  };
}

/** Gives the id of the piece with these two hashes; -1 if there is none. */
function finder(hashes: Uint32Array): Find {
  const count = hashes.length >> 1;
  if (count > MOST_PIECES)
    throw refused(`has ${count} word pieces, at most ${MOST_PIECES} are expected`);
  let size = 4;
  while (size < count * 4) size *= 2;
  const mask = size - 1;
  // An open table of ids, each one higher: 0 is an empty slot.
  const slots = new Uint16Array(size);
  for (let id = 0; id < count; id += 1) {
    let slot = (hashes[id * 2] ?? 0) & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = id + 1;
  }
  return (first, second) => {
    for (let slot = first & mask; ; slot = (slot + 1) & mask) {
      const id = (slots[slot] ?? 0) - 1;
      if (id < 0) return -1;
      if (hashes[id * 2] === first >>> 0 && hashes[id * 2 + 1] === second >>> 0) return id;
    }
  };
}

/** Cuts a word into the ids of its pieces; it is unknown as a whole where any part of it is. */
function cutter(find: Find, unknown: number): (word: string) => readonly number[] {
  const begin = [hashOf('', FIRST_PRIME), hashOf('', SECOND_PRIME)] as const;
  const goOn = [hashOf(MORE, FIRST_PRIME), hashOf(MORE, SECOND_PRIME)] as const;
  const nothing = [unknown];
  return (word) => {
    if (word.length > LONGEST_WORD && isLong(word)) return nothing;
    const ids: number[] = [];
    for (let from = 0; from < word.length; ) {
      let [first, second] = from === 0 ? begin : goOn;
      let longest = -1;
      let end = from;
      for (let at = from; at < word.length; ) {
        const code = word.codePointAt(at) ?? 0;
        at += code > 0xffff ? 2 : 1;
        first = hashOn(first, code, FIRST_PRIME);
        second = hashOn(second, code, SECOND_PRIME);
        const id = find(first, second);
        if (id < 0) continue;
        longest = id;
        end = at;
      }
      if (longest < 0) return nothing;
      ids.push(longest);
      from = end;
    }
    return ids;
  };
}

function isLong(word: string): boolean {
  return word.length > 2 * LONGEST_WORD || [...word].length > LONGEST_WORD;
}

function refused(problem: string): TitlescopeError {
  return new TitlescopeError(
    'weights-version',
    `weights file ${problem}; pass the weights that came with this version`,
  );
}

function hashOf(text: string, prime: number): number {
  return fnv1a(text, undefined, prime);
}
