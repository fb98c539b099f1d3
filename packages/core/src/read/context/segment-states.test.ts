import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contextWeightsFixture, SMALL } from '../../../test/context-fixture.ts';
import { segmentedFixture } from '../../../test/segmented-fixture.ts';
import { SECTIONS } from '../../segment/segmented.ts';
import type { ContextWeights } from './context-weights.ts';
import { floatArena } from './matmul.ts';
import { neighbourOf, segmentStates } from './segment-states.ts';

const weights = contextWeightsFixture();
const { state } = SMALL;
const WIDTH = 2 * SMALL.width + 9;
const input = fc
  .array(fc.integer({ min: -64, max: 64 }), { minLength: WIDTH, maxLength: WIDTH })
  .map((numbers) => Float32Array.from(numbers, (number) => number / 32));

const logistic = (x: number): number => 1 / (1 + Math.exp(-x));

/** One direction of the recurrent layer by its definition, in double precision. */
function plainly(
  layer: ContextWeights['recurrent'][number],
  inputs: readonly Float32Array[],
): number[][] {
  const product = (
    vector: ArrayLike<number>,
    matrix: Float32Array,
    bias: Float32Array,
    column: number,
  ): number => {
    let sum = bias[column] ?? 0;
    for (let row = 0; row < vector.length; row += 1) {
      sum += (vector[row] ?? 0) * (matrix[row * 3 * state + column] ?? 0);
    }
    return sum;
  };
  let hidden = Array.from({ length: state }, () => 0);
  return inputs.map((vector) => {
    const last = hidden;
    const fromInput = (column: number): number =>
      product(vector, layer.input, layer.inputBias, column);
    const fromHidden = (column: number): number =>
      product(last, layer.hidden, layer.hiddenBias, column);
    hidden = last.map((value, i) => {
      const reset = logistic(fromInput(i) + fromHidden(i));
      const update = logistic(fromInput(state + i) + fromHidden(state + i));
      const fresh = Math.tanh(fromInput(2 * state + i) + reset * fromHidden(2 * state + i));
      return (1 - update) * fresh + update * value;
    });
    return hidden;
  });
}

describe('segmentStates', () => {
  const statesOf = segmentStates(weights, floatArena());

  it('are what a gated recurrent unit gives in each direction', () => {
    const [forward, backward] = weights.recurrent;
    if (forward === undefined || backward === undefined) throw new Error('directions');
    fc.assert(
      fc.property(fc.array(input, { minLength: 1, maxLength: 9 }), (inputs) => {
        const onward = plainly(forward, inputs);
        const back = plainly(backward, inputs.toReversed()).toReversed();
        const states = statesOf(inputs);
        expect(states.length).toBe(inputs.length);
        for (const [at, own] of states.entries()) {
          const expected = [...(onward[at] ?? []), ...(back[at] ?? [])];
          expect(own.length).toBe(expected.length);
          for (const [i, value] of expected.entries()) expect(own[i]).toBeCloseTo(value, 5);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('do not change with what was read before, shorter or longer than the memory', () => {
    const inputs = Array.from({ length: 5 }, (_, row) =>
      Float32Array.from({ length: WIDTH }, (_, at) => Math.sin(row * WIDTH + at)),
    );
    const first = statesOf(inputs);
    statesOf(Array.from({ length: 300 }, () => new Float32Array(WIDTH).fill(0.5)));
    expect(statesOf(inputs)).toEqual(first);
    expect(segmentStates(weights, floatArena())(inputs)).toEqual(first);
  });

  it('are none for no segments, before and after others', () => {
    const fresh = segmentStates(weights, floatArena());
    expect(fresh([])).toEqual([]);
    expect(fresh([new Float32Array(WIDTH)]).length).toBe(1);
    expect(fresh([])).toEqual([]);
  });
});

describe('neighbourOf', () => {
  const [heading, bullet] = segmentedFixture(
    { text: 'What you do', form: 'heading', section: 'duties' },
    { text: 'Own the menu', form: 'bullet', section: 'qualifications' },
  ).segments;
  if (heading === undefined || bullet === undefined) throw new Error('segments');
  const sections = WIDTH - 2 * SMALL.width - 3;

  it('is the summary, then the section, then the form', () => {
    const summary = Float32Array.from({ length: 2 * SMALL.width }, (_, at) => at + 2);
    const input = neighbourOf(bullet, { summary }, SMALL.width);
    expect(input.length).toBe(WIDTH);
    expect(input.slice(0, summary.length)).toEqual(summary);
    const rest = [...input.slice(summary.length)];
    expect(rest.filter((value) => value === 1).length).toBe(2);
    expect(rest.indexOf(1)).toBe(SECTIONS.indexOf('qualifications'));
    expect(rest.lastIndexOf(1)).toBe(sections + 1);
  });

  it('is zeros where it was not read, but for section and form', () => {
    const input = neighbourOf(heading, undefined, SMALL.width);
    expect(input.slice(0, 2 * SMALL.width)).toEqual(new Float32Array(2 * SMALL.width));
    expect(input[2 * SMALL.width + SECTIONS.indexOf('duties')]).toBe(1);
    expect(input[WIDTH - 1]).toBe(1);
  });
});
