import { describe, expect, it } from 'vitest';
import { routeOf } from './route.ts';

describe('a fragment', () => {
  it.each([
    ['', 'decode', '', ''],
    ['#', 'decode', '', ''],
    ['#/nowhere', 'decode', '', ''],
    ['#/decode?t=abc-_', 'decode', '', 'abc-_'],
    ['#/decode/%E0%A4%A', 'decode', '', ''],
    ['#s12', 'decode', '', ''],
  ])('%s leads somewhere', (fragment, view, rest, shared) => {
    const route = routeOf(fragment);
    expect([route.view, route.rest, route.parameters.get('t') ?? '']).toEqual([view, rest, shared]);
  });
});
