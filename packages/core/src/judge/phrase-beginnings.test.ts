import { describe, expect, it } from 'vitest';
import { PhraseBeginnings } from './phrase-beginnings.ts';

function places(text: string, phrases: readonly string[], caseless = true): number[] {
  const beginnings = new PhraseBeginnings(phrases, caseless);
  const found: number[] = [];
  for (let at = beginnings.next(text, 0); at < text.length; at = beginnings.next(text, at + 1)) {
    found.push(at);
  }
  return found;
}

describe('PhraseBeginnings', () => {
  it.each<[string, string, readonly string[], readonly number[]]>([
    ['the first two letters at the start of a word', 'tea, bread, steam tepid', ['tea'], [0, 18]],
    ['capitals', 'TEa tEa', ['tea'], [0, 4]],
    ['signs', '(x) (y)', ['(x)'], [0]],
    ['anything after one letter', 'a, b', ['a'], [0]],
    ['anything after a letter and a space', 'a\tb', ['a b'], [0]],
    [
      'letters beyond ASCII, and places beside them',
      '\u00e9t\u00e9 tea',
      ['\u00e9t\u00e9'],
      [0, 1, 3],
    ],
    ['the long s, which counts as an s', '\u017fea sea', ['sea'], [0, 4]],
    ['no place in an empty text', '', ['tea'], []],
  ])('lets pass %s', (_, text, phrases, expected) => {
    expect(places(text, phrases)).toEqual(expected);
  });

  it('minds capitals when told to', () => {
    expect(places('Tea tea', ['Tea'], false)).toEqual([0]);
  });
});
