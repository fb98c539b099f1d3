import type { Accountability } from '../document/accountability.ts';
import type { OwnWordList } from './own-words.ts';
import type { Sentence } from './sentence.ts';

/** What somebody above can decide and hand down, and the words for it. */
const DECIDED: readonly (readonly [accountability: Accountability, list: OwnWordList])[] = [
  ['roadmap', 'decided-roadmap'],
  ['customers', 'decided-customers'],
  ['metrics', 'decided-metrics'],
];
const BY_WITHIN = 6;
const GIVEN_WITHIN = 4;
const NAME_WITHIN = 4;
const MADE_INTO_WITHIN = 5;
const SUBJECTS = setOf('i we me us myself');
const DETERMINERS = setOf('the a an our my their its all those every each');
const STOPS = setOf('for to with of in on at by from as and into or but who which that');
const PLACES_ABOVE = setOf('by at from above elsewhere upstream centrally upstairs');
/** One's own deed on a thing of theirs: "challenged the board's goals" takes nothing over. */
const OWN_DEEDS = setOf(
  'challenge change influence build create develop lead drive revise rewrite question hold',
);
const AGREEING = setOf('approve agree sign back endorse');
const RECEIVING = setOf('receive get obtain be use take apply rely base inherit work');

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}

/**
 * What a clause says to have come from somebody else: set by them ("priorities laid down by the group"), theirs ("the director's
 * goals"), received from them ("targets from headquarters"), or decided by them ("what the board had chosen").
 */
export function handedOver(clause: Sentence): ReadonlySet<Accountability> {
  const { words, lexicon } = clause;
  const found = new Set<Accountability>();
  const isTheirDeed = isDecidedByOther(clause);
  for (const [accountability, list] of DECIDED) {
    const isFirstHand = accountability === 'customers' && !isReceiving(clause);
    for (const { from, to } of lexicon.find(list, words)) {
      const isTheirs =
        isTheirDeed ||
        (!isFirstHand && (isOwnedByOther(clause, from, to) || isFromOther(clause, to))) ||
        isDecidedBy(clause, to) ||
        isDecidedElsewhere(clause, to) ||
        isGivenByOther(clause, to);
      if (isTheirs && !isMadeInto(clause, to, list)) found.add(accountability);
    }
  }
  const isWhat = words.some(
    ({ said }, at) => (said === 'what' || said === 'whatever') && actsOther(clause, at + 1),
  );
  const isWhich = isTheirDeed && words.some(({ said }) => said === 'what' || said === 'which');
  return isWhat || isWhich ? found.add('roadmap') : found;
}

/** "The product manager set the direction": the clause begins with somebody else who decides. */
function isDecidedByOther(clause: Sentence): boolean {
  const { words, lexicon } = clause;
  const verb = words.findIndex(({ said }) => lexicon.forms.has(said));
  const end = verb < 1 ? undefined : otherEnd(clause, 0);
  return end !== undefined && end <= verb && lexicon.has('decide-words', words[verb]);
}

function leadingVerb(
  { words, lexicon }: Sentence,
  before: number,
): Sentence['words'][number] | undefined {
  return words.slice(0, before).find(({ said }) => lexicon.forms.has(said));
}

function isReceiving(clause: Sentence): boolean {
  return RECEIVING.has(leadingVerb(clause, clause.words.length)?.base ?? '');
}

/** "the CPO's priorities", "priorities of the steering group". */
function isOwnedByOther(clause: Sentence, from: number, to: number): boolean {
  const { words, lexicon } = clause;
  const verb = leadingVerb(clause, from);
  if (OWN_DEEDS.has(verb?.base ?? '') || lexicon.has('decide-words', verb)) return false;
  const first = Math.max(0, from - 3);
  const owner = words.slice(first, from).find(({ said }) => /(?:'s|s')$/.test(said));
  if (owner !== undefined) {
    const said = owner.said.replace(/'s$|'$/, '');
    return lexicon.has('authority', { ...owner, said, base: said });
  }
  return words[to]?.said === 'of' && otherEnd(clause, to + 1) !== undefined;
}

/** "laid down by the group", "specified by product management"; not what one set oneself and they agreed to. */
function isDecidedBy(clause: Sentence, to: number): boolean {
  const { words, lexicon } = clause;
  const at = words.findIndex(
    ({ said }, index) => index >= to && index < to + BY_WITHIN && said === 'by',
  );
  if (at < 0 || otherEnd(clause, at + 1) === undefined) return false;
  const before = words.slice(Math.max(to, at - 3), at);
  const isAgreed = before.some(({ base }) => AGREEING.has(base));
  if (isAgreed && lexicon.has('decide-words', leadingVerb(clause, to))) return false;
  return before.some((word) => lexicon.has('decide-words', word));
}

/** "feature definitions from the product line manager", "goals came from above". */
function isFromOther(clause: Sentence, to: number): boolean {
  const { words, lexicon } = clause;
  const from = words.findIndex(
    ({ said }, index) => index >= to && index < to + 3 && said === 'from',
  );
  if (from < 0 || lexicon.find('take-over', words.slice(0, to)).length > 0) return false;
  if (words.slice(to + 1, from + 1).some(({ afterPause }) => afterPause)) return false;
  return words[from + 1]?.said === 'above' || otherEnd(clause, from + 1) !== undefined;
}

/** "The roadmap was decided at headquarters". */
function isDecidedElsewhere({ words, lexicon }: Sentence, to: number): boolean {
  if (words.slice(0, to).some(({ said }) => SUBJECTS.has(said)) || words[to]?.base !== 'be')
    return false;
  const near = words.slice(to + 1, to + 4);
  const participle = near.findIndex((word) => lexicon.has('decide-words', word));
  const after = words[to + 1 + participle + 1];
  const last = words[to + 1 + participle + 2];
  if (participle < 0 || after === undefined || SUBJECTS.has(last?.said ?? '')) return false;
  return PLACES_ABOVE.has(after.said);
}

/** "the roadmap that the VP handed us", "the scope the business gave us". */
function isGivenByOther(clause: Sentence, to: number): boolean {
  const link = clause.words[to];
  if (link === undefined || link.afterPause) return false;
  return actsOther(clause, link.said === 'that' || link.said === 'which' ? to + 1 : to);
}

/** "Turned the company's goals into a roadmap": what came of it is one's own. */
function isMadeInto({ words, lexicon }: Sentence, to: number, list: OwnWordList): boolean {
  const at = words.findIndex(({ said }, index) => index >= to && said === 'into');
  if (at < 0) return false;
  return words.slice(at + 1, at + 1 + MADE_INTO_WITHIN).some((word) => lexicon.has(list, word));
}

/** Somebody else, close to a word of deciding or giving: "the VP handed", "product management had put". */
function actsOther(clause: Sentence, from: number): boolean {
  const { words, lexicon } = clause;
  const end = otherEnd(clause, from);
  if (end === undefined) return false;
  return words
    .slice(end, end + GIVEN_WITHIN)
    .some((word) => !word.afterPause && lexicon.has('decide-words', word));
}

/** Index after the name of somebody else that begins at `from`; undefined when there is none. */
function otherEnd({ words, lexicon }: Sentence, from: number): number | undefined {
  let at = from;
  while (DETERMINERS.has(words[at]?.said ?? '')) at += 1;
  for (let last = at; last < Math.min(words.length, at + NAME_WITHIN); last += 1) {
    const word = words[last];
    if (word === undefined || (word.afterPause && last > from)) return undefined;
    if (SUBJECTS.has(word.said) || STOPS.has(word.said)) return undefined;
    if (!lexicon.has('authority', word)) continue;
    const next = words[last + 1];
    return lexicon.has('authority', next) && next?.afterPause === false ? last + 2 : last + 1;
  }
  return undefined;
}
