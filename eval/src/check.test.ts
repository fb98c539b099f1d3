import { describe, expect, it } from 'vitest';
import { fallsOf } from './check.ts';
import type { ScoreName } from './metrics/scores.ts';
import type { EvalResult } from './results.ts';

const estimate = (value: number | null) => ({ value, low: value, high: value });

function result(changed: Readonly<Partial<Record<ScoreName, number | null>>>): EvalResult {
  const score = (name: ScoreName) =>
    estimate(changed[name] === undefined ? 0.5 : (changed[name] ?? null));
  const scores = {
    kappa3: score('kappa3'),
    kappa9: score('kappa9'),
    exact3: score('exact3'),
    held3: score('held3'),
    roleAccuracy: score('roleAccuracy'),
    roleKappa: score('roleKappa'),
    orderTakerF1: score('orderTakerF1'),
    evidencePrecision: score('evidencePrecision'),
    evidenceCoverage: score('evidenceCoverage'),
    calibrationError: score('calibrationError'),
  };
  return { systems: [{ name: 'reader', scores }] } as unknown as EvalResult;
}

describe('fallsOf', () => {
  it.each([
    ['the same', {}, []],
    ['better', { kappa3: 0.9, calibrationError: 0.1 }, []],
    ['worse within the tolerance', { kappa3: 0.49, calibrationError: 0.51 }, []],
    ['worse beyond it', { kappa3: 0.4898 }, ['kappa3']],
    ['worse calibrated', { calibrationError: 0.5102 }, ['calibrationError']],
    ['no longer defined', { evidencePrecision: null }, ['evidencePrecision']],
    ['worse in a score that is not guarded', { roleKappa: 0.1 }, []],
  ] as const)('of a result that is %s', (_, changed, expected) => {
    expect(fallsOf(result({}), result(changed)).map(({ score }) => score)).toEqual(expected);
  });
});
