import type { Advice } from '../ask/advise.ts';
import { THREE_QUESTIONS } from '../document/accountability.ts';
import { answersOf } from '../judge/answers.ts';
import type { Judged, Question } from '../judge/judged.ts';
import type { Audience, Knowledge } from '../judge/knowledge.ts';
import { ASKING, audienceLabel, fieldName, settledWords, valueWords } from './ask-words.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { clipped, shownQuote } from './visible.ts';
import {
  ANSWERS,
  accountabilityName,
  answerWords,
  capitalised,
  madeBy,
  settlesWords,
  shownProbability,
} from './words.ts';

/** What a sheet is made for. */
export interface SheetOptions {
  readonly audience: Audience;
  /** What to ask, the first first. */
  readonly questions: readonly Question[];
  readonly advice: Advice;
}

const MOST_QUESTIONS = 5;

/**
 * A page of Markdown to take into an interview: where the verdict stands, what to ask with room for the answers, what was
 * said so far, and what to do. All words of document and answers are escaped.
 */
export function formatSheet(judged: Judged, knowledge: Knowledge, options: SheetOptions): string {
  const { audience, questions, advice } = options;
  const { title, headline } = judged.judgement;
  const name = title.declared === null ? 'the job' : clipped(title.declared, 120);
  const blocks = [
    `## What to ask ${escapeMarkdown(audienceLabel(knowledge, audience))} about ${escapeMarkdown(name)}`,
    `**${escapeMarkdown(clipped(headline, 400))}**`,
    standing(judged, knowledge),
    ...questions
      .slice(0, MOST_QUESTIONS)
      .map((question, at) => questionBlock(question, at, audience, knowledge)),
    ...log(judged, knowledge),
    ...adviceBlocks(judged, advice, knowledge),
    '---',
    escapeMarkdown(madeBy(judged, ' · ')),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function standing(judged: Judged, knowledge: Knowledge): string {
  const items = THREE_QUESTIONS.map((key) => {
    const { owner, confidence } = judged.findings[key];
    const name = escapeMarkdown(accountabilityName(knowledge, key));
    return `- ${name}: ${ANSWERS[owner]} (${shownProbability(confidence)})`;
  });
  return items.join('\n');
}

function questionBlock(
  question: Question,
  at: number,
  audience: Audience,
  knowledge: Knowledge,
): string {
  const entry = knowledge.questions.find(
    ({ accountability }) => accountability === question.accountability,
  );
  const wording = entry?.[audience];
  const settles = escapeMarkdown(settlesWords(knowledge, question));
  const sounds =
    wording === undefined
      ? []
      : [
          `- ${ASKING.good}: ${escapeMarkdown(wording.good)}`,
          `- ${ASKING.evasive}: ${escapeMarkdown(wording.evasive)}`,
        ];
  const boxes = ['this role', 'shared', 'somebody else', 'no answer'].map((one) => `☐ ${one}`);
  return [
    `### ${at + 1}\\. ${escapeMarkdown(clipped(question.ask, 400))}`,
    `*${capitalised(settles)}*`,
    ...(sounds.length === 0 ? [] : [sounds.join('\n')]),
    `${boxes.join(' · ')}`,
  ].join('\n\n');
}

function log(judged: Judged, knowledge: Knowledge): string[] {
  const items = answersOf(judged).map((answer) => {
    const words = clipped(answer.words, 300);
    const name = escapeMarkdown(accountabilityName(knowledge, answer.accountability));
    const said = words === '' ? '.' : `: “${escapeMarkdown(words)}”`;
    return `- ${name}, by ${escapeMarkdown(answerWords(knowledge, answer))}${said}`;
  });
  return items.length === 0 ? [] : [`### ${ASKING.log}`, items.join('\n')];
}

function adviceBlocks(judged: Judged, advice: Advice, knowledge: Knowledge): string[] {
  if (advice.kind === 'ask') return [];
  if (advice.kind === 'open') return [`### ${ASKING.open}`];
  const facts = advice.facts.map(({ about, value, confidence, evidence }) => {
    const [first] = evidence;
    const shown = first === undefined ? '' : `: “${escapeMarkdown(shownQuote(judged, first))}”`;
    const words = `${fieldName(knowledge, about)}: ${valueWords(knowledge, about, value)}`;
    return `- ${escapeMarkdown(words)} (${shownProbability(confidence)})${shown}`;
  });
  return [
    `### ${escapeMarkdown(settledWords(advice))} (${shownProbability(advice.probability)})`,
    escapeMarkdown(`${advice.label}. ${advice.explanation}`),
    [`${ASKING.rests}:`, ...facts].join('\n'),
  ];
}
