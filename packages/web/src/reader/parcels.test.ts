import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutParcels, putBack } from './parcels.ts';

const list = fc
  .tuple(fc.integer({ min: 0, max: 9500 }), fc.jsonValue({ maxDepth: 2 }))
  .map(([length, item]) => Array.from({ length }, (_, at) => ({ at, item })));

describe('parcels', () => {
  it('give back what they were cut from, over a clone of each', () => {
    fc.assert(
      fc.property(list, list, fc.jsonValue(), (one, other, any) => {
        const whole = { ok: true, any, judged: { claims: one, findings: { roadmap: { other } } } };
        const { rest, parcels } = cutParcels(whole);
        for (const { items } of parcels) expect(items.length).toBeLessThanOrEqual(4000);
        expect(JSON.stringify(rest).length).toBeLessThanOrEqual(JSON.stringify(whole).length);
        const arrived: unknown = structuredClone(rest);
        putBack(
          arrived,
          parcels.map((parcel) => structuredClone(parcel)),
        );
        expect(arrived).toEqual(whole);
      }),
      { numRuns: 30 },
    );
  });

  it('are none for what is short, and leave their source as it was', () => {
    const short = { text: 'x', segments: [{ start: 0 }], bytes: new Uint8Array(9000) };
    expect(cutParcels(short)).toEqual({ rest: short, parcels: [] });
    const long = Object.freeze({ list: Object.freeze(Array.from({ length: 9000 }, () => 1)) });
    expect(cutParcels(long).parcels).toHaveLength(3);
    expect(long.list).toHaveLength(9000);
  });

  it('have to find their place', () => {
    expect(() => putBack({ list: 1 }, [{ path: ['list'], items: [] }])).toThrow('no list at list');
  });
});
