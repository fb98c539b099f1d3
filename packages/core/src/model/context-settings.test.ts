import { describe, expect, it } from 'vitest';
import { wrongSetting } from './context-settings.ts';

const RIGHT = { ears: 6, gate: 0.1, share: 0.85, asked: 0.5 };
const HEARD = 192;

describe('wrongSetting', () => {
  it.each([
    RIGHT,
    { ...RIGHT, ears: 1 },
    { ...RIGHT, ears: 24 },
    { ...RIGHT, gate: 0, share: 0, asked: 0 },
    { ...RIGHT, gate: 1, share: 1, asked: 1 },
  ])('finds nothing wrong with %j', (settings) => {
    expect(wrongSetting(settings, HEARD)).toBeNull();
  });

  it.each<[string, unknown, RegExp]>([
    ['no settings', undefined, /^has no settings$/],
    ['null', null, /^has no settings$/],
    ['a number', 3, /^has no settings$/],
    ['none of them', {}, /"ears" as nothing for 192 numbers heard, a multiple of 8 for each/],
    ['no ear', { ...RIGHT, ears: 0 }, /"ears" as 0 for 192/],
    ['fewer', { ...RIGHT, ears: -6 }, /"ears" as -6 for 192/],
    ['ears that do not share evenly', { ...RIGHT, ears: 5 }, /"ears" as 5 for 192/],
    ['ears too small for the kernel', { ...RIGHT, ears: 48 }, /"ears" as 48 for 192/],
    ['half an ear', { ...RIGHT, ears: 0.5 }, /"ears" as 0\.5 for 192/],
    ['ears in words', { ...RIGHT, ears: '6' }, /"ears" as "6" for 192/],
    [
      'no gate',
      { ...RIGHT, gate: undefined },
      /"gate" as nothing, a number from 0 to 1 is expected/,
    ],
    ['a gate below 0', { ...RIGHT, gate: -0.1 }, /"gate" as -0\.1, a number from 0 to 1/],
    ['a share above 1', { ...RIGHT, share: 1.01 }, /"share" as 1\.01, a number from 0 to 1/],
    ['a share that is no number', { ...RIGHT, share: Number.NaN }, /"share" as null/],
    ['a share in words', { ...RIGHT, share: 'most' }, /"share" as "most", a number/],
    ['nothing for a share', { ...RIGHT, asked: null }, /"asked" as null, a number/],
    [
      'a long list for a share',
      { ...RIGHT, asked: Array(99).fill(1) },
      /"asked" as .{40}, a number/,
    ],
  ])('says what is wrong with %s', (_, settings, expected) => {
    expect(wrongSetting(settings, HEARD)).toMatch(expected);
  });
});
