/** Sums over the postings of one group of employers and of one kind. */
export interface SumRow {
  /** The group of employers, from 0 and below `GROUPS`. */
  readonly group: number;
  readonly kind: string;
  readonly sums: readonly number[];
}

/** The sums of each kind over all groups, or over those drawn. */
export type Sums = ReadonlyMap<string, readonly number[]>;

const FIRST_ROOM = 256;

/** Rows of sums by group of employers and kind, as plain numbers side by side: a large market has hundreds of thousands. */
export class GroupedSums {
  readonly #width: number;
  readonly #kinds = new Map<string, number>();
  #groups = new Uint16Array(FIRST_ROOM);
  #kindOf = new Uint32Array(FIRST_ROOM);
  #sums: Float64Array;
  #count = 0;

  constructor(width: number) {
    this.#width = width;
    this.#sums = new Float64Array(FIRST_ROOM * width);
  }

  /** The rows of a list. */
  static of(rows: readonly SumRow[]): GroupedSums {
    const all = new GroupedSums(rows[0]?.sums.length ?? 0);
    for (const row of rows) all.add(row);
    return all;
  }

  /** Adds one row. */
  add({ group, kind, sums }: SumRow): void {
    if (this.#count === this.#groups.length) this.#grow();
    let number = this.#kinds.get(kind);
    if (number === undefined) {
      number = this.#kinds.size;
      this.#kinds.set(kind, number);
    }
    this.#groups[this.#count] = group;
    this.#kindOf[this.#count] = number;
    this.#sums.set(sums, this.#count * this.#width);
    this.#count += 1;
  }

  /** How many groups there are. */
  get groups(): number {
    return new Set(this.#groups.subarray(0, this.#count)).size;
  }

  /** How many groups each kind has, and its first sum. */
  counts(): ReadonlyMap<string, { readonly groups: number; readonly n: number }> {
    const names = [...this.#kinds.keys()];
    const all = names.map(() => ({ groups: 0, n: 0 }));
    for (let row = 0; row < this.#count; row += 1) {
      const one = all[this.#kindOf[row] ?? 0];
      if (one === undefined) continue;
      one.groups += 1;
      one.n += this.#sums[row * this.#width] ?? 0;
    }
    return new Map(names.map((name, at) => [name, all[at] ?? { groups: 0, n: 0 }]));
  }

  /** Adds up by kind, each group some number of times; a kind whose groups all count nought is left out. */
  addUp(times: (group: number) => number): Sums {
    const width = this.#width;
    const total = new Float64Array(this.#kinds.size * width);
    const isThere = new Uint8Array(this.#kinds.size);
    for (let row = 0; row < this.#count; row += 1) {
      const weight = times(this.#groups[row] ?? 0);
      if (weight === 0) continue;
      const kind = this.#kindOf[row] ?? 0;
      isThere[kind] = 1;
      const [to, from] = [kind * width, row * width];
      for (let at = 0; at < width; at += 1) {
        total[to + at] = (total[to + at] ?? 0) + (this.#sums[from + at] ?? 0) * weight;
      }
    }
    const all = new Map<string, readonly number[]>();
    for (const [name, kind] of this.#kinds) {
      if (isThere[kind] === 1)
        all.set(name, Array.from(total.subarray(kind * width, (kind + 1) * width)));
    }
    return all;
  }

  #grow(): void {
    const room = this.#groups.length * 2;
    const [groups, kindOf] = [new Uint16Array(room), new Uint32Array(room)];
    const sums = new Float64Array(room * this.#width);
    groups.set(this.#groups);
    kindOf.set(this.#kindOf);
    sums.set(this.#sums);
    this.#groups = groups;
    this.#kindOf = kindOf;
    this.#sums = sums;
  }
}
