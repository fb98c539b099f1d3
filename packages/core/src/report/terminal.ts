import { THREE_QUESTIONS } from '../document/accountability.ts';
import type { Flag, Judged } from '../judge/judged.ts';
import type { Knowledge } from '../judge/knowledge.ts';
import { padded } from './columns.ts';
import { bar, type Ink, makeInk } from './ink.ts';
import {
  explainFinding,
  foldedFinding,
  openFinding,
  paragraph,
  quoted,
} from './terminal-finding.ts';
import { exposureLines, payLines } from './terminal-market.ts';
import { clipped, shownQuote } from './visible.ts';
import {
  answerWords,
  capitalised,
  GAPS,
  likelyRoles,
  madeBy,
  organisationOf,
  PHRASES,
  QUESTIONS_SHOWN,
  roleLabel,
  scopeWords,
  settlesWords,
  shownProbability,
  THE_REST,
} from './words.ts';

/** How to draw a verdict in a terminal. */
export interface TerminalOptions {
  /** ANSI colours; without them the output holds no escape sequence at all. */
  readonly color: boolean;
  /** Columns of the terminal; kept within 40 and 120. */
  readonly width: number;
  /** Every claim with its weight, and what was set aside and why. */
  readonly explain?: boolean;
  /** False draws with ASCII signs only; the document's own words stay as they are. */
  readonly unicode?: boolean;
}

/**
 * A judged document for people at a terminal, ending with a line break. Control characters of the document
 * are shown as `·`, so nothing in it can steer the terminal. No line is wider than the width.
 */
export function formatTerminal(
  judged: Judged,
  knowledge: Knowledge,
  options: TerminalOptions,
): string {
  const ink = makeInk({ ...options, unicode: options.unicode !== false });
  const explain = options.explain === true;
  const blocks = [
    paragraph(ink, clipped(judged.judgement.headline, 400), 0).map(ink.paint.strong),
    picture(judged, knowledge, ink),
    ...THREE_QUESTIONS.map((key) => openFinding(judged, knowledge, key, ink)),
    [
      ink.paint.heading(PHRASES.theRest),
      ...THE_REST.flatMap((key) => foldedFinding(judged, knowledge, key, ink)),
    ],
    flags(judged, knowledge, ink),
    askNext(judged, knowledge, ink),
    organisation(judged, knowledge, ink),
    payLines(judged, ink, explain),
    exposureLines(judged, knowledge, ink, explain),
    ...(explain ? explanation(judged, knowledge, ink) : []),
    paragraph(ink, madeBy(judged, ink.signs.dot), 0).map(ink.paint.quiet),
  ];
  const lines = blocks.filter((block) => block.length > 0).map((block) => block.join('\n'));
  return `${lines.join('\n\n')}\n`;
}

const LABEL = 8;

function picture(judged: Judged, knowledge: Knowledge, ink: Ink): readonly string[] {
  const { title, role, scope, titleGap, orderTaker } = judged.judgement;
  const declared = title.declared === null ? PHRASES.noTitle : clipped(title.declared, 120);
  const work = role.name === null ? PHRASES.noRole : roleLabel(knowledge, role.name);
  const { signs, paint } = ink;
  const marks = THREE_QUESTIONS.map((key) => {
    const { owner } = judged.findings[key];
    return paint[owner](signs.owner[owner]);
  });
  return [
    ...labelled(ink, PHRASES.titleSays, declared),
    ...labelled(ink, PHRASES.workSays, work, role.name === null ? paint.unstated : paint.strong),
    ...(titleGap === 'unclear' ? [] : labelled(ink, '', GAPS[titleGap].line, paint.quiet)),
    ...(orderTaker.value ? labelled(ink, '', PHRASES.orderTaker, paint.other) : []),
    `${paint.quiet(padded(PHRASES.scope, LABEL))}${marks.join('')}  ${scopeWords(scope)}`,
    ...roleBars(judged, knowledge, ink),
  ];
}

function labelled(
  ink: Ink,
  label: string,
  text: string,
  paint: (text: string) => string = (same) => same,
): readonly string[] {
  return paragraph(ink, text, LABEL).map(
    (line, at) => ink.paint.quiet(padded(at === 0 ? label : '', LABEL)) + paint(line.slice(LABEL)),
  );
}

function roleBars(judged: Judged, knowledge: Knowledge, ink: Ink): readonly string[] {
  if (judged.judgement.role.name === null) return [];
  const roles = likelyRoles(judged, knowledge, 3);
  const widest = Math.max(...roles.map(({ label }) => label.length));
  const length = Math.max(6, Math.min(20, ink.width - LABEL - widest - 8));
  return roles.map(({ label, probability }, at) => {
    const name = padded(label, widest + 1);
    const line = `${bar(ink, probability, length)} ${shownProbability(probability)}`;
    return `${padded('', LABEL)}${at === 0 ? name : ink.paint.quiet(name)} ${line}`;
  });
}

function flags(judged: Judged, knowledge: Knowledge, ink: Ink): readonly string[] {
  const all = judged.judgement.flags;
  if (all.length === 0) return [];
  return [
    ink.paint.heading(PHRASES.flags),
    ...all.flatMap((flag) => flagLines(judged, knowledge, flag, ink)),
  ];
}

function flagLines(judged: Judged, knowledge: Knowledge, flag: Flag, ink: Ink): readonly string[] {
  const [first] = flag.evidence;
  const [said] = flag.answers ?? [];
  const label = paragraph(ink, clipped(flag.label, 120), 2).map((line) => line.slice(2));
  return [
    ...label.map(
      (line, at) =>
        `${at === 0 ? ink.paint.warning(ink.signs.flag) : ' '} ${ink.paint.strong(line)}`,
    ),
    ...paragraph(ink, clipped(flag.explanation, 600), 2),
    ...(first === undefined ? [] : quoted(ink, shownQuote(judged, first, ink.signs.ellipsis), 4)),
    ...(first === undefined && said !== undefined
      ? paragraph(ink, capitalised(answerWords(knowledge, said)), 4)
      : []),
  ];
}

function askNext(judged: Judged, knowledge: Knowledge, ink: Ink): readonly string[] {
  const { questions } = judged.judgement;
  if (questions.length === 0) return [];
  return [
    ink.paint.heading(PHRASES.askNext),
    ...questions
      .slice(0, QUESTIONS_SHOWN)
      .flatMap((question) => [
        ...paragraph(ink, clipped(question.ask, 400), 2).map(
          (line, at) => (at === 0 ? ink.paint.warning(ink.signs.ask) : ' ') + line.slice(1),
        ),
        ...paragraph(ink, settlesWords(knowledge, question), 2).map(ink.paint.quiet),
      ]),
  ];
}

function organisation(judged: Judged, knowledge: Knowledge, ink: Ink): readonly string[] {
  const entry = organisationOf(judged, knowledge);
  const { safe } = judged.judgement.organisation;
  if (entry === undefined && !safe) return [];
  return [
    ink.paint.heading(PHRASES.organisation),
    ...(entry === undefined ? [] : paragraph(ink, `${entry.label}. ${entry.practice}`, 2)),
    ...(safe ? paragraph(ink, PHRASES.safe, 2) : []),
  ];
}

function explanation(judged: Judged, knowledge: Knowledge, ink: Ink): readonly string[][] {
  const findings = Object.values(judged.findings);
  return [
    [ink.paint.heading(PHRASES.why)],
    ...findings.map((finding) => [...explainFinding(judged, knowledge, finding, ink)]),
  ];
}
