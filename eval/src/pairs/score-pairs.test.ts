import { describe, expect, it } from 'vitest';
import { parsePairs } from './read-pairs.ts';
import { scorePairs } from './score-pairs.ts';

const line = (pair: string, text: string, labels: object): string =>
  JSON.stringify({ pair, about: 'roadmap', labels, text });
const GROUPS = parsePairs(
  [
    line('a', 'role', { roadmap: 'role' }),
    line('a', 'other', { roadmap: 'other' }),
    line('a', 'nothing', {}),
    line('b', 'role', { roadmap: 'role' }),
    line('b', 'other, told as role', { roadmap: 'other' }),
    '',
  ].join('\n'),
);

describe('parsePairs', () => {
  it('groups sentences, and takes one without a label for silent', () => {
    expect(
      GROUPS.map(({ name, sentences }) => [name, sentences.map(({ owner }) => owner)]),
    ).toEqual([
      ['a', ['role', 'other', 'unstated']],
      ['b', ['role', 'other']],
    ]);
  });

  it.each([
    ['an unknown accountability', '{"pair":"a","about":"lunch","labels":{},"text":"x"}'],
    ['an unknown owner', line('a', 'x', { roadmap: 'boss' })],
    ['no text', '{"pair":"a","about":"roadmap","labels":{}}'],
  ])('refuses %s by its line', (_, bad) => {
    expect(() => parsePairs(`${line('a', 'x', {})}\n${bad}`)).toThrow('line 2');
  });
});

describe('scorePairs', () => {
  const scores = scorePairs(GROUPS, (text) =>
    text === 'other' ? 'other' : text === 'nothing' ? 'unstated' : 'role',
  );

  it('counts a contrast when both of its sides are right', () => {
    expect(scores.map(({ name, count, bothRight }) => [name, count, bothRight.value])).toEqual([
      ['all', 3, 2 / 3],
      ['role against other', 2, 0.5],
      ['role against shared', 0, null],
      ['shared against other', 0, null],
      ['role against unstated', 1, 1],
    ]);
  });
});
