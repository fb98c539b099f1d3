import type { Sentence } from './sentence.ts';

/** By whose words a deed stands: one's own, one's own and others', somebody else's. */
export type Whose = 'self' | 'together' | 'other';

const PREPOSITIONS = new Set([
  'to',
  'with',
  'by',
  'for',
  'from',
  'of',
  'over',
  'against',
  'about',
  'on',
  'in',
  'at',
  'between',
  'through',
  'towards',
]);
const DETERMINERS = new Set(['the', 'a', 'an', 'our', 'my', 'their', 'senior']);
const AUXILIARIES = new Set([
  'be',
  'have',
  'do',
  'will',
  'would',
  'can',
  'could',
  'should',
  'then',
  'always',
  'also',
]);

/**
 * Whose deed the word at `at` is: that of the nearest subject before it; somebody else's only within the same clause. A sentence
 * without a subject is one's own, as in a résumé ("Cut the wizard from the plan").
 */
export function whoseDeed(sentence: Sentence, at: number): Whose {
  const { words, lexicon } = sentence;
  const others = lexicon.find('others', words.slice(0, at));
  let isSameClause = true;
  for (let index = at - 1; index >= 0; index -= 1) {
    const word = words[index];
    if (words[index + 1]?.afterPause === true) isSameClause = false;
    if (word?.said === 'i') return 'self';
    if (word?.said === 'we') return 'together';
    if (!isSameClause) continue;
    const other = others.find((hit) => hit.to - 1 === index);
    if (other !== undefined && isSubject(sentence, other.from, other.to)) return 'other';
  }
  return 'self';
}

/** "supported the PM": what stands after a verb is its object, unless a pause parts them. */
function isPauseBetween(words: Sentence['words'], before: number, from: number): boolean {
  return words.slice(before + 1, from + 1).some(({ afterPause }) => afterPause);
}

function isSubject({ words, lexicon }: Sentence, from: number, to: number): boolean {
  let before = from - 1;
  while (DETERMINERS.has(words[before]?.said ?? '')) before -= 1;
  const link = words[before];
  if (link !== undefined && !isPauseBetween(words, before, from)) {
    if (PREPOSITIONS.has(link.said) || lexicon.forms.has(link.said)) return false;
  }
  for (let at = to; at < Math.min(words.length, to + 3); at += 1) {
    const word = words[at];
    if (word === undefined || word.afterPause) return false;
    if (AUXILIARIES.has(word.base) || lexicon.forms.has(word.said)) return true;
  }
  return false;
}
