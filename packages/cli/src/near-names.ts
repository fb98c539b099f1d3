/** How many letters have to be put in, left out, changed or swapped with a neighbour to make one word of the other. */
export function distanceOf(one: string, other: string): number {
  const [a, b] = [Array.from(one), Array.from(other)];
  let before: number[] = [];
  let row = b.map((_, at) => at).concat(b.length);
  for (const [i, left] of a.entries()) {
    const next = [i + 1];
    for (const [j, right] of b.entries()) {
      const swapped =
        i > 0 && j > 0 && left === b[j - 1] && a[i - 1] === right
          ? (before[j - 1] ?? Infinity) + 1
          : Infinity;
      next.push(
        Math.min(
          (row[j] ?? 0) + (left === right ? 0 : 1),
          (row[j + 1] ?? 0) + 1,
          (next[j] ?? 0) + 1,
          swapped,
        ),
      );
    }
    before = row;
    row = next;
  }
  return row.at(-1) ?? 0;
}

const LONGEST = 60;

/** The known names that a name is likely to mean, nearest first: those at most a fifth of its letters away. */
export function nearNames(name: string, known: readonly string[], most: number): readonly string[] {
  const wanted = name
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ');
  if (wanted.length < 3 || wanted.length > LONGEST) return [];
  const bound = Math.max(1, Math.floor(wanted.length / 5));
  return [...new Set(known)]
    .filter((one) => Math.abs(one.length - wanted.length) <= bound)
    .map((one) => ({ one, distance: distanceOf(wanted, one) }))
    .filter(({ distance }) => distance <= bound)
    .sort((a, b) => a.distance - b.distance || (a.one < b.one ? -1 : 1))
    .slice(0, most)
    .map(({ one }) => one);
}
