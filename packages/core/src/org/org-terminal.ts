import { ACCOUNTABILITIES, FINDING_OWNERS } from '../document/accountability.ts';
import type { Knowledge } from '../judge/knowledge.ts';
import { columns, fitted, padded } from '../report/columns.ts';
import { LETTERS } from '../report/html-palette.ts';
import { type Ink, makeInk } from '../report/ink.ts';
import type { TerminalOptions } from '../report/terminal.ts';
import { paragraph, quoted } from '../report/terminal-finding.ts';
import { clipped, shownQuote } from '../report/visible.ts';
import { ANSWERS, accountabilityName, shownProbability } from '../report/words.ts';
import { orgHeadline } from './org-headline.ts';
import type { Observation, OrgReading, OrgRole } from './org-reading.ts';
import { askedOf, nameOf, ORG_PHRASES, SURE_CELL, sureWords } from './org-words.ts';
import { sayObservation } from './say-observation.ts';

const CELL = 3;
const QUOTES = 4;
const LONGEST_NAME = 44;
const CELL_NAME = 15;
/** Sentences shown for one cell. */
const CELL_QUOTES = 3;

/** A read organisation for people at a terminal, ending with a line break. No line is wider than the width; no control passes through. */
export function formatOrgTerminal(
  reading: OrgReading,
  knowledge: Knowledge,
  options: TerminalOptions,
): string {
  const ink = makeInk({ ...options, unicode: options.unicode !== false });
  const explain = options.explain === true;
  const blocks = [
    paragraph(ink, plain(ink, orgHeadline(reading)), 0).map(ink.paint.strong),
    matrix(reading, knowledge, ink),
    reading.roles.length === 1 ? paragraph(ink, ORG_PHRASES.alone, 0) : [],
    ...reading.observations.map((one, at) =>
      observation(one, at, reading, knowledge, explain, ink),
    ),
    asks(reading, ink),
    ...(explain ? reading.roles.map((role) => roleBlock(role, reading, knowledge, ink)) : []),
    others(reading, ink),
    paragraph(
      ink,
      `${reading.reader.name} ${reading.reader.version}${ink.signs.dot}knowledge ${reading.knowledge}`,
      0,
    ).map(ink.paint.quiet),
  ];
  const shown = blocks.filter((block) => block.length > 0).map((block) => block.join('\n'));
  return `${shown.join('\n\n')}\n`;
}

/** The words of this program with ASCII quotation marks, where the terminal has no others. */
function plain({ signs }: Ink, words: string): string {
  return signs.open === '"' ? words.replace(/[‘’]/g, "'").replace(/[“”]/g, '"') : words;
}

function matrix(reading: OrgReading, knowledge: Knowledge, ink: Ink): readonly string[] {
  const names = reading.roles.map(({ id }) => nameOf(reading, id));
  const cells = ACCOUNTABILITIES.length * CELL - 1;
  const widest = Math.max(...names.map(columns), ORG_PHRASES.held.length);
  // At 40 columns the nine cells leave room for a short name; one that is longer gets a line of its own.
  const room = Math.max(12, Math.min(widest, LONGEST_NAME, ink.width - cells - 2));
  const line = (name: string, parts: readonly string[]): string =>
    `${padded(fitted(name, room, ink.signs.ellipsis), room)}  ${parts.join(' ')}`.trimEnd();
  const letters = ACCOUNTABILITIES.map((key) => ink.paint.heading(padded(LETTERS[key], CELL - 1)));
  const rows = reading.roles.flatMap((role, at) => {
    const marks = ACCOUNTABILITIES.map((key) => {
      const { owner, confidence } = role.judged.findings[key];
      const unsure = owner !== 'unstated' && confidence < SURE_CELL ? '?' : ' ';
      return ink.paint[owner](`${ink.signs.owner[owner]}${unsure}`);
    });
    const name = names[at] ?? '';
    if (columns(name) <= room) return [line(name, marks)];
    return ink.width < 60 ? [...paragraph(ink, name, 0), line('', marks)] : [line(name, marks)];
  });
  const held = ACCOUNTABILITIES.map((key) => padded(String(reading.held[key]), CELL - 1));
  const legend = ACCOUNTABILITIES.map(
    (key) => `${LETTERS[key]} ${accountabilityName(knowledge, key).toLowerCase()}`,
  );
  const signs = FINDING_OWNERS.map((owner) => `${ink.signs.owner[owner]} ${ANSWERS[owner]}`);
  return [
    line(ORG_PHRASES.matrix, letters),
    ...rows,
    ink.paint.quiet(line(ORG_PHRASES.held, held)),
    '',
    ...paragraph(ink, legend.join(', '), 0).map(ink.paint.quiet),
    ...paragraph(ink, [...signs, `? ${ORG_PHRASES.unsure}`].join(', '), 0).map(ink.paint.quiet),
  ];
}

function observation(
  one: Observation,
  at: number,
  reading: OrgReading,
  knowledge: Knowledge,
  explain: boolean,
  ink: Ink,
): readonly string[] {
  const { label, says, sure } = sayObservation(one, reading, knowledge);
  const shown = explain ? one.evidence : one.evidence.slice(0, QUOTES);
  const more = one.evidence.length - shown.length;
  return [
    ...paragraph(ink, `${at + 1}. ${plain(ink, label)}`, 0).map(ink.paint.heading),
    ...paragraph(ink, plain(ink, says), 2),
    ...paragraph(ink, `${plain(ink, sure)} By the readings ${sureWords(one.confidence)}.`, 2).map(
      ink.paint.quiet,
    ),
    ...shown.flatMap(({ role, start, end }) => {
      const found = reading.roles.find(({ id }) => id === role);
      if (found === undefined) return [];
      return [
        ...paragraph(ink, `${nameOf(reading, role)}:`, 4).map(ink.paint.quiet),
        ...quoted(ink, shownQuote(found.judged, { start, end }, ink.signs.ellipsis), 4),
      ];
    }),
    ...(more > 0
      ? paragraph(ink, `${more} more ${more === 1 ? 'quote' : 'quotes'}: --explain`, 4).map(
          ink.paint.quiet,
        )
      : []),
  ];
}

function asks(reading: OrgReading, ink: Ink): readonly string[] {
  if (reading.questions.length === 0) return [];
  return [
    ink.paint.heading(ORG_PHRASES.asks),
    ...reading.questions.flatMap(({ ask, roles, observations }) => [
      ...paragraph(ink, clipped(ask, 400), 2).map(
        (line, at) => (at === 0 ? ink.paint.warning(ink.signs.ask) : ' ') + line.slice(1),
      ),
      ...paragraph(
        ink,
        `${plain(ink, askedOf(reading, roles))}; for ${observations.map((at) => at + 1).join(', ')}`,
        2,
      ).map(ink.paint.quiet),
    ]),
  ];
}

function roleBlock(
  role: OrgRole,
  reading: OrgReading,
  knowledge: Knowledge,
  ink: Ink,
): readonly string[] {
  const { judged, areas, reportsTo } = role;
  const about = areas.map(({ words }) => clipped(words, 60)).join(', ');
  return [
    ...paragraph(ink, nameOf(reading, role.id), 0).map(ink.paint.heading),
    ...paragraph(ink, clipped(judged.judgement.headline, 400), 2),
    ...paragraph(
      ink,
      [
        ...(about === '' ? [] : [`${ORG_PHRASES.about} ${about}`]),
        ...(reportsTo === null ? [] : [`${ORG_PHRASES.reportsTo} ${clipped(reportsTo.words, 60)}`]),
        clipped(role.source, 200),
      ].join(ink.signs.dot),
      2,
    ).map(ink.paint.quiet),
    ...ACCOUNTABILITIES.filter((key) => judged.findings[key].owner !== 'unstated').flatMap(
      (key) => {
        const { owner, confidence, evidence } = judged.findings[key];
        const name = padded(accountabilityName(knowledge, key), CELL_NAME);
        return [
          `${ink.paint[owner](ink.signs.owner[owner])} ${name} ${ink.paint[owner](owner === 'shared' ? owner : ANSWERS[owner])}  ${ink.paint.quiet(shownProbability(confidence))}`,
          ...evidence
            .slice(0, CELL_QUOTES)
            .flatMap(({ claim }) => quoted(ink, shownQuote(judged, claim, ink.signs.ellipsis), 2)),
        ];
      },
    ),
  ];
}

function others(reading: OrgReading, ink: Ink): readonly string[] {
  const { duplicates, leftOut } = reading;
  const place = (source: string, line?: number): string =>
    clipped(line === undefined || line === 1 ? source : `${source}:${line}`, 200);
  return [
    ...(duplicates.length === 0
      ? []
      : [
          ink.paint.heading(ORG_PHRASES.duplicates),
          ...duplicates.flatMap(({ source, line, of }) =>
            paragraph(ink, plain(ink, `${place(source, line)}: as ‘${nameOf(reading, of)}’`), 2),
          ),
        ]),
    ...(leftOut.length === 0
      ? []
      : [
          ink.paint.heading(`${ORG_PHRASES.leftOut}: ${leftOut.length}`),
          ...leftOut.flatMap(({ source, line, code, message }) =>
            paragraph(ink, `${place(source, line)}: ${clipped(message, 400)} [${code}]`, 2),
          ),
        ]),
  ];
}
