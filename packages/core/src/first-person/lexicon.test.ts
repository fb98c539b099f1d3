import { ownWords } from '@titlescope/knowledge';
import { describe, expect, it } from 'vitest';
import { lexiconOf } from './lexicon.ts';
import type { OwnWords } from './own-words.ts';
import { wordsOfSentence } from './words-of-sentence.ts';

const words: OwnWords = {
  ...ownWords,
  lists: { ...ownWords.lists, kill: ['take … off', 'say no to', 'drop', 'not build'] },
};
const lexicon = lexiconOf(words);

function found(text: string): readonly string[] {
  const all = wordsOfSentence(text, { start: 0, end: text.length }, lexicon.forms);
  return lexicon.find('kill', all).map(({ from, to }) =>
    all
      .slice(from, to)
      .map(({ said }) => said)
      .join(' '),
  );
}

describe('lexicon', () => {
  it.each([
    ['I dropped it', ['dropped']],
    ['We took the portal off the plan', ['took the portal off']],
    ['I said no to the feed', ['said no to']],
    ["we didn't build it", ['not build']],
    ['took it, and then was off', []],
    ['a one two three four five six seven eight nine took off', []],
  ])('%s', (text, wanted) => {
    expect(found(text)).toEqual(wanted);
  });

  it('keeps offsets of the text, with short forms taken apart', () => {
    const text = 'So I’d say we didn’t.';
    const all = wordsOfSentence(text, { start: 0, end: text.length }, lexicon.forms);
    expect(all.map(({ said }) => said)).toEqual(['so', 'i', 'would', 'say', 'we', 'did', 'not']);
    expect(all.map(({ start, end }) => text.slice(start, end))).toEqual([
      'So',
      'I’d',
      'I’d',
      'say',
      'we',
      'didn’t',
      'didn’t',
    ]);
  });
});
