import type {
  ContextWeights,
  ScaledRows,
  TurnedRows,
} from '../src/read/context/context-weights.ts';

/** Rows of numbers, one for each piece. */
export type Rows = readonly (readonly number[])[];

/** The pieces of one segment after each layer, by the definition, in double precision; the first are what the first layer sees. */
export function plainLayers(weights: ContextWeights, pieces: readonly number[]): Rows[] {
  const { inner, places, norm } = weights;
  let rows: Rows = pieces.map((piece, place) =>
    normalised(
      plus(rowOf(weights.pieces, piece, inner), [
        ...places.subarray(place * inner, (place + 1) * inner),
      ]),
      norm,
      1e-12,
    ),
  );
  const all = [rows];
  for (const layer of weights.layers) {
    const told = heard(weights, times(rows, layer.ask));
    const changed = times(told, layer.tell);
    const joined = rows.map((row, at) =>
      normalised(plus(row, changed[at] ?? []), layer.tellNorm, 1e-12),
    );
    const reworked = times(
      times(joined, layer.up).map((row) => row.map(gelu)),
      layer.down,
    );
    rows = joined.map((row, at) => normalised(plus(row, reworked[at] ?? []), layer.norm, 1e-12));
    all.push(rows);
  }
  return all;
}

/** The mean and the pools of one segment, by the definition. */
export function plainPools(weights: ContextWeights, pieces: readonly number[]): number[] {
  const { width, look, lookBias } = weights;
  const layers = plainLayers(weights, pieces);
  const last = layers.at(-1) ?? [];
  const both = (layers[1] ?? []).map((row, at) => [...row, ...(last[at] ?? [])]);
  const rows = times(both, weights.enter).map((row) =>
    normalised(row.map(gelu), weights.enterNorm, 1e-5),
  );
  const weighed = (shares: readonly number[]): number[] =>
    Array.from({ length: width }, (_, i) =>
      sum(rows.map((row, at) => (row[i] ?? 0) * (shares[at] ?? 0))),
    );
  const pools = Array.from(lookBias, (bias, k) => {
    const powers = rows.map((row) =>
      Math.exp(bias + sum(row.map((x, i) => x * (look[i * lookBias.length + k] ?? 0)))),
    );
    const total = sum(powers);
    return weighed(powers.map((power) => power / total));
  });
  return [weighed(rows.map(() => 1 / rows.length)), ...pools].flat();
}

/** What each piece hears, head by head. */
function heard({ heard: width, ears }: ContextWeights, asked: Rows): Rows {
  const size = width / ears;
  return asked.map((asks) =>
    Array.from({ length: ears }, (_, ear) => {
      const part = (row: readonly number[], which: number): readonly number[] =>
        row.slice(which * width + ear * size, which * width + (ear + 1) * size);
      const powers = asked.map((row) => {
        const answers = part(row, 1);
        return Math.exp(sum(part(asks, 0).map((x, i) => x * (answers[i] ?? 0))));
      });
      const total = sum(powers);
      return Array.from({ length: size }, (_column, i) =>
        sum(asked.map((row, at) => ((powers[at] ?? 0) / total) * (part(row, 2)[i] ?? 0))),
      );
    }).flat(),
  );
}

/** Each row times a matrix of outputs × inputs, and its bias. */
function times(rows: Rows, matrix: TurnedRows): Rows {
  return rows.map((row) =>
    Array.from(matrix.bias, (bias, output) => {
      const weights = rowOf(matrix, output, row.length);
      return bias + sum(row.map((x, i) => x * (weights[i] ?? 0)));
    }),
  );
}

function rowOf({ rows, scales }: ScaledRows, row: number, columns: number): number[] {
  const scale = scales[row] ?? 0;
  return Array.from(rows.subarray(row * columns, (row + 1) * columns), (byte) => byte * scale);
}

function normalised(row: readonly number[], norm: Float32Array, epsilon: number): number[] {
  const mean = sum(row) / row.length;
  const variance = sum(row.map((x) => (x - mean) ** 2)) / row.length;
  return row.map(
    (x, i) =>
      ((x - mean) / Math.sqrt(variance + epsilon)) * (norm[i] ?? 0) + (norm[row.length + i] ?? 0),
  );
}

function plus(one: readonly number[], other: readonly number[]): number[] {
  return one.map((x, i) => x + (other[i] ?? 0));
}

/** x · Φ(x), with the error function as its power series. */
function gelu(x: number): number {
  if (Math.abs(x) > 5) return Math.max(0, x);
  const z = x / Math.SQRT2;
  let term = z;
  let series = z;
  for (let n = 1; n < 80; n += 1) {
    term *= (-z * z) / n;
    series += term / (2 * n + 1);
  }
  return 0.5 * x * (1 + (2 / Math.sqrt(Math.PI)) * series);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
