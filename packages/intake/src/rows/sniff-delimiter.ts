const DELIMITERS = [',', ';', '\t', '|'] as const;

/** The line by which spreadsheets name the delimiter, as in `sep=;`. It is no row. */
export const SEPARATOR_LINE: RegExp = /^sep=([,;\t|])\r?\n/i;

/** The delimiter of a table: the one that stands most often in its first line, outside quotes. `usual` when none does. */
export function sniffDelimiter(head: string, usual: string): string {
  const named = SEPARATOR_LINE.exec(head)?.[1];
  if (named !== undefined) return named;
  const counts = new Map<string, number>();
  let quoted = false;
  for (const character of head.slice(0, 20_000)) {
    if (character === '"') quoted = !quoted;
    else if (!quoted && (character === '\n' || character === '\r')) break;
    else if (!quoted && DELIMITERS.some((delimiter) => delimiter === character)) {
      counts.set(character, (counts.get(character) ?? 0) + 1);
    }
  }
  let best = usual;
  let most = counts.get(usual) ?? 0;
  for (const delimiter of DELIMITERS) {
    const found = counts.get(delimiter) ?? 0;
    if (found > most) {
      best = delimiter;
      most = found;
    }
  }
  return best;
}
