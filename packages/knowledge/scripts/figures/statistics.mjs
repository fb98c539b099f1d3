/** The quantile of sorted values by linear interpolation between neighbours (type 7, as R and pandas take it). */
export function quantile(sorted, share) {
  const at = (sorted.length - 1) * share;
  const low = Math.floor(at);
  const high = Math.ceil(at);
  return sorted[low] + (sorted[high] - sorted[low]) * (at - low);
}

export function mean(values) {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** A small generator of numbers in [0, 1), the same for the same seed (mulberry32). */
function seeded(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const DRAWS = 10_000;

/** The 95 % percentile bootstrap interval of a statistic of one or more independent samples. */
export function bootstrap(samples, statistic, seed = 1) {
  const next = seeded(seed);
  const draw = (sample) => sample.map(() => sample[Math.floor(next() * sample.length)]);
  const drawn = Array.from({ length: DRAWS }, () => statistic(...samples.map(draw)));
  drawn.sort((a, b) => a - b);
  return [quantile(drawn, 0.025), quantile(drawn, 0.975)];
}
