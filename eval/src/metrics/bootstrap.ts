/** A score, and the middle 95 % of what it comes to on resampled postings. Null where it is not defined. */
export interface Estimate {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** How often postings are drawn anew, and where the draws start. */
export interface Resampling {
  readonly resamples: number;
  readonly seed: number;
}

/** Uniform numbers from 0 to below 1, the same for the same seed (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * Scores the items, and gives the percentile interval of 95 % over as many draws, with replacement, of equally many items.
 * Draws on which the score is not defined are left out. All scores see the same draws.
 */
export function bootstrap<Item, Name extends string>(
  items: readonly Item[],
  scores: Readonly<Record<Name, (items: readonly Item[]) => number | null>>,
  { resamples, seed }: Resampling,
): Record<Name, Estimate> {
  const names = Object.keys(scores) as Name[];
  const random = randomNumbers(seed);
  const drawn = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let round = 0; round < resamples && items.length > 0; round += 1) {
    const draw = items.map(() => items[Math.floor(random() * items.length)] as Item);
    for (const name of names) {
      const score = scores[name](draw);
      if (score !== null) drawn.get(name)?.push(score);
    }
  }
  return Object.fromEntries(
    names.map((name) => {
      const sorted = (drawn.get(name) ?? []).toSorted((a, b) => a - b);
      return [
        name,
        { value: scores[name](items), low: quantile(sorted, 0.025), high: quantile(sorted, 0.975) },
      ];
    }),
  ) as Record<Name, Estimate>;
}

/** The value below which a share of the sorted values lies, by linear interpolation; null without values. */
export function quantile(sorted: readonly number[], share: number): number | null {
  if (sorted.length === 0) return null;
  const place = share * (sorted.length - 1);
  const below = sorted[Math.floor(place)] ?? 0;
  const above = sorted[Math.ceil(place)] ?? below;
  return below + (above - below) * (place - Math.floor(place));
}
