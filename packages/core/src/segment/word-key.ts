/**
 * The first four ASCII letters or digits of the word that starts at `at`, lower-case, packed into one integer; fewer when the word is
 * shorter. A cheap way to skip words that a list cannot hold: equal words have equal keys.
 */
export function wordKey(text: string, at: number, end: number): number {
  let key = 0;
  const high = Math.min(at + 4, end);
  for (let i = at; i < high; i++) {
    const unit = text.charCodeAt(i);
    const lower = unit | 32;
    if (lower >= 97 && lower <= 122) key = (key << 8) | lower;
    else if (unit >= 48 && unit <= 57) key = (key << 8) | unit;
    else break;
  }
  return key;
}

/** Bits kept under word keys; a lookup may also find the bits of another key, never miss its own. */
export class WordKeyTable {
  readonly #bits: Uint8Array = new Uint8Array(8192);

  /** Adds bits (0 to 255) under a word. */
  add(word: string, bits: number): void {
    const slot = slotOf(wordKey(word, 0, word.length));
    this.#bits[slot] = (this.#bits[slot] ?? 0) | bits;
  }

  /** The bits under a key, 0 when there are none. */
  get(key: number): number {
    return this.#bits[slotOf(key)] ?? 0;
  }
}

function slotOf(key: number): number {
  return Math.imul(key, 0x9e3779b1) >>> 19;
}
