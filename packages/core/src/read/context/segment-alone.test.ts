import { describe, expect, it } from 'vitest';
import { contextWeightsFixture } from '../../../test/context-fixture.ts';
import { floatArena } from './matmul.ts';
import { segmentsAlone } from './segment-alone.ts';

const weights = contextWeightsFixture();
const read = segmentsAlone(weights, floatArena());

describe('segmentsAlone', () => {
  it('reads many texts exactly as each by itself', () => {
    const texts = Array.from({ length: 600 }, (_, at) =>
      'Own the menu and pour what is left '.repeat(at % 5).concat(`number ${at % 90}`),
    );
    const all = read(texts);
    expect(all.length).toBe(texts.length);
    for (const at of [0, 1, 4, 100, 255, 256, 257, 511, 512, 599]) {
      expect(all[at]).toEqual(segmentsAlone(weights, floatArena())([texts[at] ?? ''])[0]);
    }
  });

  it('depends on the words alone, not on how they are written', () => {
    expect(read(['OWN  the\u00a0menu\u200b'])).toEqual(read(['own the menu']));
  });

  it('reads nothing as an unknown word', () => {
    expect(read([''])).toEqual(read(['\u2603']));
    expect(read([])).toEqual([]);
  });
});
