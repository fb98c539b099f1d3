import type { Accountability, FindingOwner } from '../document/accountability.ts';
import type { Judged } from '../judge/judged.ts';
import type { Knowledge } from '../judge/knowledge.ts';
import type { Evidence, Finding } from '../weigh/weighed.ts';
import { columns, fitted, padded, wrapped } from './columns.ts';
import { bar, type Ink } from './ink.ts';
import { clipped, shownQuote, visibleLine } from './visible.ts';
import {
  ANSWERS,
  accountabilityName,
  answerWords,
  asReadWords,
  CLAIM_ANSWERS,
  capitalised,
  confidenceWord,
  PHRASES,
  questionOf,
  SECTION_WORDS,
  SET_ASIDE,
  shownProbability,
  shownWeight,
  silenceWords,
} from './words.ts';

/** Text made harmless and wrapped to the ink's width, each line indented by `indent` columns. */
export function paragraph(ink: Ink, text: string, indent: number): readonly string[] {
  return wrapped(visibleLine(text), ink.width - indent).map((line) => ' '.repeat(indent) + line);
}

/** A quote in quotation marks, wrapped, its later lines hanging under its first letter. */
export function quoted(ink: Ink, text: string, indent: number): readonly string[] {
  const lines = wrapped(`${text}${ink.signs.close}`, ink.width - indent - 1);
  return lines.map((line, at) => {
    const lead = ' '.repeat(indent) + (at === 0 ? ink.signs.open : ' ');
    return lead + ink.paint.quote(line);
  });
}

const ANSWER_COLUMNS = Math.max(...Object.values(ANSWERS).map(columns));
const QUOTES_SHOWN = 2;
/** Longest words of an answer, in code points, that a report shows. */
const LONGEST_ANSWER = 300;

/** One of the three questions with its answer, confidence and best quotes. */
export function openFinding(
  judged: Judged,
  knowledge: Knowledge,
  key: Accountability,
  ink: Ink,
): readonly string[] {
  const finding = judged.findings[key];
  const { owner, confidence } = finding;
  const answer = ink.paint[owner](
    `${ink.signs.owner[owner]} ${padded(ANSWERS[owner], ANSWER_COLUMNS)}`,
  );
  const word = ink.paint.quiet(
    `${padded(confidenceWord(confidence), 11)} ${shownProbability(confidence)}`,
  );
  const room = ink.width - ANSWER_COLUMNS - 22;
  const meter =
    room < 6 || owner === 'unstated' ? '' : `  ${bar(ink, confidence, Math.min(12, room))}`;
  return [
    ...paragraph(ink, questionOf(knowledge, key), 0).map(ink.paint.heading),
    `${answer}  ${word}${meter}`,
    ...(owner === 'unstated' ? paragraph(ink, silenceWords(finding), 2).map(ink.paint.quiet) : []),
    ...finding.evidence
      .slice(0, QUOTES_SHOWN)
      .flatMap(({ claim }) => quoted(ink, shownQuote(judged, claim, ink.signs.ellipsis), 2)),
    ...answerLines(finding, knowledge, ink),
  ];
}

/** What was said when somebody was asked, and what the text alone had said; nothing when nobody was. */
function answerLines({ answered }: Finding, knowledge: Knowledge, ink: Ink): readonly string[] {
  if (answered === undefined) return [];
  const asRead = asReadWords(answered);
  return [
    ...answered.answers.flatMap((answer) => {
      const words = clipped(answer.words, LONGEST_ANSWER, ink.signs.ellipsis);
      return [
        ...paragraph(ink, capitalised(answerWords(knowledge, answer)), 2),
        ...(words === '' ? [] : quoted(ink, words, 4)),
      ];
    }),
    ...(asRead === undefined ? [] : paragraph(ink, asRead, 2).map(ink.paint.quiet)),
  ];
}

const NAME_COLUMNS = 14;

const SHORT_ANSWERS: Readonly<Record<FindingOwner, string>> = { ...ANSWERS, shared: 'shared' };

/** One accountability in little room: owner, confidence, and as much of the best quote as fits a line. */
export function foldedFinding(
  judged: Judged,
  knowledge: Knowledge,
  key: Accountability,
  ink: Ink,
): readonly string[] {
  const { owner, confidence, evidence, answered } = judged.findings[key];
  const { signs, paint } = ink;
  const label = fitted(accountabilityName(knowledge, key), NAME_COLUMNS, signs.ellipsis);
  const name = padded(label, NAME_COLUMNS);
  const sign = paint[owner](signs.owner[owner]);
  if (owner === 'unstated')
    return [`${sign} ${paint.quiet(name)} ${paint.unstated(ANSWERS[owner])}`];
  const answer = paint[owner](padded(SHORT_ANSWERS[owner], 13));
  const head = `${sign} ${name} ${answer} ${paint.quiet(shownProbability(confidence))}`;
  const [best] = evidence;
  const said = answered?.answers.find((answer) => answer.owner === owner)?.words;
  if (best === undefined && !said) return [head];
  const shownWords =
    best === undefined
      ? clipped(said ?? '', LONGEST_ANSWER, signs.ellipsis)
      : shownQuote(judged, best.claim, signs.ellipsis);
  const marks = columns(signs.open + signs.close);
  const room = ink.width - NAME_COLUMNS - 23 - marks;
  const beside = room >= 24;
  const text = fitted(shownWords, beside ? room : ink.width - 2 - marks, signs.ellipsis);
  const shown = `  ${signs.open}${paint.quote(text)}${signs.close}`;
  return beside ? [head + shown] : [head, shown];
}

/** Every claim of one finding: what counted with its weight, and what was set aside and why. */
export function explainFinding(
  judged: Judged,
  knowledge: Knowledge,
  finding: Finding,
  ink: Ink,
): readonly string[] {
  const { owner, confidence, evidence, setAside } = finding;
  const name = accountabilityName(knowledge, finding.accountability);
  const head = `${ink.paint.strong(name)}: ${ink.paint[owner](ANSWERS[owner])}`;
  return [
    `${head} ${ink.paint.quiet(shownProbability(confidence))}`,
    ...(evidence.length === 0 ? paragraph(ink, PHRASES.nothingCounted, 2) : []),
    ...evidence.flatMap((one) => claimLines(judged, one, PHRASES.counted, ink)),
    ...setAside.flatMap((one) =>
      claimLines(judged, one, `${PHRASES.setAside}: ${SET_ASIDE[one.reason]}`, ink),
    ),
    ...answerLines(finding, knowledge, ink),
  ];
}

function claimLines(
  judged: Judged,
  { claim, weight }: Evidence,
  standing: string,
  ink: Ink,
): readonly string[] {
  const section = judged.segments[claim.segment]?.section;
  const facts = [
    CLAIM_ANSWERS[claim.owner],
    `confidence ${shownProbability(claim.confidence)}`,
    `weight ${shownWeight(weight)}`,
    ...(section === undefined ? [] : [`in ${SECTION_WORDS[section]}`]),
  ].join(ink.signs.dot);
  return [
    ...quoted(ink, shownQuote(judged, claim, ink.signs.ellipsis), 2),
    ...paragraph(ink, standing, 4).map(ink.paint.quiet),
    ...paragraph(ink, facts, 4).map(ink.paint.quiet),
  ];
}
