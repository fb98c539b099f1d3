import { THREE_QUESTIONS } from '../document/accountability.ts';
import { OWN_ANSWERS } from '../first-person/own-answers.ts';
import type { Knowledge } from '../judge/knowledge.ts';
import { padded } from '../report/columns.ts';
import { bar, type Ink, makeInk, type Paint } from '../report/ink.ts';
import type { TerminalOptions } from '../report/terminal.ts';
import { paragraph, quoted } from '../report/terminal-finding.ts';
import { clipped, shownQuote } from '../report/visible.ts';
import { accountabilityName } from '../report/words.ts';
import type { AnswerReading, Mark } from './answer-reading.ts';
import { ANSWER_PHRASES, BAND_WORDS, pointWords, shownPoints } from './answer-words.ts';
import type { Band } from './rubric.ts';

const QUOTES = 2;
const METER = 20;
const NAME = 16;

/** A read answer for people at a terminal, ending with a line break. No line is wider than the width; no control passes through. */
export function formatAnswerTerminal(
  reading: AnswerReading,
  knowledge: Knowledge,
  options: TerminalOptions,
): string {
  const ink = makeInk({ ...options, unicode: options.unicode !== false });
  const lost = reading.marks.filter(({ points }) => points < 0);
  const earned = reading.marks.filter(({ points }) => points > 0);
  const blocks = [
    question(reading, ink),
    head(reading, ink),
    notices(reading, ink),
    section(ink, ANSWER_PHRASES.hears, paragraph(ink, reading.hears, 2), reading.hears),
    marks(reading, ink, ANSWER_PHRASES.earned, earned, ink.paint.role),
    marks(reading, ink, ANSWER_PHRASES.lost, lost, ink.paint.other),
    reading.band === null ? [] : three(reading, knowledge, ink),
    section(ink, ANSWER_PHRASES.followUp, quoted(ink, reading.followUp, 2), reading.followUp),
    toAdd(reading, ink),
    paragraph(ink, madeBy(reading, ink.signs.dot), 0).map(ink.paint.quiet),
  ];
  const shown = blocks.filter((block) => block.length > 0).map((block) => block.join('\n'));
  return `${shown.join('\n\n')}\n`;
}

function question({ question: asked }: AnswerReading, ink: Ink): readonly string[] {
  if (asked === null) return [];
  return paragraph(ink, `${ANSWER_PHRASES.question}: ${asked.question}`, 0).map(ink.paint.quiet);
}

/** The colour of a band: that of who holds the scope by it. */
function paintOf(ink: Ink, band: Band): Paint {
  const { role, shared, other } = ink.paint;
  return { strong: role, solid: role, thin: shared, weak: other }[band];
}

function head({ band, points, most }: AnswerReading, ink: Ink): readonly string[] {
  if (band === null) return [ink.paint.strong(ANSWER_PHRASES.noBand)];
  const meter = bar(ink, points / most, METER);
  return [
    `${paintOf(ink, band)(BAND_WORDS[band])}  ${meter}  ${ink.paint.quiet(pointWords(points, most))}`,
  ];
}

function notices({ notices: all }: AnswerReading, ink: Ink): readonly string[] {
  return all.flatMap(({ message, code }) =>
    paragraph(ink, `${message} [${code}]`, 2).map((line, at) =>
      at === 0 ? `${ink.paint.warning(ink.signs.flag)} ${line.slice(2)}` : line,
    ),
  );
}

function section(
  ink: Ink,
  heading: string,
  lines: readonly string[],
  text: string,
): readonly string[] {
  return text === '' ? [] : [ink.paint.heading(heading), ...lines];
}

function marks(
  reading: AnswerReading,
  ink: Ink,
  heading: string,
  all: readonly Mark[],
  paint: Paint,
): readonly string[] {
  if (all.length === 0) return [];
  const minus = ink.signs.dash === '-' ? '-' : '−';
  return [
    ink.paint.heading(heading),
    ...all.flatMap((mark) => [
      `${paint(shownPoints(mark, minus))} ${ink.paint.strong(clipped(mark.label, 60))}`,
      ...(mark.points < 0 ? paragraph(ink, mark.says, 3).map(ink.paint.quiet) : []),
      ...mark.evidence
        .slice(0, QUOTES)
        .flatMap((span) => quoted(ink, shownQuote(reading.document, span, ink.signs.ellipsis), 3)),
    ]),
  ];
}

function three(reading: AnswerReading, knowledge: Knowledge, ink: Ink): readonly string[] {
  return [
    ink.paint.heading(ANSWER_PHRASES.three),
    ...THREE_QUESTIONS.map((key) => {
      const { owner } = reading.findings[key];
      const name = padded(accountabilityName(knowledge, key), NAME);
      return `${ink.paint[owner](ink.signs.owner[owner])} ${name} ${ink.paint[owner](OWN_ANSWERS[owner])}`;
    }),
  ];
}

function toAdd({ add }: AnswerReading, ink: Ink): readonly string[] {
  if (add.length === 0) return [];
  return [
    ink.paint.heading(ANSWER_PHRASES.add),
    ...add.flatMap(({ ask }) =>
      paragraph(ink, ask, 2).map((line, at) =>
        at === 0 ? `${ink.paint.warning(ink.signs.ask)} ${line.slice(2)}` : line,
      ),
    ),
  ];
}

/** "linear 7 · rubric 2026-11" */
function madeBy({ reader, rubric }: AnswerReading, dot: string): string {
  return `${reader.name} ${reader.version}${dot}rubric ${rubric}`;
}
