import { ACCOUNTABILITIES, THREE_QUESTIONS } from '../document/accountability.ts';
import type { Span } from '../document/document.ts';
import { OWN_ANSWERS } from '../first-person/own-answers.ts';
import type { Knowledge } from '../judge/knowledge.ts';
import { padded } from '../report/columns.ts';
import { bar, type Ink, makeInk } from '../report/ink.ts';
import type { TerminalOptions } from '../report/terminal.ts';
import { paragraph, quoted } from '../report/terminal-finding.ts';
import { shownQuote } from '../report/visible.ts';
import { accountabilityName, questionOf } from '../report/words.ts';
import type { PostingMatch } from './match-posting.ts';
import type { ResumePosition, ResumeReading, Scope } from './resume-reading.ts';
import {
  ANSWERED_WORDS,
  GROUP_WORDS,
  overallWords,
  positionName,
  RESUME_PHRASES,
  shownShare,
  TITLE_STANDS,
} from './resume-words.ts';

const NAME = 16;
const SHARE_BAR = 20;
const QUOTES = 2;

/** A read résumé for people at a terminal, ending with a line break. No line is wider than the width; no control passes through. */
export function formatResumeTerminal(
  reading: ResumeReading,
  knowledge: Knowledge,
  options: TerminalOptions & { readonly match?: PostingMatch },
): string {
  const ink = makeInk({ ...options, unicode: options.unicode !== false });
  const { match } = options;
  const blocks = [
    overall(reading, knowledge, ink),
    notices(reading, ink),
    ...THREE_QUESTIONS.map((key) => proof(reading, knowledge, key, ink)),
    [...shares(reading.overall, ink), ...exposure(reading, ink)],
    ...reading.positions.map((position, index) =>
      positionBlock(reading, position, index, knowledge, ink),
    ),
    missing(reading, knowledge, ink),
    rewordings(reading, ink),
    ...(match === undefined ? [] : [posting(reading, match, knowledge, ink)]),
    paragraph(ink, madeBy(reading, ink.signs.dot), 0).map(ink.paint.quiet),
  ];
  const shown = blocks.filter((block) => block.length > 0).map((block) => block.join('\n'));
  return `${shown.join('\n\n')}\n`;
}

function overall(reading: ResumeReading, knowledge: Knowledge, ink: Ink): readonly string[] {
  return [
    ink.paint.strong(RESUME_PHRASES.overall),
    ...paragraph(ink, overallWords(reading, knowledge), 2),
  ];
}

function notices({ notices: all }: ResumeReading, ink: Ink): readonly string[] {
  return all.flatMap(({ message, code }) => flagged(ink, `${message} [${code}]`));
}

function flagged(ink: Ink, text: string): readonly string[] {
  return paragraph(ink, text, 2).map((line, at) =>
    at === 0 ? `${ink.paint.warning(ink.signs.flag)} ${line.slice(2)}` : line,
  );
}

function proof(
  reading: ResumeReading,
  knowledge: Knowledge,
  key: (typeof THREE_QUESTIONS)[number],
  ink: Ink,
): readonly string[] {
  const { owner, evidence } = reading.overall.findings[key];
  return [
    ink.paint.heading(questionOf(knowledge, key)),
    `${ink.paint[owner](`${ink.signs.owner[owner]} ${OWN_ANSWERS[owner]}`)}`,
    ...quotesOf(reading, evidence, ink),
  ];
}

function quotesOf(
  reading: ResumeReading,
  spans: readonly Span[],
  ink: Ink,
  indent = 2,
): readonly string[] {
  return spans
    .slice(0, QUOTES)
    .flatMap((span) => quoted(ink, shownQuote(reading.document, span, ink.signs.ellipsis), indent));
}

function shares({ shares: all }: Scope, ink: Ink): readonly string[] {
  const kinds = (['judgement', 'absorbing', 'other', 'none'] as const).filter(
    (kind) => all[kind] > 0,
  );
  return kinds.flatMap((kind) => {
    const [first = '', ...rest] = paragraph(ink, GROUP_WORDS[kind], SHARE_BAR + 7);
    const head = `${bar(ink, all[kind], SHARE_BAR)} ${shownShare(all[kind]).padStart(5)} `;
    return [head + first.trimStart(), ...rest];
  });
}

function exposure({ exposure: said, lines }: ResumeReading, ink: Ink): readonly string[] {
  return lines.length === 0 ? [] : paragraph(ink, said, 0).map(ink.paint.quiet);
}

function positionBlock(
  reading: ResumeReading,
  position: ResumePosition,
  index: number,
  knowledge: Knowledge,
  ink: Ink,
): readonly string[] {
  const said = ACCOUNTABILITIES.filter((key) => position.findings[key].owner !== 'unstated');
  const own = reading.lines.filter((line) => line.position === index);
  return [
    ...paragraph(ink, positionName(position), 0).map(ink.paint.heading),
    ...paragraph(ink, `${position.headline} ${TITLE_STANDS[position.titleGap]}`.trim(), 2),
    ...said.flatMap((key) => {
      const { owner, evidence } = position.findings[key];
      const name = padded(accountabilityName(knowledge, key), NAME);
      const answer = `${ink.paint[owner](ink.signs.owner[owner])} ${name} ${ink.paint[owner](OWN_ANSWERS[owner])}`;
      return [`  ${answer}`, ...quotesOf(reading, evidence.slice(0, 1), ink, 4)];
    }),
    ...(position.pay === '' ? [] : paragraph(ink, position.pay, 2).map(ink.paint.quiet)),
    ...(own.length === 0 ? paragraph(ink, 'No lines under it.', 2).map(ink.paint.quiet) : []),
    ...position.conflations.flatMap(({ entry, evidence }) => [
      ...flagged(ink, `${entry.label}. ${entry.explanation}`),
      ...quotesOf(reading, evidence, ink, 4),
    ]),
  ].flatMap((line) => line.split('\n'));
}

function missing(reading: ResumeReading, knowledge: Knowledge, ink: Ink): readonly string[] {
  if (reading.missing.length === 0) return [];
  return [
    ink.paint.heading(RESUME_PHRASES.missing),
    ...reading.missing.flatMap(({ accountability, ask }) =>
      asked(ink, `${accountabilityName(knowledge, accountability)}: ${ask}`),
    ),
  ];
}

function asked(ink: Ink, text: string): readonly string[] {
  return paragraph(ink, text, 2).map((line, at) =>
    at === 0 ? `${ink.paint.warning(ink.signs.ask)} ${line.slice(2)}` : line,
  );
}

function rewordings(reading: ResumeReading, ink: Ink): readonly string[] {
  const lines = reading.lines.filter(({ rewording }) => rewording !== null);
  if (lines.length === 0) return [];
  return [
    ink.paint.heading(RESUME_PHRASES.reworded),
    ...lines.flatMap(({ rewording }) => {
      const text = paragraph(ink, rewording?.text ?? '', 2);
      return text.map((line, at) => (at === 0 ? `${ink.signs.dash} ${line.slice(2)}` : line));
    }),
  ];
}

function posting(
  reading: ResumeReading,
  { posting: judged, asks }: PostingMatch,
  knowledge: Knowledge,
  ink: Ink,
): readonly string[] {
  return [
    ink.paint.strong(RESUME_PHRASES.posting),
    ...paragraph(ink, judged.judgement.headline, 2),
    ...asks.flatMap(({ accountability, asked: words, answered, lines }) => {
      const owner = ({ own: 'role', part: 'shared', none: 'other' } as const)[answered];
      const name = padded(accountabilityName(knowledge, accountability), NAME);
      const [first] = words;
      return [
        `${ink.paint[owner](ink.signs.owner[owner])} ${ink.paint.strong(name)} ${ink.paint[owner](ANSWERED_WORDS[answered])}`,
        ...(first === undefined
          ? []
          : paragraph(ink, `asks: ${shownQuote(judged, first, ink.signs.ellipsis)}`, 4).map(
              ink.paint.quiet,
            )),
        ...lines.slice(0, QUOTES).flatMap((at) => {
          const line = reading.lines[at];
          return line === undefined
            ? []
            : quoted(ink, shownQuote(reading.document, line, ink.signs.ellipsis), 4);
        }),
      ];
    }),
  ];
}

/** "linear 7 · knowledge 2026-11" */
function madeBy({ reader, knowledge }: ResumeReading, dot: string): string {
  return `${reader.name} ${reader.version}${dot}knowledge ${knowledge}`;
}
