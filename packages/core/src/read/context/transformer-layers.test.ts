import { describe, expect, it } from 'vitest';
import { contextWeightsFixture, SMALL, VOCABULARY } from '../../../test/context-fixture.ts';
import { plainLayers } from '../../../test/plain-encoder.ts';
import { floatArena } from './matmul.ts';
import { transformerLayers, turned } from './transformer-layers.ts';

const weights = contextWeightsFixture();
const { inner } = SMALL;
const SEGMENTS = [3, 1, 9, 40, 4].map((length, segment) =>
  Array.from({ length }, (_, at) => (segment * 29 + at * 17) % VOCABULARY.length),
);
const PLAIN = SEGMENTS.map((pieces) => plainLayers(weights, pieces));

/** The rows after each layer, as the layers see those of these segments together. */
function layered(segments: readonly number[]): Float32Array[] {
  const arena = floatArena();
  const chosen = segments.map((segment) => PLAIN[segment]?.[0] ?? []);
  const lengths = chosen.map(({ length }) => length);
  const first = chosen.flat(2);
  const layers = transformerLayers(weights, arena, first.length / inner);
  const at = arena.store(Float32Array.from(first));
  return layers.map((layer) => {
    layer({ at, count: first.length / inner }, lengths);
    return arena.floats().slice(at, at + first.length);
  });
}

describe('transformerLayers', () => {
  const all = layered(SEGMENTS.map((_, segment) => segment));

  it('are what the definition gives, but for what is lost to 16 bits', () => {
    expect(all.length).toBe(SMALL.layers);
    for (const [layer, rows] of all.entries()) {
      const expected = PLAIN.flatMap((own) => own[layer + 1] ?? []).flat();
      expect(rows.length).toBe(expected.length);
      for (const [at, value] of expected.entries()) {
        expect(Math.abs((rows[at] ?? Number.NaN) - value)).toBeLessThan(5e-4);
      }
    }
  });

  it('give a segment the same bits alone as among others', () => {
    let from = 0;
    for (const [segment, pieces] of SEGMENTS.entries()) {
      const to = from + pieces.length * inner;
      expect(layered([segment])).toEqual(all.map((rows) => rows.slice(from, to)));
      from = to;
    }
  });
});

describe('turned', () => {
  it.each([1, 2, 3, 4, 5, 8, 9])(
    'adds its bias to each of %i rows, and writes no more',
    (count) => {
      const arena = floatArena();
      const [outputs, inputs] = [8, 16];
      const bias = Float32Array.from({ length: outputs }, (_, at) => at - 3);
      const rows = Int8Array.from({ length: outputs * inputs }, (_, at) => ((at * 37) % 255) - 127);
      const scales = new Float32Array(outputs).fill(1 / 64);
      const product = turned({ rows, scales, bias }, inputs, arena);
      const vectors = Float32Array.from({ length: count * inputs }, (_, at) => Math.sin(at));
      const shorts = arena.takeShorts(count, inputs);
      arena.quantise({ at: arena.store(vectors), stride: inputs }, shorts, {
        count,
        width: inputs,
      });
      const at = arena.take((count + 1) * outputs);
      arena.floats().fill(7, at, at + (count + 1) * outputs);
      product.multiply(shorts, at, count);
      const floats = arena.floats();
      for (let row = 0; row < count; row += 1) {
        for (let output = 0; output < outputs; output += 1) {
          let sum = bias[output] ?? 0;
          for (let i = 0; i < inputs; i += 1) {
            sum += ((vectors[row * inputs + i] ?? 0) * (rows[output * inputs + i] ?? 0)) / 64;
          }
          expect(floats[at + row * outputs + output]).toBeCloseTo(sum, 2.5);
        }
      }
      for (let i = 0; i < outputs; i += 1) expect(floats[at + count * outputs + i]).toBe(7);
    },
  );
});
