const ASCII = 128;

/**
 * Where a phrase may begin, told by two UTF-16 units: a cheap look that spares a pattern nearly all places of a text. It may let a
 * place pass where no phrase stands, never the reverse. Capitals count for phrases with capitals only when not `caseless`.
 */
export class PhraseBeginnings {
  readonly #pairs: Uint8Array = new Uint8Array(ASCII * ASCII);
  readonly #hasOther: boolean;

  constructor(phrases: readonly string[], caseless: boolean) {
    this.#hasOther = phrases.some((phrase) => !(phrase.charCodeAt(0) < ASCII));
    for (const phrase of phrases) {
      for (const first of spellings(phrase.charCodeAt(0), caseless)) {
        for (const second of spellings(phrase.charCodeAt(1), caseless)) {
          this.#pairs[first * ASCII + second] = 1;
        }
      }
    }
  }

  /** The first place from `from` on where a phrase may begin as a word of its own, or the text's length. */
  next(text: string, from: number): number {
    const { length } = text;
    let before = from > 0 ? text.charCodeAt(from - 1) : 0;
    let unit = from < length ? text.charCodeAt(from) : 0;
    for (let at = from; at < length; at += 1) {
      const after = at + 1 < length ? text.charCodeAt(at + 1) : 0;
      if (!isAsciiWord(before)) {
        if (unit >= ASCII ? this.#mayBeOther(unit) : this.#mayBePair(unit, after)) return at;
      }
      before = unit;
      unit = after;
    }
    return length;
  }

  /** Two letters beyond ASCII lower to ASCII ones, the long s and the kelvin sign: they are let pass, as is any other. */
  #mayBeOther(unit: number): boolean {
    return this.#hasOther || unit === 0x17f || unit === 0x212a;
  }

  #mayBePair(unit: number, after: number): boolean {
    return after >= ASCII || this.#pairs[unit * ASCII + after] === 1;
  }
}

/** The ASCII units that may stand for a unit of a phrase; all of them for a space, a unit beyond ASCII, or none. */
function spellings(unit: number, caseless: boolean): readonly number[] {
  if (!(unit < ASCII) || /\s/u.test(String.fromCharCode(unit))) return ALL;
  const letter = unit | 32;
  return caseless && letter >= 97 && letter <= 122 ? [letter, letter - 32] : [unit];
}

const ALL: readonly number[] = Array.from({ length: ASCII }, (_, unit) => unit);

/** Whether a UTF-16 unit is an ASCII letter or digit. */
export function isAsciiWord(unit: number): boolean {
  if (unit < 48 || unit > 122) return false;
  return unit <= 57 || unit >= 97 || (unit >= 65 && unit <= 90);
}
