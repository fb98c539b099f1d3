/** A stretch of a rewording: the line's own words, a plain verb that stands for its opening, or what is missing. */
export interface RewordingPart {
  readonly kind: 'own' | 'verb' | 'gap';
  readonly text: string;
}

const WORD = /[\p{L}\p{N}'’-]+/gu;

/**
 * Cuts a rewording into what the line itself says and what it does not. `asks` are the questions that stand in brackets at its end, in
 * their order; brackets of the line's own stay its words. The parts joined are the rewording.
 */
export function cutRewording(
  rewording: string,
  line: string,
  asks: readonly string[],
): readonly RewordingPart[] {
  const gaps = asks.map((ask) => ` [${ask}]`);
  const tail = gaps.join('');
  const said =
    tail !== '' && rewording.endsWith(tail) ? rewording.slice(0, -tail.length) : rewording;
  const parts: RewordingPart[] = [...cutSaid(said, line)];
  if (said.length < rewording.length) {
    for (const gap of gaps)
      parts.push({ kind: 'own', text: ' ' }, { kind: 'gap', text: gap.slice(1) });
  }
  return parts;
}

function cutSaid(said: string, line: string): readonly RewordingPart[] {
  const own = new Set(line.toLowerCase().match(WORD) ?? []);
  const foreign = [...said.matchAll(WORD)].findIndex(([word]) => own.has(word.toLowerCase()));
  const words = [...said.matchAll(WORD)].slice(0, foreign === -1 ? undefined : foreign);
  const last = words.at(-1);
  const end = last === undefined ? 0 : last.index + last[0].length;
  return [
    ...(end === 0 ? [] : [{ kind: 'verb', text: said.slice(0, end) } as const]),
    ...(end === said.length ? [] : [{ kind: 'own', text: said.slice(end) } as const]),
  ];
}
