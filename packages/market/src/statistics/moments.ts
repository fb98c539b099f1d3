/** Sums of products of a row's variables with each other, the outcome last: all that least squares needs of the data. */
export class Moments {
  readonly size: number;
  /** Row by row, `size` squared. */
  readonly products: Float64Array;
  n = 0;

  constructor(size: number) {
    this.size = size;
    this.products = new Float64Array(size * size);
  }

  /** Adds one observation: its variables, the outcome last. */
  add(row: ArrayLike<number>): void {
    this.n += 1;
    for (let i = 0; i < this.size; i += 1) {
      const left = row[i] ?? 0;
      if (left === 0) continue;
      for (let j = 0; j < this.size; j += 1) {
        const at = i * this.size + j;
        this.products[at] = (this.products[at] ?? 0) + left * (row[j] ?? 0);
      }
    }
  }

  /** Adds other moments some number of times. */
  addMoments(other: Moments, times: number): void {
    if (times === 0) return;
    this.n += other.n * times;
    for (let at = 0; at < this.products.length; at += 1) {
      this.products[at] = (this.products[at] ?? 0) + (other.products[at] ?? 0) * times;
    }
  }

  /** The sum of products of two variables. */
  of(i: number, j: number): number {
    return this.products[i * this.size + j] ?? 0;
  }
}
