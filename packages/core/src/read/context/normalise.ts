const EPSILON = 1e-5;

/** Layer normalisation in place: `width` floats from `at` on get mean 0 and variance 1, then scale and shift. */
export function normalise(
  floats: Float32Array,
  at: number,
  width: number,
  norm: Float32Array,
): void {
  let sum = 0;
  for (let i = at; i < at + width; i += 1) sum += floats[i] ?? 0;
  const mean = sum / width;
  let squares = 0;
  for (let i = at; i < at + width; i += 1) {
    const distance = (floats[i] ?? 0) - mean;
    squares += distance * distance;
  }
  const factor = 1 / Math.sqrt(squares / width + EPSILON);
  for (let i = 0; i < width; i += 1) {
    floats[at + i] =
      ((floats[at + i] ?? 0) - mean) * factor * (norm[i] ?? 0) + (norm[width + i] ?? 0);
  }
}
