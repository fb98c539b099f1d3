import type { Moments } from './moments.ts';

/** Least squares solved. A variable that the others before it make up has no coefficient of its own and is 0. */
export interface Solution {
  readonly coefficients: readonly number[];
  /** Which variables have a coefficient of their own. */
  readonly isOwn: readonly boolean[];
  /** Generalised inverse of the variables' products, row by row. */
  readonly inverse: Float64Array;
  /** How many coefficients there are. */
  readonly rank: number;
}

const TOLERANCE = 1e-9;

/** Solves least squares of the last variable of the moments on the first `count`, by sweeping them in their order. */
export function solve(moments: Moments, count: number = moments.size - 1): Solution {
  const last = moments.size - 1;
  const size = count + 1;
  const place = (at: number): number => (at === count ? last : at);
  const a = new Float64Array(size * size);
  for (let i = 0; i < size; i += 1) {
    for (let j = 0; j < size; j += 1) a[i * size + j] = moments.of(place(i), place(j));
  }
  const isOwn = Array.from({ length: count }, (_, k) => sweep(a, size, k, moments.of(k, k)));
  const inverse = new Float64Array(count * count);
  const coefficients = isOwn.map((own, k) => (own ? (a[k * size + count] ?? 0) : 0));
  for (let i = 0; i < count; i += 1) {
    for (let j = 0; j < count; j += 1) {
      if (isOwn[i] && isOwn[j]) inverse[i * count + j] = a[i * size + j] ?? 0;
    }
  }
  return { coefficients, isOwn, inverse, rank: isOwn.filter(Boolean).length };
}

/** Sweeps a symmetric matrix on one variable; false when nothing of it is left beside those swept before. */
function sweep(a: Float64Array, size: number, k: number, whole: number): boolean {
  const pivot = a[k * size + k] ?? 0;
  if (pivot <= TOLERANCE * Math.max(whole, Number.MIN_VALUE)) return false;
  for (let j = 0; j < size; j += 1) a[k * size + j] = (a[k * size + j] ?? 0) / pivot;
  for (let i = 0; i < size; i += 1) {
    if (i === k) continue;
    const factor = a[i * size + k] ?? 0;
    if (factor === 0) continue;
    for (let j = 0; j < size; j += 1) {
      const at = i * size + j;
      a[at] = (a[at] ?? 0) - factor * (a[k * size + j] ?? 0);
    }
    a[i * size + k] = -factor / pivot;
  }
  a[k * size + k] = 1 / pivot;
  return true;
}

/** The outcome less what the solution gives for a row. */
function residualOf(row: ArrayLike<number>, { coefficients }: Solution): number {
  let rest = row[row.length - 1] ?? 0;
  for (const [at, coefficient] of coefficients.entries()) rest -= coefficient * (row[at] ?? 0);
  return rest;
}

/** The square roots of the diagonal of inverse × middle × inverse × factor: standard errors of a sandwich. */
function sandwich(
  { inverse, coefficients }: Solution,
  middle: Float64Array,
  factor: number,
): readonly number[] {
  const k = coefficients.length;
  return coefficients.map((_, at) => {
    let variance = 0;
    for (let i = 0; i < k; i += 1) {
      const left = inverse[at * k + i] ?? 0;
      if (left === 0) continue;
      for (let j = 0; j < k; j += 1) {
        variance += left * (middle[i * k + j] ?? 0) * (inverse[j * k + at] ?? 0);
      }
    }
    return Math.sqrt(Math.max(0, variance * factor));
  });
}

/** Adds up what robust errors need over the rows: by observation (HC1), and by group of employers (CR1). */
export class Scores {
  readonly #solution: Solution;
  readonly #middle: Float64Array;
  readonly #groups = new Map<number, Float64Array>();
  #n = 0;
  #squares = 0;

  constructor(solution: Solution) {
    this.#solution = solution;
    this.#middle = new Float64Array(solution.coefficients.length ** 2);
  }

  /** Adds one observation of a group. */
  add(row: ArrayLike<number>, group: number): void {
    const k = this.#solution.coefficients.length;
    const rest = residualOf(row, this.#solution);
    const score = Float64Array.from({ length: k }, (_, at) => (row[at] ?? 0) * rest);
    addProduct(this.#middle, score);
    this.#squares += rest * rest;
    const sum = this.#groups.get(group);
    if (sum === undefined) this.#groups.set(group, score);
    else for (let at = 0; at < k; at += 1) sum[at] = (sum[at] ?? 0) + (score[at] ?? 0);
    this.#n += 1;
  }

  /** Errors that hold whatever the spread of each observation (HC1, as Stata's `robust`). */
  robust(): readonly number[] {
    const n = this.#n;
    return sandwich(this.#solution, this.#middle, n / (n - this.#solution.rank));
  }

  /** Errors that hold when the observations of one group are alike (CR1, as Stata's `cluster`). */
  clustered(): readonly number[] {
    const groups = this.#groups.size;
    const n = this.#n;
    const middle = new Float64Array(this.#middle.length);
    for (const sum of this.#groups.values()) addProduct(middle, sum);
    const factor = (groups / (groups - 1)) * ((n - 1) / (n - this.#solution.rank));
    return sandwich(this.#solution, middle, factor);
  }

  /** The sum of the squares that the solution leaves. */
  get squares(): number {
    return this.#squares;
  }

  /** How many groups there are. */
  get groups(): number {
    return this.#groups.size;
  }
}

function addProduct(middle: Float64Array, score: Float64Array): void {
  const k = score.length;
  for (let i = 0; i < k; i += 1) {
    const left = score[i] ?? 0;
    if (left === 0) continue;
    for (let j = 0; j < k; j += 1) {
      middle[i * k + j] = (middle[i * k + j] ?? 0) + left * (score[j] ?? 0);
    }
  }
}
