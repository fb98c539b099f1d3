/** Numbers from 0 up to 1, always the same ones for a seed (mulberry32). */
export function chanceOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A number drawn from the Poisson distribution of mean 1: how often a group is drawn in one bootstrap sample. */
export function poissonOne(chance: () => number): number {
  let product = chance();
  let count = 0;
  while (product > Math.exp(-1)) {
    product *= chance();
    count += 1;
  }
  return count;
}

/** Puts the numbers of a list into a random order, in place. */
export function shuffle(list: Uint16Array, chance: () => number): void {
  for (let at = list.length - 1; at > 0; at -= 1) {
    const other = Math.floor(chance() * (at + 1));
    const kept = list[at] ?? 0;
    list[at] = list[other] ?? 0;
    list[other] = kept;
  }
}
