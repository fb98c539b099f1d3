import { ownWords } from '@titlescope/knowledge';
import { describe, expect, it } from 'vitest';
import { asPostingSays } from './as-posting-says.ts';
import { lexiconOf } from './lexicon.ts';
import { sentencesOf } from './sentence.ts';

const lexicon = lexiconOf(ownWords);

describe('asPostingSays', () => {
  it.each([
    ['Owned the roadmap and ran interviews', 'Own the roadmap and run interviews'],
    [
      'I owned the roadmap, set the goals and led the team.',
      'Own the roadmap, set the goals and lead the team.',
    ],
    ['I was responsible for the roadmap', 'Responsible for the roadmap'],
    ['In that role we defined the KPIs', 'In that role define the KPIs'],
    [
      'Delivered the roadmap set by product management',
      'Deliver the roadmap set by product management',
    ],
    ['The plan was decided by the board', 'The plan was decided by the board'],
  ])('%s', (text, wanted) => {
    const document = { kind: 'resume', text } as const;
    const [sentence] = sentencesOf(document, [{ start: 0, end: text.length }], lexicon);
    if (sentence === undefined) throw new Error('no sentence');
    expect(asPostingSays(text, sentence)).toBe(wanted);
  });
});
