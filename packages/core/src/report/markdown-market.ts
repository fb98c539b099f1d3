import type { Judged } from '../judge/judged.ts';
import type { Knowledge } from '../judge/knowledge.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import {
  cautionWords,
  GROUPS,
  marketWords,
  measureLines,
  payWords,
  percent,
  shownGroups,
} from './market-words.ts';
import { shownQuote } from './visible.ts';
import { capitalised, PHRASES } from './words.ts';

const RANGES_SHOWN = 3;

/** What the text says of pay and how it stands to the market. */
export function payBlocks(judged: Judged, explain: boolean): readonly string[] {
  const { pay } = judged.judgement;
  const ranges = pay.stated?.ranges.slice(0, explain ? undefined : RANGES_SHOWN) ?? [];
  return [
    `### ${PHRASES.pay}`,
    ...(pay.stated === null ? [] : [`**${escapeMarkdown(capitalised(payWords(pay.stated)))}.**`]),
    ...ranges.map((range) => `> “${escapeMarkdown(shownQuote(judged, range))}”`),
    escapeMarkdown(pay.sentence),
    ...(explain ? listOf([...marketWords(pay), ...cautionWords(pay)]) : []),
  ];
}

/** The mix of the duties by what is said of AI, and that the measures disagree. */
export function exposureBlocks(
  judged: Judged,
  knowledge: Knowledge,
  explain: boolean,
): readonly string[] {
  const { exposure } = judged.judgement;
  if (exposure.units === 0) return [`### ${PHRASES.exposure}`, escapeMarkdown(exposure.sentence)];
  const groups = shownGroups(exposure, knowledge).map(
    ({ group, share, names }) => `${percent(share)} ${names}: ${GROUPS[group]}`,
  );
  return [
    `### ${PHRASES.exposure}`,
    ...listOf(groups),
    escapeMarkdown(exposure.disagreement),
    ...(explain ? listOf([...measureLines(exposure, knowledge), knowledge.exposure.caution]) : []),
    ...(explain
      ? exposure.evidence.map((duty) => `> “${escapeMarkdown(shownQuote(judged, duty))}”`)
      : []),
  ];
}

/** One list as a block; none without lines. */
function listOf(lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [lines.map((line) => `- ${escapeMarkdown(line)}`).join('\n')];
}
