import { ACCOUNTABILITIES, THREE_QUESTIONS } from '../document/accountability.ts';
import type { Document, Span } from '../document/document.ts';
import { OWN_ANSWERS } from '../first-person/own-answers.ts';
import type { Knowledge } from '../judge/knowledge.ts';
import { escapeMarkdown } from '../report/escape-markdown.ts';
import { shownQuote } from '../report/visible.ts';
import { accountabilityName, questionOf } from '../report/words.ts';
import type { PostingMatch } from './match-posting.ts';
import type { ResumePosition, ResumeReading } from './resume-reading.ts';
import {
  ANSWERED_WORDS,
  GROUP_WORDS,
  overallWords,
  positionName,
  RESUME_PHRASES,
  shownShare,
  TITLE_STANDS,
} from './resume-words.ts';

const QUOTES = 3;

/** A read résumé as Markdown (CommonMark with GitHub's tables), ending with a line break. All of its text is escaped. */
export function formatResumeMarkdown(
  reading: ResumeReading,
  knowledge: Knowledge,
  options: { readonly match?: PostingMatch } = {},
): string {
  const { overall, positions, notices, missing } = reading;
  const shares = (['judgement', 'absorbing', 'other', 'none'] as const)
    .filter((kind) => overall.shares[kind] > 0)
    .map((kind) => `- ${shownShare(overall.shares[kind])} ${GROUP_WORDS[kind]}`);
  const blocks = [
    `## ${RESUME_PHRASES.overall}`,
    escapeMarkdown(overallWords(reading, knowledge)),
    ...notices.map(({ message, code }) => `> ${escapeMarkdown(`${message} [${code}]`)}`),
    ...THREE_QUESTIONS.flatMap((key) => {
      const { owner, evidence } = overall.findings[key];
      return [
        `### ${escapeMarkdown(questionOf(knowledge, key))}`,
        `**${OWN_ANSWERS[owner]}**`,
        ...quotes(reading.document, evidence),
      ];
    }),
    ...(shares.length === 0 ? [] : [shares.join('\n'), escapeMarkdown(reading.exposure)]),
    ...positions.flatMap((position) => positionBlocks(reading, position, knowledge)),
    ...(missing.length === 0
      ? []
      : [
          `### ${RESUME_PHRASES.missing}`,
          missing
            .map(
              ({ accountability, ask }) =>
                `- ${escapeMarkdown(`${accountabilityName(knowledge, accountability)}: ${ask}`)}`,
            )
            .join('\n'),
        ]),
    ...rewordings(reading),
    ...(options.match === undefined ? [] : posting(reading, options.match, knowledge)),
    '---',
    escapeMarkdown(
      `${reading.reader.name} ${reading.reader.version} · knowledge ${reading.knowledge}`,
    ),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function quotes(document: Document, spans: readonly Span[]): readonly string[] {
  return spans.slice(0, QUOTES).map((span) => `> “${escapeMarkdown(shownQuote(document, span))}”`);
}

function positionBlocks(
  reading: ResumeReading,
  position: ResumePosition,
  knowledge: Knowledge,
): readonly string[] {
  const rows = ACCOUNTABILITIES.filter((key) => position.findings[key].owner !== 'unstated').map(
    (key) => {
      const { owner, evidence } = position.findings[key];
      const [best] = evidence;
      const quote =
        best === undefined ? '' : `“${escapeMarkdown(shownQuote(reading.document, best))}”`;
      return `| ${escapeMarkdown(accountabilityName(knowledge, key))} | ${OWN_ANSWERS[owner]} | ${quote} |`;
    },
  );
  return [
    `### ${escapeMarkdown(positionName(position))}`,
    escapeMarkdown(`${position.headline} ${TITLE_STANDS[position.titleGap]}`.trim()),
    ...(rows.length === 0
      ? []
      : [['| what | who | by the words |', '|---|---|---|', ...rows].join('\n')]),
    ...(position.pay === '' ? [] : [escapeMarkdown(position.pay)]),
    ...position.conflations.flatMap(({ entry, evidence }) => [
      `**${escapeMarkdown(entry.label)}.** ${escapeMarkdown(entry.explanation)}`,
      ...quotes(reading.document, evidence),
    ]),
  ];
}

function rewordings({ lines }: ResumeReading): readonly string[] {
  const items = lines.flatMap(({ rewording }) =>
    rewording === null ? [] : [`- ${escapeMarkdown(rewording.text)}`],
  );
  return items.length === 0 ? [] : [`### ${RESUME_PHRASES.reworded}`, items.join('\n')];
}

function posting(
  reading: ResumeReading,
  { posting: judged, asks }: PostingMatch,
  knowledge: Knowledge,
): readonly string[] {
  return [
    `## ${RESUME_PHRASES.posting}`,
    escapeMarkdown(judged.judgement.headline),
    ...asks.flatMap(({ accountability, asked, answered, lines }) => [
      `### ${escapeMarkdown(accountabilityName(knowledge, accountability))}: ${ANSWERED_WORDS[answered]}`,
      ...quotes(judged, asked.slice(0, 1)),
      ...lines.flatMap((at) => {
        const line = reading.lines[at];
        return line === undefined
          ? []
          : [`- “${escapeMarkdown(shownQuote(reading.document, line))}”`];
      }),
    ]),
  ];
}
