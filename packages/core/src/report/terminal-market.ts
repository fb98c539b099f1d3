import type { Judged } from '../judge/judged.ts';
import type { Knowledge } from '../judge/knowledge.ts';
import { bar, type Ink } from './ink.ts';
import {
  cautionWords,
  GROUPS,
  marketWords,
  measureLines,
  payWords,
  percent,
  shownGroups,
} from './market-words.ts';
import { paragraph, quoted } from './terminal-finding.ts';
import { shownQuote } from './visible.ts';
import { PHRASES } from './words.ts';

const RANGES_SHOWN = 3;
const BAR = 12;

/** What the text says of pay and how it stands to the market; with the ranges, tables and cautions when explained. */
export function payLines(judged: Judged, ink: Ink, explain: boolean): readonly string[] {
  const { pay } = judged.judgement;
  const { stated } = pay;
  const ranges = stated?.ranges.slice(0, explain ? undefined : RANGES_SHOWN) ?? [];
  return [
    ink.paint.heading(PHRASES.pay),
    ...(stated === null ? [] : paragraph(ink, payWords(stated), 2).map(ink.paint.strong)),
    ...ranges.flatMap((range) => quoted(ink, shownQuote(judged, range, ink.signs.ellipsis), 2)),
    ...paragraph(ink, pay.sentence, 2),
    ...(explain
      ? [...marketWords(pay), ...cautionWords(pay)].flatMap((line) =>
          paragraph(ink, line, 4).map(ink.paint.quiet),
        )
      : []),
  ];
}

/** The mix of the duties by what is said of AI, a bar a kind, and that the measures disagree; with each measure when explained. */
export function exposureLines(
  judged: Judged,
  knowledge: Knowledge,
  ink: Ink,
  explain: boolean,
): readonly string[] {
  const { exposure } = judged.judgement;
  const heading = ink.paint.heading(PHRASES.exposure);
  if (exposure.units === 0) return [heading, ...paragraph(ink, exposure.sentence, 2)];
  const groups = shownGroups(exposure, knowledge).flatMap(({ group, share, names }) => {
    const lead = `  ${bar(ink, share, BAR)} ${percent(share).padStart(5)}  `;
    const room = paragraph(ink, `${names}: ${GROUPS[group]}`, BAR + 10);
    return room.map((line, at) => (at === 0 ? lead + line.trimStart() : line));
  });
  return [
    heading,
    ...groups,
    ...paragraph(ink, exposure.disagreement, 2).map(ink.paint.quiet),
    ...(explain
      ? [...measureLines(exposure, knowledge), knowledge.exposure.caution].flatMap((line) =>
          paragraph(ink, line, 4).map(ink.paint.quiet),
        )
      : []),
    ...(explain
      ? exposure.evidence.flatMap((duty) =>
          quoted(ink, shownQuote(judged, duty, ink.signs.ellipsis), 4),
        )
      : []),
  ];
}
