/** A share of a whole number of things, with the 95 % interval of Wilson. */
export interface Share {
  readonly count: number;
  readonly n: number;
  /** 0 to 1; null for a share of nothing, as are the ends of its interval. */
  readonly share: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** 97.5 % of the normal distribution lie below. */
const Z = 1.959963984540054;

/** The share of `count` among `n` independent things. Its interval stays within 0 and 1 however few there are. */
export function shareOf(count: number, n: number): Share {
  if (n === 0) return { count, n, share: null, low: null, high: null };
  const share = count / n;
  const middle = share + (Z * Z) / (2 * n);
  const half = Z * Math.sqrt((share * (1 - share)) / n + (Z * Z) / (4 * n * n));
  const whole = 1 + (Z * Z) / n;
  return {
    count,
    n,
    share,
    low: Math.max(0, (middle - half) / whole),
    high: Math.min(1, (middle + half) / whole),
  };
}
