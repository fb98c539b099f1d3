import { describe, expect, it } from 'vitest';
import { parseLine } from './parse-line.ts';

describe('parseLine', () => {
  it.each([
    ['r', { kind: 'answer', owner: 'role', source: undefined, words: '' }],
    [
      'O the CPO sets it',
      { kind: 'answer', owner: 'other', source: undefined, words: 'the CPO sets it' },
    ],
    ['other: the CPO', { kind: 'answer', owner: 'other', source: undefined, words: 'the CPO' }],
    [
      's@peer with design',
      { kind: 'answer', owner: 'shared', source: 'peer', words: 'with design' },
    ],
    ['  n  ', { kind: 'answer', owner: 'unstated', source: undefined, words: '' }],
    ['w peer', { kind: 'audience', audience: 'peer' }],
    ['who Recruiter', { kind: 'audience', audience: 'recruiter' }],
    ['w offer', { kind: 'unknown' }],
    ['w', { kind: 'unknown' }],
    ['k', { kind: 'skip' }],
    ['u', { kind: 'undo' }],
    ['?', { kind: 'more' }],
    ['q', { kind: 'quit' }],
    ['quit now', { kind: 'unknown' }],
    ['o@boss x', { kind: 'unknown' }],
    ['q@peer', { kind: 'unknown' }],
    ['constructor', { kind: 'unknown' }],
    ['s@constructor', { kind: 'unknown' }],
    ['', { kind: 'unknown' }],
    [`r ${'x'.repeat(2001)}`, { kind: 'too-long' }],
  ])('reads %j', (line, command) => {
    expect(parseLine(line)).toEqual(command);
  });
});
