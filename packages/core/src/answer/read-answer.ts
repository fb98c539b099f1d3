import type { Document, Span } from '../document/document.ts';
import { findParticulars } from '../first-person/find-particulars.ts';
import { lexiconOf } from '../first-person/lexicon.ts';
import type { OwnWords } from '../first-person/own-words.ts';
import type { Particular } from '../first-person/particular.ts';
import { type OwnReading, readOwn } from '../first-person/read-own.ts';
import { sentencesOf } from '../first-person/sentence.ts';
import type { Knowledge, PracticeEntry } from '../judge/knowledge.ts';
import { leaveOutAddressed } from '../judge/leave-out-addressed.ts';
import type { Model } from '../model/model.ts';
import { segment } from '../segment/segment.ts';
import type { AnswerFacts } from './answer-facts.ts';
import type { AnswerNoticeCode, AnswerReading, Mark } from './answer-reading.ts';
import { isSaidOfWe } from './checks.ts';
import { describeAnswer, isEmpty, isThirdPerson, notice } from './describe-answer.ts';
import { bandOf, markAnswer, pointsOf } from './mark-answer.ts';
import type { Rubric } from './rubric.ts';
import { addOf, followUpOf, hearsOf } from './say-answer.ts';
import { candidateTurns } from './speakers.ts';

/** A text of such a kind has no band: there is no answer, or none that can be read. */
const NOT_READ: readonly AnswerNoticeCode[] = ['answer-empty', 'answer-posting', 'answer-language'];

/** The tables that an answer is read with. */
export interface AnswerTables {
  readonly knowledge: Knowledge;
  readonly words: OwnWords;
  readonly rubric: Rubric;
}

/**
 * Reads an interview answer to the strong-hire bar. Pure and deterministic: the same answer always gets the same reading.
 * Bad input is no error: it is said in `notices`, and where there is nothing to read the band is null.
 */
export function readAnswer(
  document: Document,
  model: Model,
  tables: AnswerTables,
  question: PracticeEntry | null = null,
): AnswerReading {
  const { knowledge, words, rubric } = tables;
  const lexicon = lexiconOf(words);
  const segmented = leaveOutAddressed(segment(document), knowledge);
  const turns = candidateTurns(document.text);
  const spans = turns === undefined ? segmented.segments : within(segmented.segments, turns);
  const sentences = sentencesOf(document, spans, lexicon);
  const all = sentences.flatMap((sentence) => sentence.words);
  const saysI = all.filter(({ said }) => said === 'i').length;
  const saysWe = all.filter(({ said }) => said === 'we').length;
  const isOfOther = isThirdPerson(sentences);
  const particulars = ascribed(findParticulars(sentences), { saysI, saysWe, isOfOther });
  const own = readOwn(document, sentences, particulars, model);
  const facts: AnswerFacts = {
    document,
    sentences,
    lexicon,
    particulars,
    own,
    saysI,
    saysWe,
    isOfOther,
  };
  const notices = isEmpty(document)
    ? [notice('answer-empty', [])]
    : [
        ...(turns === undefined ? [] : [notice('answer-transcript', turns.slice(0, 1))]),
        ...describeAnswer(segmented, sentences, lexicon, particulars.length > 0),
      ];
  const isAnswer = !notices.some(({ code }) => NOT_READ.includes(code));
  const marks = isAnswer ? markAnswer(facts, rubric) : [];
  const points = pointsOf(marks);
  const band = isAnswer ? bandOf(points, particulars, rubric) : null;
  return {
    document,
    question,
    notices:
      isAnswer && isBeside({ marks, findings: own.findings }, question, rubric)
        ? [...notices, notice('answer-beside-question', [])]
        : notices,
    band,
    points,
    most: rubric.earns.reduce((sum, entry) => sum + entry.points, 0),
    marks,
    particulars,
    findings: own.findings,
    hears: band === null ? '' : hearsOf(band, marks, rubric),
    followUp: band === null ? '' : followUpOf(band, marks, question, rubric),
    add: isAnswer ? addOf(marks, question, rubric) : [],
    reader: { name: model.reader.name, version: model.reader.version },
    rubric: rubric.version,
  };
}

/** What stands in no sentence's own words is ascribed by the whole: of "we" where nobody says "I", of her where "she" did it. */
function ascribed(
  particulars: readonly Particular[],
  {
    saysI,
    saysWe,
    isOfOther,
  }: { readonly saysI: number; readonly saysWe: number; readonly isOfOther: boolean },
): readonly Particular[] {
  if (isOfOther) return particulars.map((one) => ({ ...one, whose: 'other' as const }));
  if (!isSaidOfWe(saysI, saysWe)) return particulars;
  return particulars.map((one) => ({ ...one, whose: 'together' as const }));
}

/** The segments that lie inside the turns, clipped to them. */
function within(segments: readonly Span[], turns: readonly Span[]): readonly Span[] {
  return segments.flatMap((segment) =>
    turns.flatMap((turn) => {
      const start = Math.max(segment.start, turn.start);
      const end = Math.min(segment.end, turn.end);
      return start < end ? [{ start, end }] : [];
    }),
  );
}

/** Whether nothing of what the question is after is touched, neither by a particular nor by a claim. */
function isBeside(
  {
    marks,
    findings,
  }: { readonly marks: readonly Mark[]; readonly findings: OwnReading['findings'] },
  question: PracticeEntry | null,
  rubric: Rubric,
): boolean {
  if (question === null || question.covers.length === 0) return false;
  return question.covers.every((key) => {
    const lines = rubric.earns.filter((entry) => entry.question === key);
    const isEarned = lines.some(({ code }) =>
      marks.some((mark) => mark.code === code && mark.points > 0),
    );
    return !isEarned && findings[key].owner === 'unstated';
  });
}
