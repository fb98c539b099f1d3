import { describe, expect, it } from 'vitest';
import type { Output } from './io.ts';
import { terminalStyle, wantsColor, wantsUnicode } from './terminal-style.ts';

function output(isTerminal: boolean, columns?: number): Output {
  return { isTerminal, columns, write: () => Promise.resolve() };
}

describe('wantsColor', () => {
  const cases: readonly [boolean | undefined, Record<string, string>, boolean, boolean][] = [
    [undefined, {}, true, true],
    [undefined, {}, false, false],
    [undefined, { TERM: 'dumb' }, true, false],
    [undefined, { NO_COLOR: '1' }, true, false],
    [undefined, { NO_COLOR: '' }, true, true],
    [undefined, { FORCE_COLOR: '1' }, false, true],
    [undefined, { FORCE_COLOR: '0' }, true, false],
    [undefined, { NO_COLOR: '1', FORCE_COLOR: '1' }, true, false],
    [true, { NO_COLOR: '1' }, false, true],
    [false, { FORCE_COLOR: '1' }, true, false],
  ];
  it.each(cases)('flag %s, %j, terminal %s: %s', (flag, env, isTerminal, wanted) => {
    expect(wantsColor(flag, env, output(isTerminal))).toBe(wanted);
  });
});

describe('wantsUnicode', () => {
  it.each([
    [{}, true],
    [{ LANG: 'en_GB.UTF-8' }, true],
    [{ LANG: 'C' }, false],
    [{ LANG: 'C', LC_ALL: 'C.utf8' }, true],
    [{ LANG: 'en_GB.UTF-8', TERM: 'linux' }, false],
  ])('%j: %s', (env, wanted) => {
    expect(wantsUnicode(env)).toBe(wanted);
  });
});

describe('terminalStyle', () => {
  it.each([
    [undefined, undefined, 80],
    [undefined, 72, 72],
    [undefined, 20, 40],
    [undefined, 220, 100],
    [160, 80, 160],
  ])('flag %s, columns %s: width %i', (width, columns, wanted) => {
    const style = terminalStyle({ color: false, width }, {}, output(true, columns));
    expect(style.width).toBe(wanted);
  });
});
