import { SECTIONS, type Segment } from '../../segment/segmented.ts';
import type { ContextWeights } from './context-weights.ts';
import type { FloatArena } from './matmul.ts';

const FORMS: readonly Segment['form'][] = ['sentence', 'bullet', 'heading'];

/** What a segment is to its neighbours: its summary (zeros where it was not read), its section and its form. */
export function neighbourOf(
  { section, form }: Segment,
  alone: { readonly summary: Float32Array } | undefined,
  width: number,
): Float32Array {
  const input = new Float32Array(2 * width + SECTIONS.length + FORMS.length);
  if (alone !== undefined) input.set(alone.summary);
  input[2 * width + SECTIONS.indexOf(section)] = 1;
  input[2 * width + SECTIONS.length + FORMS.indexOf(form)] = 1;
  return input;
}

/** Makes the function that runs over the segments in both directions: `inputs` floats in, `2 · state` floats out for each. */
export function segmentStates(
  weights: ContextWeights,
  arena: FloatArena,
): (inputs: readonly Float32Array[]) => Float32Array[] {
  const { state, recurrent } = weights;
  const gates = 3 * state;
  const inputAt = recurrent.map(({ input }) => arena.load(input, gates));
  const hiddenAt = recurrent.map(({ hidden }) => arena.store(hidden));
  let capacity = 0;
  let rowsAt = 0;
  let gatesAt = 0;
  return (inputs) => {
    const width = inputs[0]?.length ?? 0;
    const rows = Math.ceil(inputs.length / 4) * 4;
    if (rows > capacity) {
      capacity = Math.max(rows, 2 * capacity, 64);
      rowsAt = arena.take(capacity * width);
      gatesAt = arena.take(capacity * gates);
    }
    const floats = arena.floats();
    floats.fill(0, rowsAt, rowsAt + rows * width);
    for (const [index, input] of inputs.entries()) floats.set(input, rowsAt + index * width);
    const out = inputs.map(() => new Float32Array(2 * state));
    for (const [direction, layer] of recurrent.entries()) {
      for (let row = 0; row < rows; row += 1) floats.set(layer.inputBias, gatesAt + row * gates);
      arena.multiply(
        { at: rowsAt, stride: width },
        inputAt[direction] ?? 0,
        { at: gatesAt, stride: gates },
        { m: rows, k: width, n: gates },
      );
      let hidden = new Float32Array(state);
      for (let step = 0; step < inputs.length; step += 1) {
        const index = direction === 0 ? step : inputs.length - 1 - step;
        const sums = Float64Array.from(layer.hiddenBias);
        arena.product(hidden, hiddenAt[direction] ?? 0, sums);
        hidden = nextState(hidden, sums, arena.floats(), gatesAt + index * gates);
        out[index]?.set(hidden, direction * state);
      }
    }
    return out;
  };
}

/** One step of a gated recurrent unit (Cho et al. 2014, as PyTorch computes it); `sums` come from the hidden state, the floats from the input. */
function nextState(
  hidden: Float32Array,
  sums: Float64Array,
  floats: Float32Array,
  at: number,
): Float32Array<ArrayBuffer> {
  const size = hidden.length;
  const next = new Float32Array(size);
  for (let i = 0; i < size; i += 1) {
    const reset = sigmoid((floats[at + i] ?? 0) + (sums[i] ?? 0));
    const update = sigmoid((floats[at + size + i] ?? 0) + (sums[size + i] ?? 0));
    const fresh = Math.tanh((floats[at + 2 * size + i] ?? 0) + reset * (sums[2 * size + i] ?? 0));
    next[i] = (1 - update) * fresh + update * (hidden[i] ?? 0);
  }
  return next;
}

/** The logistic function. */
export function sigmoid(value: number): number {
  return 1 / (1 + Math.exp(-value));
}
