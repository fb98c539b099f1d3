import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segmentedFixture } from '../../test/segmented-fixture.ts';
import { segment } from '../segment/segment.ts';
import type { Segmented } from '../segment/segmented.ts';
import { FEATURE_GROUPS, type FeatureGroup, makeFeatures } from './features.ts';
import { MAX_WORDS, tokenize } from './tokens.ts';

function featuresOf(document: Segmented, index: number, bits = 16): Record<FeatureGroup, number[]> {
  const groups: number[][] = [];
  makeFeatures(document, tokenize(document), index, bits, (group, buckets, count) => {
    groups[group] = [...buckets.subarray(0, count)];
  });
  return Object.fromEntries(FEATURE_GROUPS.map((name, at) => [name, groups[at] ?? []])) as Record<
    FeatureGroup,
    number[]
  >;
}

describe('makeFeatures', () => {
  it('sends the five groups in their order', () => {
    const document = segmentedFixture('Brew tea');
    const sent: number[] = [];
    makeFeatures(document, tokenize(document), 0, 12, (group) => sent.push(group));
    expect(sent).toEqual(FEATURE_GROUPS.map((_, at) => at));
  });

  it('counts words, pairs and triples with marks at both ends', () => {
    expect(featuresOf(segmentedFixture('Brew tea daily'), 0).words).toHaveLength(3 + 4 + 3);
    expect(featuresOf(segmentedFixture('!'), 0).words).toHaveLength(1);
  });

  it('keeps buckets below 2 to the bits, whatever the text', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 8, max: 24 }), (text, bits) => {
        const document = segment({ kind: 'posting', text: `Brew\n\n${text}` });
        const tokens = tokenize(document);
        for (const index of document.segments.keys()) {
          makeFeatures(document, tokens, index, bits, (_, buckets, count) => {
            expect(count).toBeLessThanOrEqual(buckets.length);
            for (const bucket of buckets.subarray(0, count)) {
              expect(bucket).toBeGreaterThanOrEqual(0);
              expect(bucket).toBeLessThan(2 ** bits);
            }
          });
        }
      }),
    );
  });

  it('gives the low bits of what more bits give', () => {
    const document = segmentedFixture('Own the menu', 'Talk to guests');
    const wide = featuresOf(document, 0, 24);
    const narrow = featuresOf(document, 0, 8);
    for (const group of FEATURE_GROUPS) {
      expect(narrow[group]).toEqual(wide[group].map((bucket) => bucket & 255));
    }
  });

  it('has room for the longest segment, beside long ones', () => {
    const long = 'tea '.repeat(MAX_WORDS * 2);
    const { words, before, after } = featuresOf(segmentedFixture(long, long, long), 1);
    expect(words).toHaveLength(3 * MAX_WORDS + 1);
    expect([before.length, after.length]).toEqual([MAX_WORDS, MAX_WORDS]);
  });

  it('has no neighbour before the first segment and after the last', () => {
    const document = segmentedFixture('Brew', 'Pour hot', 'Serve it now');
    const sizes = [0, 1, 2].map((index) => {
      const { before, after } = featuresOf(document, index);
      return [before.length, after.length];
    });
    expect(sizes).toEqual([
      [0, 2],
      [1, 3],
      [2, 0],
    ]);
  });

  it('tells the same word apart by where it stands', () => {
    const document = segmentedFixture({ text: 'tea', form: 'heading' }, 'tea', {
      text: 'tea',
      heading: 0,
    });
    const { words, heading, before } = featuresOf(document, 2, 24);
    expect(heading).toHaveLength(1);
    expect(new Set([words[0], heading[0], before[0]]).size).toBe(3);
    expect(featuresOf(document, 1).heading).toEqual([]);
  });

  it('depends on the order of words, on the section and on the form', () => {
    const base = featuresOf(segmentedFixture('own the menu'), 0);
    expect(featuresOf(segmentedFixture('the menu own'), 0).words).not.toEqual(base.words);
    for (const other of [{ section: 'legal' }, { form: 'bullet' }] as const) {
      const changed = featuresOf(segmentedFixture({ text: 'own the menu', ...other }), 0);
      expect(changed.words).toEqual(base.words);
      expect(changed.place).not.toEqual(base.place);
    }
  });
});
