import type { Advice, Fact } from '../ask/advise.ts';
import type { Change, ChangedField, Recorded } from '../ask/record-answers.ts';
import { type FindingOwner, THREE_QUESTIONS } from '../document/accountability.ts';
import type { Judged, Question } from '../judge/judged.ts';
import type { Audience, Knowledge } from '../judge/knowledge.ts';
import { ASKING, audienceLabel, fieldName, settledWords, valueWords } from './ask-words.ts';
import { columns, padded } from './columns.ts';
import { type Ink, makeInk } from './ink.ts';
import type { TerminalOptions } from './terminal.ts';
import { paragraph, quoted } from './terminal-finding.ts';
import { clipped, shownQuote } from './visible.ts';
import {
  ANSWERS,
  accountabilityName,
  CLAIM_ANSWERS,
  capitalised,
  roleLabel,
  scopeWords,
  shownProbability,
  whoWords,
} from './words.ts';

/** What a session of asking shows at a terminal. Nothing in document or answers can steer it; no line is wider than the width. */
export interface AskTerminal {
  /** Where the verdict stands: headline, the three questions, role, scope, order-taker. */
  standing(judged: Judged): string;
  /** One question for the audience, with what answers to it sound like. */
  question(question: Question, audience: Audience): string;
  /** What each answer to a question would mean. */
  means(question: Question): string;
  /** By how much answers moved the verdict. */
  moved(recorded: Recorded): string;
  /** What to do now, and what that rests on. */
  advice(judged: Judged, advice: Advice): string;
}

/** The texts of a session of asking, in the style given. Each ends with a line break. */
export function askTerminal(knowledge: Knowledge, options: TerminalOptions): AskTerminal {
  const ink = makeInk({ ...options, unicode: options.unicode !== false });
  const lines = (all: readonly string[]): string => `${all.join('\n')}\n`;
  return {
    standing: (judged) => lines(standing(judged, knowledge, ink)),
    question: (question, audience) => lines(questionLines(question, audience, knowledge, ink)),
    means: (question) => lines(meansLines(question, knowledge, ink)),
    moved: (recorded) => lines(movedLines(recorded, knowledge, ink)),
    advice: (judged, advice) => lines(adviceLines(judged, advice, knowledge, ink)),
  };
}

const NAME = 16;
const ANSWER = 14;

function standing(judged: Judged, knowledge: Knowledge, ink: Ink): string[] {
  const { headline, role, scope, orderTaker } = judged.judgement;
  const facts = [
    ...(role.name === null
      ? []
      : [`${roleLabel(knowledge, role.name)} ${shownProbability(role.probabilities[role.name])}`]),
    scopeWords(scope),
    `order-taker ${shownProbability(orderTaker.probability)}`,
  ];
  return [
    ...paragraph(ink, clipped(headline, 400), 0).map(ink.paint.strong),
    ...THREE_QUESTIONS.map((key) => {
      const { owner, confidence, answered } = judged.findings[key];
      const sources = new Set(answered?.answers.map(({ source }) => source) ?? []);
      const by = [...sources].map((source) => (source === 'manager' ? 'hiring manager' : source));
      const name = padded(accountabilityName(knowledge, key), NAME);
      const answer = ink.paint[owner](
        padded(owner === 'shared' ? CLAIM_ANSWERS[owner] : ANSWERS[owner], ANSWER),
      );
      const asked = by.length === 0 ? '' : `  asked: ${by.join(', ')}`;
      const sure = shownProbability(confidence);
      const fits = 2 + NAME + ANSWER + columns(`${sure}${asked}`) <= ink.width;
      const facts = ink.paint.quiet(fits ? `${sure}${asked}` : sure);
      return `${ink.paint[owner](ink.signs.owner[owner])} ${name}${answer}${facts}`;
    }),
    ...paragraph(ink, facts.join(ink.signs.dot), 2).map(ink.paint.quiet),
  ];
}

function questionLines(
  { accountability, ask, settles }: Question,
  audience: Audience,
  knowledge: Knowledge,
  ink: Ink,
): string[] {
  const entry = knowledge.questions.find((one) => one.accountability === accountability);
  const label = knowledge.accountabilities.find(({ key }) => key === accountability)?.label;
  const head = `Ask ${audienceLabel(knowledge, audience)} about ${label ?? accountability}`;
  const worth = `settles ${settles.toFixed(2)} bits`;
  const gap = ink.width - columns(head) - columns(worth);
  const wording = entry?.[audience];
  return [
    ...(gap < 2
      ? paragraph(ink, head, 0).map(ink.paint.heading)
      : [ink.paint.heading(head) + ' '.repeat(gap) + ink.paint.quiet(worth)]),
    ...paragraph(ink, clipped(ask, 400), 2).map(ink.paint.strong),
    ...(wording === undefined
      ? []
      : [
          ...paragraph(ink, `${ASKING.good}: ${wording.good}`, 2),
          ...paragraph(ink, `${ASKING.evasive}: ${wording.evasive}`, 2),
        ].map(ink.paint.quiet)),
  ];
}

function meansLines({ accountability }: Question, knowledge: Knowledge, ink: Ink): string[] {
  const entry = knowledge.questions.find((one) => one.accountability === accountability);
  if (entry === undefined) return paragraph(ink, accountability, 2).slice();
  return (['role', 'shared', 'other'] as const).flatMap((owner) =>
    hung(ink, owner, `${capitalised(ANSWERS[owner])}: ${entry.means[owner]}`),
  );
}

function movedLines({ bits, changes }: Recorded, knowledge: Knowledge, ink: Ink): string[] {
  if (changes.length === 0) return paragraph(ink, ASKING.unmoved, 0).map(ink.paint.quiet);
  const shown = changes.map(({ field, before, after }) => ({
    name: fieldName(knowledge, field),
    was: sideWords(knowledge, field, before),
    is: sideWords(knowledge, field, after),
    isNew: before.value !== after.value,
  }));
  const widest = Math.max(...shown.map(({ was }) => columns(was)));
  const longest = Math.max(...shown.map(({ is }) => columns(is)));
  const arrow = columns(ink.signs.arrow) + 2;
  const isWide = ink.width >= 2 + NAME + widest + arrow + longest;
  return [
    ink.paint.heading(`Settled ${bits.toFixed(2)} bits`),
    ...shown.flatMap(({ name, was, is, isNew }) => {
      const now = isNew ? ink.paint.strong(is) : is;
      const old = ink.paint.quiet(isWide ? padded(was, widest) : was);
      return isWide
        ? [`  ${padded(name, NAME)}${old} ${ink.signs.arrow} ${now}`]
        : [`  ${name}`, `    ${old}`, `    ${ink.signs.arrow} ${now}`];
    }),
  ];
}

function sideWords(
  knowledge: Knowledge,
  field: ChangedField,
  { value, probability }: Change['before'],
): string {
  const words = valueWords(knowledge, field, value);
  return value === null ? words : `${words} ${shownProbability(probability)}`;
}

function adviceLines(judged: Judged, advice: Advice, knowledge: Knowledge, ink: Ink): string[] {
  if (advice.kind === 'open') return paragraph(ink, ASKING.open, 0).map(ink.paint.heading);
  if (advice.kind === 'ask') return paragraph(ink, ASKING.ask, 0).map(ink.paint.heading);
  return [
    ...paragraph(ink, `${settledWords(advice)} (${shownProbability(advice.probability)})`, 0).map(
      ink.paint.heading,
    ),
    ...paragraph(ink, `${advice.label}. ${advice.explanation}`, 2),
    ...paragraph(ink, ASKING.rests, 2).map(ink.paint.quiet),
    ...advice.facts.flatMap((fact) => factLines(judged, fact, knowledge, ink)),
  ];
}

function factLines(judged: Judged, fact: Fact, knowledge: Knowledge, ink: Ink): string[] {
  const { about, value, confidence, evidence, answers } = fact;
  const sure = shownProbability(confidence);
  const said = `${fieldName(knowledge, about)}: ${valueWords(knowledge, about, value)} ${sure}`;
  const owner = about === 'role' ? 'role' : (value as FindingOwner);
  return [
    ...hung(ink, owner, said),
    ...evidence.flatMap((span) => quoted(ink, shownQuote(judged, span, ink.signs.ellipsis), 4)),
    ...answers.flatMap((answer) => {
      const words = clipped(answer.words, 300, ink.signs.ellipsis);
      const said = words === '' ? '' : `: ${ink.signs.open}${words}${ink.signs.close}`;
      return paragraph(ink, `${capitalised(whoWords(knowledge, answer))}${said}`, 4);
    }),
  ];
}

/** Text behind the sign of an owner, its later lines under its first letter. */
function hung(ink: Ink, owner: FindingOwner, text: string): string[] {
  return paragraph(ink, text, 4).map(
    (line, at) => `  ${at === 0 ? ink.paint[owner](ink.signs.owner[owner]) : ' '} ${line.slice(4)}`,
  );
}
