import { THREE_QUESTIONS } from '../document/accountability.ts';
import type { Span } from '../document/document.ts';
import type { OwnWordList } from '../first-person/own-words.ts';
import { saysSuccess } from '../first-person/says-success.ts';
import { isNumber, numberWithin, type Sentence } from '../first-person/sentence.ts';
import { whoseDeed } from '../first-person/whose.ts';
import { type AnswerFacts, different, type Found, findAll, spansOf } from './answer-facts.ts';
import type { CheckName } from './rubric.ts';

const EXECUTION: readonly OwnWordList[] = ['ceremonies', 'backlog-work', 'tools', 'stakeholders'];
const HOLDS: readonly OwnWordList[] = ['hold-roadmap', 'hold-customers', 'hold-metrics'];
const SURE = 0.6;
/** With so many facts of one's own, a mention of backlog or title is no longer what the answer consists of. */
const ENOUGH = 2;
/** Fewer different words of the work than this, and the answer is about something else. */
const ON_TOPIC = 2;

/** The tests of the rubric: each gives the spans that earn or cost its line, none when it does not apply. */
export const ANSWER_CHECKS: Readonly<Record<CheckName, (facts: AnswerFacts) => readonly Span[]>> = {
  'scope-first': scopeFirst,
  claimed,
  'handed-down': handedDown,
  'execution-list': executionList,
  'acceptance-as-success': acceptanceAsSuccess,
  'output-as-outcome': outputAsOutcome,
  'hollow-number': hollowNumber,
  buzzwords,
  'title-first': titleFirst,
  'only-we': onlyWe,
};

/** Whether nearly all is said of "we": then nothing can be told to be one's own. */
export function isSaidOfWe(saysI: number, saysWe: number): boolean {
  return (saysI === 0 && saysWe > 0) || (saysI <= 1 && saysWe >= 3);
}

function ownParticulars({ particulars }: AnswerFacts): number {
  return particulars.filter(({ whose }) => whose === 'self').length;
}

function find(facts: AnswerFacts, list: OwnWordList): readonly Found[] {
  return findAll(facts.sentences, facts.lexicon, list);
}

function scopeFirst(facts: AnswerFacts): readonly Span[] {
  const [first] = facts.sentences;
  const hasDecision = facts.particulars.some(
    ({ whose, kind }) => whose === 'self' && (kind === 'bet' || kind === 'measure'),
  );
  if (first === undefined || !hasDecision || startsFromTitle(facts)) return [];
  return [{ start: first.start, end: first.end }];
}

function startsFromTitle({ sentences, lexicon }: AnswerFacts): boolean {
  const [first] = sentences;
  if (first === undefined) return false;
  return (
    lexicon.find('title-first', first.words).length > 0 &&
    lexicon.find('title-aside', first.words).length === 0
  );
}

function claimed(facts: AnswerFacts): readonly Span[] {
  if (facts.isOfOther) return [];
  const said = HOLDS.flatMap((list) =>
    find(facts, list).filter(
      ({ sentence, hit }) =>
        whoseDeed(sentence, hit.from) === 'self' && !isDenied(sentence, hit.to),
    ),
  );
  if (said.length > 0) return spansOf(said.slice(0, 3));
  const read = THREE_QUESTIONS.flatMap((key) => {
    const { owner, confidence, evidence } = facts.own.findings[key];
    return owner === 'role' && confidence >= SURE ? evidence.slice(0, 1) : [];
  });
  // One sentence often proves two of the questions; it is quoted once.
  const own = read.filter((span) => !isEmptyTalk(facts, span));
  return own.filter(({ start }, at) => own.findIndex((one) => one.start === start) === at);
}

/** A sentence of buzzwords, or of what was handed down, claims nothing. */
function isEmptyTalk(facts: AnswerFacts, { start, end }: Span): boolean {
  const isInside = (one: Span): boolean => one.start >= start && one.end <= end;
  if (facts.particulars.some(isInside)) return false;
  const buzz = find(facts, 'buzzwords').filter(isInside);
  return different(buzz) >= 2 || find(facts, 'handed-down').some(isInside);
}

function isDenied({ words }: Sentence, to: number): boolean {
  return words.slice(to, to + 2).some(({ said }) => said === 'not');
}

function handedDown(facts: AnswerFacts): readonly Span[] {
  if (ownParticulars(facts) >= ENOUGH) return [];
  return spansOf(find(facts, 'handed-down').slice(0, 2));
}

function executionList(facts: AnswerFacts): readonly Span[] {
  if (ownParticulars(facts) >= ENOUGH) return [];
  const found = EXECUTION.map((list) => find(facts, list));
  const kinds = found.filter((hits) => hits.length > 0).length;
  const all = found.flat();
  if (kinds < 2 && different(all) < 3) return [];
  return spansOf(all.toSorted((a, b) => a.start - b.start).slice(0, 4));
}

function acceptanceAsSuccess(facts: AnswerFacts): readonly Span[] {
  return spansOf(
    find(facts, 'acceptance').filter(
      ({ sentence, hit }) =>
        saysSuccess(sentence) &&
        !sentence.words.slice(0, hit.from).some(({ said }) => said === 'than' || said === 'not'),
    ),
  ).slice(0, 2);
}

function outputAsOutcome(facts: AnswerFacts): readonly Span[] {
  if (facts.particulars.some(({ kind }) => kind === 'outcome' || kind === 'measure')) return [];
  const found = find(facts, 'output').filter(({ sentence, hit }) => {
    const isPhrase = hit.to - hit.from > 2;
    return (
      isPhrase || numberWithin(sentence, hit.from - 4, hit.to + 6) >= 0 || hit.to - hit.from > 1
    );
  });
  return spansOf(found.slice(0, 2));
}

function hollowNumber(facts: AnswerFacts): readonly Span[] {
  if (facts.particulars.some(({ kind }) => kind === 'outcome' || kind === 'contact')) return [];
  const counts = find(facts, 'hollow-counts').filter(({ sentence, hit }) =>
    [1, 2, 3, 4].some((back) => isNumber(sentence, hit.from - back)),
  );
  const moved = find(facts, 'hollow-measures').filter(
    ({ sentence, hit }) => numberWithin(sentence, hit.from - 4, hit.to + 4) >= 0,
  );
  const all = [...counts, ...moved];
  return different(all) < 2 ? [] : spansOf(all.slice(0, 3));
}

function buzzwords(facts: AnswerFacts): readonly Span[] {
  if (ownParticulars(facts) > 0) return [];
  const found = find(facts, 'buzzwords');
  return different(found) < 2 ? [] : spansOf(found.slice(0, 4));
}

function titleFirst(facts: AnswerFacts): readonly Span[] {
  if (!startsFromTitle(facts) || ownParticulars(facts) >= ENOUGH) return [];
  return spansOf(findAll(facts.sentences.slice(0, 1), facts.lexicon, 'title-first').slice(0, 1));
}

function onlyWe(facts: AnswerFacts): readonly Span[] {
  const { particulars, saysI, saysWe, sentences } = facts;
  if (!isSaidOfWe(saysI, saysWe) || different(find(facts, 'on-topic')) < ON_TOPIC) return [];
  if (particulars.some(({ whose, kind }) => whose === 'self' && kind === 'bet')) return [];
  const found = sentences.flatMap(({ words }) => words.filter(({ said }) => said === 'we'));
  return spansOf(found.slice(0, 3));
}
