import { describe, expect, it } from 'vitest';
import { decode } from '../src/decode.ts';
import type { Model } from '../src/model/model.ts';
import { parseModel } from '../src/model/parse-model.ts';
import { makeFeatures } from '../src/read/features.ts';
import { tokenize } from '../src/read/tokens.ts';
import { segment } from '../src/segment/segment.ts';
import { JUDGE_KNOWLEDGE } from './judge-knowledge.ts';
import { weightsFixture } from './weights-fixture.ts';

const LINES = [
  'Own the menu and decide what we brew',
  'Help the head cook with her list',
  'Three years in a tea room',
  'Write recipes for green tea and for black',
];

const textOf = (count: number): string =>
  Array.from({ length: count }, (_, at) => `- ${LINES[at % LINES.length]}\n`).join('');

interface Work {
  readonly features: number;
  readonly claims: number;
  readonly leftOut: number;
  readonly looks: number;
}

/** What decoding a text of so many bullets costs, in steps, with a model that claims something of each. */
function workOf(count: number): Work {
  const { reader, weigher, policy } = parseModel(weightsFixture());
  const text = textOf(count);
  const document = segment({ kind: 'posting', text });
  const tokens = tokenize(document);
  let features = 0;
  for (const index of document.segments.keys()) {
    makeFeatures(document, tokens, index, 8, (_, __, buckets) => {
      features += buckets;
    });
  }
  let claims = 0;
  let leftOut = 0;
  let looks = 0;
  const counting: Model = {
    reader: {
      ...reader,
      read(segmented) {
        const reading = reader.read(segmented);
        claims = reading.claims.length;
        const watched = reading.claims.map((claim) => ({
          ...claim,
          get probabilities() {
            looks += 1;
            return claim.probabilities;
          },
        }));
        return { ...reading, claims: watched };
      },
    },
    weigher: {
      weigh(given) {
        const weighing = weigher.weigh(given);
        return {
          ...weighing,
          without(claim) {
            leftOut += 1;
            return weighing.without(claim);
          },
        };
      },
    },
    policy,
  };
  decode({ kind: 'posting', text }, counting, JUDGE_KNOWLEDGE);
  return { features, claims, leftOut, looks };
}

describe('work grows linearly', () => {
  it('with the segments: features, claims, claims left out, and looks at a claim', () => {
    const small = workOf(500);
    const large = workOf(5000);
    expect(small.claims).toBeGreaterThan(500);
    expect(small.leftOut).toBeGreaterThan(100);
    for (const key of ['features', 'claims', 'leftOut', 'looks'] as const) {
      expect(large[key] / small[key]).toBeGreaterThan(9);
      expect(large[key] / small[key]).toBeLessThan(10.5);
    }
    expect(large.leftOut).toBeLessThanOrEqual(large.claims);
    expect(large.looks / large.claims).toBeLessThan(60);
  });
});
