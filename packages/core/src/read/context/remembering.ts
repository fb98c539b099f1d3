/** Texts longer than this, in UTF-16 units, are not remembered: they rarely come twice. */
const LONGEST_REMEMBERED = 2000;

/**
 * Makes a reader of texts remember what it read: each text that is still remembered is not read again. At most
 * `most` texts are kept, those that came last. Right only where what is read depends on the text alone.
 */
export function remembering<Result extends object>(
  readAll: (texts: readonly string[]) => readonly Result[],
  most: number,
): (texts: readonly string[]) => Result[] {
  const known = new Map<string, { readonly key: string; readonly result: Result }>();

  const keep = (key: string, result: Result): void => {
    known.set(key, { key, result });
    if (known.size <= most) return;
    for (const oldest of known.keys()) {
      known.delete(oldest);
      break;
    }
  };

  return (texts) => {
    const fresh = new Map<string, number>();
    const found: (Result | undefined)[] = [];
    for (const text of texts) {
      const entry = known.get(text);
      found.push(entry?.result);
      if (entry === undefined) {
        if (!fresh.has(text)) fresh.set(text, fresh.size);
      } else {
        known.delete(entry.key);
        known.set(entry.key, entry);
      }
    }
    const results = readAll([...fresh.keys()]);
    const out = texts.map((text, at) => found[at] ?? (results[fresh.get(text) ?? 0] as Result));
    if (most > 0) {
      for (const [text, at] of fresh) {
        if (text.length <= LONGEST_REMEMBERED) keep(copyOf(text), results[at] as Result);
      }
    }
    return out;
  };
}

/** The same text in memory of its own: engines let a slice hold on to all of the text that it was cut from. */
export function copyOf(text: string): string {
  return `.${text}`.slice(1);
}
