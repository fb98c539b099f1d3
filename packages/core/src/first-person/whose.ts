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
/** Longest run of words before a name that can belong to it: "the senior UX researcher". */
const NOUN_PHRASE = 3;
const LINKS = new Set(['and', 'or', 'but', 'that', 'which', 'what', 'because', 'if', 'when']);
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
    if (isSameClause && isRelative(sentence, index, at)) return 'other';
    if (word?.said === 'i') return 'self';
    if (word?.said === 'we') return isDecidedByMe(sentence, index) ? 'self' : 'together';
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

/** "I decide that we stop": what "we" do is what the speaker decided. */
function isDecidedByMe({ words, lexicon }: Sentence, at: number): boolean {
  const verb = words[at - 1]?.said === 'that' ? at - 2 : at - 1;
  const word = words[verb];
  if (word === undefined || words[at]?.afterPause === true) return false;
  if (!lexicon.has('decide-verbs', word) && !lexicon.has('urge', word)) return false;
  const subject = words.slice(Math.max(0, verb - 3), verb);
  return subject.some(({ said }) => said === 'i') && !subject.some(({ said }) => said === 'we');
}

/** "customers who had cancelled": the deed of those before "who". */
function isRelative({ words, lexicon }: Sentence, index: number, at: number): boolean {
  const word = words[index];
  if (word?.said !== 'who' || index === 0) return false;
  return words
    .slice(index + 1, at)
    .every(({ said, base }) => AUXILIARIES.has(base) || !lexicon.forms.has(said));
}

function isSubject({ words, lexicon }: Sentence, from: number, to: number): boolean {
  for (let before = from - 1; before >= Math.max(0, from - NOUN_PHRASE); before -= 1) {
    const link = words[before];
    if (link === undefined || isPauseBetween(words, before, from)) break;
    if (PREPOSITIONS.has(link.said) || lexicon.forms.has(link.said)) return false;
    if (LINKS.has(link.said)) break;
  }
  for (let at = to; at < Math.min(words.length, to + 3); at += 1) {
    const word = words[at];
    if (word === undefined || word.afterPause) return false;
    if (AUXILIARIES.has(word.base) || lexicon.forms.has(word.said)) return true;
  }
  return false;
}
