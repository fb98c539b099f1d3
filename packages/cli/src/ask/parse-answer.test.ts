import { ACCOUNTABILITIES, ANSWER_SOURCES, type Answer, OWNERS } from '@titlescope/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerFlag, parseAnswer, shellWord } from './parse-answer.ts';

const names = { accountabilities: ACCOUNTABILITIES, owners: OWNERS, sources: ANSWER_SOURCES };
const parse = (text: string): Answer =>
  parseAnswer(text, names, { source: 'manager', date: undefined });

describe('parseAnswer', () => {
  it.each([
    ['roadmap=other', 'roadmap', 'other', 'manager', ''],
    ['roadmap=none', 'roadmap', 'unstated', 'manager', ''],
    ['Roadmap = ROLE @peer', undefined, undefined, undefined, undefined],
    ['roadmap=other@recruiter:the CPO: always', 'roadmap', 'other', 'recruiter', 'the CPO: always'],
    ['metrics=role:"we do"', 'metrics', 'role', 'manager', 'we do'],
    [
      'metrics=role: mail me@x.example, k=v',
      'metrics',
      'role',
      'manager',
      'mail me@x.example, k=v',
    ],
    ['customers=shared@offer:', 'customers', 'shared', 'offer', ''],
  ])('reads %s', (text, accountability, owner, source, words) => {
    if (accountability === undefined) {
      expect(() => parse(text)).toThrow('has not the form WHAT=OWNER[@WHO][:WORDS]');
    } else expect(parse(text)).toEqual({ accountability, owner, words, source });
  });

  it.each([
    ['', 'has not the form'],
    ['roadmap', 'has not the form'],
    ['vision=role', 'names "vision"; write one of roadmap, customers'],
    ['roadmap=unstated', 'names "unstated"; write one of role, shared, other, none'],
    ['roadmap=constructor', 'names "constructor"'],
    ['roadmap=role@boss', 'names "boss"; write one of recruiter, peer, manager, offer'],
    [`roadmap=role:${'x'.repeat(2001)}`, 'has more than 2000 characters of words'],
  ])('refuses %j with what may stand there', (text, message) => {
    expect(() => parse(text)).toThrow(message);
  });

  it('keeps the day that was given', () => {
    const dated = { source: 'peer', date: '2026-11-20' } as const;
    expect(parseAnswer('roadmap=role', names, dated)).toMatchObject(dated);
  });

  it('reads back the flag that it writes', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ACCOUNTABILITIES),
        fc.constantFrom(...OWNERS, 'unstated' as const),
        fc.constantFrom(...ANSWER_SOURCES),
        fc.constantFrom('', "it's the CPO's", 'a "quoted" word', 'x=y@z:1', '$(rm) `x`'),
        (accountability, owner, source, words) => {
          const flag = answerFlag({ accountability, owner, source, words });
          const word = flag.slice('--answer '.length);
          const bare = word.startsWith("'") ? word.slice(1, -1).replaceAll("'\\''", "'") : word;
          expect(parse(bare)).toEqual({ accountability, owner, words, source });
        },
      ),
    );
  });
});

describe('shellWord', () => {
  it.each([
    ['posting.txt', 'posting.txt'],
    ['my posting.txt', "'my posting.txt'"],
    ["it's", "'it'\\''s'"],
    ['$HOME', "'$HOME'"],
  ])('writes %s as %s', (text, word) => {
    expect(shellWord(text)).toBe(word);
  });
});
