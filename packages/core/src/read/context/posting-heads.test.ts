import { describe, expect, it } from 'vitest';
import { contextWeightsFixture } from '../../../test/context-fixture.ts';
import { ROLES } from '../../document/role.ts';
import type { ContextWeights } from './context-weights.ts';
import { floatArena } from './matmul.ts';
import { type HeardSegment, postingHeads } from './posting-heads.ts';
import { segmentsAlone } from './segment-alone.ts';
import { SIGN_COLUMNS, SIGNS } from './signs.ts';

const weights = contextWeightsFixture();
const [first, second] = segmentsAlone(weights, floatArena())(['Own the menu', 'Help the cook']);
const state = Float32Array.from({ length: 2 * weights.state }, (_, at) => Math.sin(at));

function heard(alone = first, importance = 1): HeardSegment {
  if (alone === undefined) throw new Error('not read');
  return { alone, state, importance };
}

/** The same by the definition, in plain numbers. */
function expected(segments: readonly HeardSegment[], { sign: _, ...rest }: ContextWeights) {
  const signs = segments.map(({ alone, state: given }) =>
    Array.from({ length: SIGN_COLUMNS }, (_column, at) => {
      let sum = (alone.signs[at] ?? 0) + (rest.signContextBias[at] ?? 0);
      for (const [row, value] of given.entries()) {
        sum += value * (rest.signContext[row * SIGN_COLUMNS + at] ?? 0);
      }
      return Math.max(0, sum);
    }),
  );
  const total = (at: number): number => signs.reduce((sum, own) => sum + (own[at] ?? 0), 0);
  const most = (at: number): number => Math.max(0, ...signs.map((own) => own[at] ?? 0));
  return Array.from({ length: 36 }, (_column, at) => {
    const a = Math.floor(at / 4);
    let sum = 0;
    for (let sign = 0; sign < SIGNS; sign += 1) {
      const column = a * SIGNS + sign;
      const row = (a * 2 * SIGNS + sign) * 4 + (at % 4);
      sum += Math.log1p(total(column)) * (rest.find[row] ?? 0);
      sum += most(column) * (rest.find[row + SIGNS * 4] ?? 0);
    }
    return sum;
  });
}

describe('postingHeads', () => {
  const headsOf = postingHeads(weights, floatArena());

  it.each([
    ['one segment', [heard()]],
    ['several segments', [heard(), heard(second), heard()]],
    ['no segment', []],
  ])('gives findings by the sum and the strongest of each sign, for %s', (_, segments) => {
    const { findings } = headsOf(segments);
    const wanted = expected(segments, weights);
    expect(findings.length).toBe(36);
    for (const [at, value] of wanted.entries()) expect(findings[at]).toBeCloseTo(value, 4);
  });

  it('gives each segment a share of the role by its importance, and less where little is said', () => {
    const [alone] = headsOf([heard(first, 1)]).roles;
    const [among] = headsOf([heard(first, 1), heard(second, 1)]).roles;
    const [unimportant] = headsOf([heard(first, 0.1)]).roles;
    for (let role = 0; role < ROLES.length; role += 1) {
      const whole = (alone?.[role] ?? Number.NaN) * 1.5;
      expect(whole).not.toBe(0);
      expect(among?.[role]).toBeCloseTo(whole / 2.5, 6);
      expect(unimportant?.[role]).toBeCloseTo((whole * 0.1) / 0.6, 6);
    }
  });

  it('carries nothing over from one posting to the next', () => {
    const before = headsOf([heard()]);
    headsOf([heard(second), heard(second)]);
    expect(headsOf([heard()])).toEqual(before);
  });
});
