/** Counts of each pair of two things: a row for each kind of the first, a column for each kind of the second. */
export type Table = readonly (readonly number[])[];

/** The plug-in entropy of counts, in bits. */
export function entropyOf(counts: readonly number[]): number {
  const total = counts.reduce((sum, count) => sum + count, 0);
  let bits = 0;
  for (const count of counts) if (count > 0) bits -= (count / total) * Math.log2(count / total);
  return bits;
}

/** What the Miller–Madow correction adds to a plug-in entropy: (kinds seen − 1) / 2n, in bits. */
function millerMadow(counts: readonly number[]): number {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const kinds = counts.filter((count) => count > 0).length;
  return total === 0 ? 0 : (kinds - 1) / (2 * total * Math.LN2);
}

/** How much of the uncertainty about the columns the rows remove. */
export interface Uncertainty {
  readonly n: number;
  /** Entropy of the columns, in bits, corrected. */
  readonly bits: number;
  /** The plug-in coefficient: too high where kinds are many and postings few. */
  readonly plain: number;
  /** The same with each entropy corrected after Miller and Madow; may fall below 0 by chance. */
  readonly corrected: number;
}

/** Theil's uncertainty coefficient U(columns | rows) = I / H(columns). Null when the columns do not vary. */
export function uncertaintyOf(table: Table): Uncertainty | null {
  const rows = table.map((row) => row.reduce((sum, count) => sum + count, 0));
  const width = Math.max(0, ...table.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, at) =>
    table.reduce((sum, row) => sum + (row[at] ?? 0), 0),
  );
  const cells = table.flat();
  const n = rows.reduce((sum, count) => sum + count, 0);
  const plainBits = entropyOf(columns);
  if (n === 0 || plainBits === 0) return null;
  const bits = plainBits + millerMadow(columns);
  const shared = entropyOf(rows) + plainBits - entropyOf(cells);
  const correction = millerMadow(rows) + millerMadow(columns) - millerMadow(cells);
  return {
    n,
    bits,
    plain: shared / plainBits,
    corrected: (shared + correction) / bits,
  };
}
