import { describe, expect, it } from 'vitest';
import { type Attempt, attemptsIn } from './attempt.ts';

const WHOLE: Attempt = {
  id: 'a',
  at: '2026-11-25T10:00:00.000Z',
  question: 'roadmap-bet',
  text: 'I decided it.',
  band: 'thin',
  points: 2,
  most: 13,
};

describe('attempts from a file', () => {
  it('are taken as they are', () => {
    expect(attemptsIn([WHOLE, { ...WHOLE, id: 'b', question: null }])).toEqual([
      WHOLE,
      { ...WHOLE, id: 'b', question: null },
    ]);
  });

  it('of the command line, which keeps no text, get an identifier', () => {
    const { id: _id, text: _text, ...kept } = WHOLE;
    expect(attemptsIn([kept])).toEqual([
      { ...WHOLE, id: '2026-11-25T10:00:00.000Z roadmap-bet', text: '' },
    ]);
  });

  it.each([
    null,
    {},
    'x',
    [null],
    [{ ...WHOLE, band: 'great' }],
    [{ ...WHOLE, at: 'yesterday' }],
    [{ ...WHOLE, points: -1 }],
    [{ ...WHOLE, points: 14 }],
    [{ ...WHOLE, question: 7 }],
  ])('that are not whole are left out: %j', (value) => {
    expect(attemptsIn(value)).toEqual([]);
  });
});
