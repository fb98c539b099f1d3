import type { Accountability } from '../document/accountability.ts';
import type { OwnWordList } from './own-words.ts';
import { isNumber, type Sentence } from './sentence.ts';

/** What somebody above can decide and hand down, and the words for it. */
const DECIDED: readonly (readonly [accountability: Accountability, list: OwnWordList])[] = [
  ['roadmap', 'decided-roadmap'],
  ['customers', 'decided-customers'],
  ['metrics', 'decided-metrics'],
];
const NEAR = 6;
const DETERMINERS = new Set([
  'the',
  'a',
  'an',
  'our',
  'my',
  'their',
  'its',
  'all',
  'those',
  'every',
  'each',
]);
const BE = 'be';
const ABOVE = new Set([
  'by',
  'at',
  'in',
  'from',
  'above',
  'elsewhere',
  'upstream',
  'centrally',
  'upstairs',
]);
const NO_AGENT = new Set([
  'me',
  'myself',
  'us',
  'then',
  'now',
  'hand',
  'default',
  'design',
  'doing',
  'using',
  'talking',
]);
const SUBJECTS = new Set(['i', 'we']);

/**
 * What a clause says to have come from somebody else: set by them ("priorities laid down by the group"), theirs ("the director's
 * goals"), received from them ("targets from headquarters"), or decided by them ("what the board had chosen").
 */
export function handedOver(clause: Sentence): ReadonlySet<Accountability> {
  const { words, lexicon } = clause;
  const found = new Set<Accountability>();
  for (const [accountability, list] of DECIDED) {
    for (const { from, to } of lexicon.find(list, words)) {
      const isTheirs =
        isOwnedByOther(clause, from, to) ||
        isDecidedBy(clause, to) ||
        isFromOther(clause, to) ||
        isDecidedWhere(clause, to) ||
        isGivenByClause(clause, to);
      if (isTheirs) found.add(accountability);
    }
  }
  if (isWhatTheyDecided(clause)) found.add('roadmap');
  return found;
}

/** "the CPO's priorities", "priorities of the steering group". */
function isOwnedByOther(clause: Sentence, from: number, to: number): boolean {
  const { words } = clause;
  const owner = words
    .slice(Math.max(0, from - 3), from)
    .findLastIndex(({ said }) => /(?:'s|s')$/.test(said));
  const at = owner < 0 ? -1 : Math.max(0, from - 3) + owner;
  if (at >= 0 && isOther(clause, at)) return true;
  return words[to]?.said === 'of' && isOtherAfter(clause, to + 1);
}

/** "laid down by the group", "specified by product management". */
function isDecidedBy(clause: Sentence, to: number): boolean {
  const { words, lexicon } = clause;
  for (let at = to; at < Math.min(words.length - 1, to + NEAR); at += 1) {
    if (words[at]?.said !== 'by') continue;
    const agent = words[at + 1];
    const before = words.slice(Math.max(to, at - 3), at);
    if (agent === undefined || isNumber(clause, at + 1) || NO_AGENT.has(agent.said)) return false;
    return before.some((word) => lexicon.has('decide-words', word));
  }
  return false;
}

/** "feature definitions from the product line manager", "goals came from above". */
function isFromOther({ words, lexicon }: Sentence, to: number): boolean {
  for (let at = to; at < Math.min(words.length, to + 3); at += 1) {
    const word = words[at];
    if (word === undefined || (word.afterPause && at > to)) return false;
    if (word.said === 'from')
      return isOtherAfter({ words, lexicon }, at + 1) || words[at + 1]?.said === 'above';
  }
  return false;
}

/** "The roadmap was decided at headquarters". */
function isDecidedWhere({ words, lexicon }: Sentence, to: number): boolean {
  if (words.slice(0, to).some(({ said }) => SUBJECTS.has(said))) return false;
  if (words[to]?.base !== BE) return false;
  const participle = words
    .slice(to + 1, to + 4)
    .findIndex((word) => lexicon.has('decide-words', word));
  if (participle < 0) return false;
  const after = words[to + 1 + participle + 1];
  return (
    after !== undefined && ABOVE.has(after.said) && !SUBJECTS.has(after.said) && after.said !== 'me'
  );
}

/** "the roadmap that the VP handed us", "the scope the business gave us". */
function isGivenByClause(clause: Sentence, to: number): boolean {
  const { words } = clause;
  const link = words[to]?.said;
  const from = link === 'that' || link === 'which' ? to + 1 : to;
  return actsOther(clause, from, NEAR);
}

/** "Built what product management had put on the roadmap". */
function isWhatTheyDecided(clause: Sentence): boolean {
  const { words } = clause;
  return words.some(
    ({ said }, at) => (said === 'what' || said === 'whatever') && actsOther(clause, at + 1, NEAR),
  );
}

/** Somebody else, close to a word of deciding or giving: "the VP handed", "product management had put". */
function actsOther(clause: Sentence, from: number, within: number): boolean {
  const { words, lexicon } = clause;
  const end = otherEnd(clause, from);
  if (end === undefined) return false;
  return words
    .slice(end, Math.min(words.length, end + within - 2))
    .some((word) => !word.afterPause && lexicon.has('decide-words', word) && word.said !== 'by');
}

function isOtherAfter(clause: Pick<Sentence, 'words' | 'lexicon'>, from: number): boolean {
  return otherEnd(clause, from) !== undefined;
}

/** Index after the name of somebody else that begins at `from`, with up to three words before its last; undefined when there is none. */
function otherEnd(
  { words, lexicon }: Pick<Sentence, 'words' | 'lexicon'>,
  from: number,
): number | undefined {
  let at = from;
  while (DETERMINERS.has(words[at]?.said ?? '')) at += 1;
  for (let last = at; last < Math.min(words.length, at + 4); last += 1) {
    const word = words[last];
    if (word === undefined || (word.afterPause && last > at)) return undefined;
    if (SUBJECTS.has(word.said)) return undefined;
    if (lexicon.has('authority', word)) {
      const next = words[last + 1];
      return lexicon.has('authority', next) && next?.afterPause === false ? last + 2 : last + 1;
    }
  }
  return undefined;
}

function isOther({ words, lexicon }: Sentence, at: number): boolean {
  const word = words[at];
  if (word === undefined) return false;
  const said = word.said.replace(/'s$|'$/, '');
  return lexicon.has('authority', { ...word, said, base: said });
}
