import { describe, expect, it } from 'vitest';
import { cutRewording } from './cut-rewording.ts';

const ASK = 'which bet did you kill, and why?';

describe('a rewording', () => {
  it.each([
    [
      'its own words, and a gap',
      'Owned the roadmap [which bet did you kill, and why?]',
      '- owned the roadmap',
      [ASK],
      [
        ['own', 'Owned the roadmap'],
        ['own', ' '],
        ['gap', '[which bet did you kill, and why?]'],
      ],
    ],
    [
      'a verb in place of an opening',
      'Answered for the target',
      'accountable for the target',
      [],
      [
        ['verb', 'Answered'],
        ['own', ' for the target'],
      ],
    ],
    [
      'a verb put into the past',
      'Decided the scope',
      'Decide the scope',
      [],
      [
        ['verb', 'Decided'],
        ['own', ' the scope'],
      ],
    ],
    [
      'brackets of its own',
      'Led [which bet did you kill, and why?] as told',
      'Led [which bet did you kill, and why?] as told',
      [ASK],
      [['own', 'Led [which bet did you kill, and why?] as told']],
    ],
    ['nothing', '', 'x', [], []],
  ] as const)('with %s is cut into what is whose', (_, rewording, line, asks, parts) => {
    const cut = cutRewording(rewording, line, asks);
    expect(cut.map(({ kind, text }) => [kind, text])).toEqual(parts);
    expect(cut.map(({ text }) => text).join('')).toBe(rewording);
  });
});
