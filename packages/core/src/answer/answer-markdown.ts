import { THREE_QUESTIONS } from '../document/accountability.ts';
import { OWN_ANSWERS } from '../first-person/own-answers.ts';
import type { Knowledge } from '../judge/knowledge.ts';
import { escapeMarkdown } from '../report/escape-markdown.ts';
import { shownQuote } from '../report/visible.ts';
import { accountabilityName } from '../report/words.ts';
import type { AnswerReading, Mark } from './answer-reading.ts';
import { ANSWER_PHRASES, BAND_WORDS, pointWords, shownPoints } from './answer-words.ts';

const QUOTES = 3;

/** A read answer as Markdown (CommonMark), its band a second-level heading, ending with a line break. */
export function formatAnswerMarkdown(reading: AnswerReading, knowledge: Knowledge): string {
  const { band, points, most, question, hears, followUp, add } = reading;
  const title =
    band === null ? ANSWER_PHRASES.noBand : `${BAND_WORDS[band]}: ${pointWords(points, most)}`;
  const blocks = [
    `## ${title}`,
    ...(question === null
      ? []
      : [`${ANSWER_PHRASES.question}: ${escapeMarkdown(question.question)}`]),
    ...reading.notices.map(({ message, code }) => `> ${escapeMarkdown(`${message} [${code}]`)}`),
    ...(hears === '' ? [] : [`### ${ANSWER_PHRASES.hears}`, escapeMarkdown(hears)]),
    ...marks(reading, ANSWER_PHRASES.earned, (mark) => mark.points > 0),
    ...marks(reading, ANSWER_PHRASES.lost, (mark) => mark.points < 0),
    ...(band === null ? [] : three(reading, knowledge)),
    ...(followUp === '' ? [] : [`### ${ANSWER_PHRASES.followUp}`, escapeMarkdown(followUp)]),
    ...(add.length === 0
      ? []
      : [`### ${ANSWER_PHRASES.add}`, add.map(({ ask }) => `- ${escapeMarkdown(ask)}`).join('\n')]),
    '---',
    escapeMarkdown(`${reading.reader.name} ${reading.reader.version} · rubric ${reading.rubric}`),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function marks(
  reading: AnswerReading,
  heading: string,
  isShown: (mark: Mark) => boolean,
): readonly string[] {
  const shown = reading.marks.filter(isShown);
  if (shown.length === 0) return [];
  const items = shown.map((mark) => {
    const quotes = mark.evidence
      .slice(0, QUOTES)
      .map((span) => `“${escapeMarkdown(shownQuote(reading.document, span))}”`);
    return `- **${escapeMarkdown(mark.label)}** (${shownPoints(mark)}). ${escapeMarkdown(mark.says)} ${quotes.join(' ')}`.trimEnd();
  });
  return [`### ${heading}`, items.join('\n')];
}

function three(reading: AnswerReading, knowledge: Knowledge): readonly string[] {
  const items = THREE_QUESTIONS.map(
    (key) =>
      `- ${escapeMarkdown(accountabilityName(knowledge, key))}: ${OWN_ANSWERS[reading.findings[key].owner]}`,
  );
  return [`### ${ANSWER_PHRASES.three}`, items.join('\n')];
}
