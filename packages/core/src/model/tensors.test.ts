import { describe, expect, it } from 'vitest';
import { checkedTensors, type TensorEntry } from './tensors.ts';

const IDENTITY = { name: 'made-up', version: '7' };
const ENTRIES: readonly TensorEntry[] = [
  { name: 'small', type: 'i8', shape: [2, 3], at: 1 },
  { name: 'small.scale', type: 'f32', shape: [2], at: 7 },
  { name: 'large', type: 'u32', shape: [1, 2], at: 15 },
];
const payload = new Uint8Array(23);
const view = new DataView(payload.buffer);
payload.set([1, 2, 3, 255, 254, 128], 1);
view.setFloat32(7, 0.5, true);
view.setFloat32(11, -2, true);
view.setUint32(15, 7, true);
view.setUint32(19, 0xfffffffe, true);

describe('checkedTensors', () => {
  const found = checkedTensors(IDENTITY, ENTRIES, payload, () => ENTRIES);

  it('gives each matrix from any byte on', () => {
    expect(found.scaled('small')).toEqual({
      rows: Int8Array.of(1, 2, 3, -1, -2, -128),
      scales: Float32Array.of(0.5, -2),
    });
    expect(found.words('large')).toEqual(Uint32Array.of(7, 0xfffffffe));
    expect([found.sizeOf('small', 1), found.sizeOf('small', 5)]).toEqual([3, 0]);
  });

  it('uses bytes in place and copies longer numbers', () => {
    expect(found.scaled('small').rows.buffer).toBe(payload.buffer);
    expect(found.floats('small.scale').buffer).not.toBe(payload.buffer);
  });

  it('refuses what is not as expected, by its name', () => {
    const expected = (change: Partial<TensorEntry>) => () =>
      checkedTensors(IDENTITY, ENTRIES, payload, () =>
        ENTRIES.map((entry) => (entry.name === 'large' ? { ...entry, ...change } : entry)),
      );
    expect(expected({ type: 'f32' })).toThrow(/"large" as 1 × 2 u32, 1 × 2 f32 is expected/);
    expect(expected({ shape: [2, 2] })).toThrow(/"large" as 1 × 2 u32, 2 × 2 u32 is expected/);
    expect(expected({ name: 'other' })).toThrow(/"made-up" 7 lacks the matrix "other"/);
  });

  it.each([-1, 0.5, 16, Number.NaN])('refuses a matrix at byte %d', (at) => {
    const moved = ENTRIES.map((entry) => (entry.name === 'large' ? { ...entry, at } : entry));
    expect(() => checkedTensors(IDENTITY, moved, payload, () => moved)).toThrow(
      /"large" at bytes .* of 23, empty or outside/,
    );
  });
});
