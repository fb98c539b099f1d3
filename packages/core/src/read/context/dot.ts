/** Dot product of the vector and the weights, plus the bias that is the last weight. */
export function dot(vector: Float32Array, weights: Float32Array): number {
  const size = weights.length - 1;
  let sum = weights[size] ?? 0;
  for (let i = 0; i < size; i += 1) sum += (vector[i] ?? 0) * (weights[i] ?? 0);
  return sum;
}
