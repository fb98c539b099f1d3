import type { Judged } from '../judge/judged.ts';
import type { Knowledge } from '../judge/knowledge.ts';
import { escapeHtml } from './escape-html.ts';
import { meter, quoteLink } from './html-finding.ts';
import {
  cautionWords,
  GROUPS,
  marketWords,
  measureLines,
  payWords,
  percent,
  shownGroups,
} from './market-words.ts';
import { capitalised, PHRASES } from './words.ts';

const RANGES_SHOWN = 3;

/** What the text says of pay and how it stands to the market; the tables and cautions are folded when explained. */
export function payHtml(judged: Judged, explain: boolean): string {
  const { pay } = judged.judgement;
  const stated =
    pay.stated === null ? '' : `<p><b>${escapeHtml(capitalised(payWords(pay.stated)))}</b></p>`;
  const ranges = pay.stated?.ranges.slice(0, explain ? undefined : RANGES_SHOWN) ?? [];
  const quotes = ranges.map((range) => quoteLink(judged, range));
  const more = explain ? folded(PHRASES.market, [...marketWords(pay), ...cautionWords(pay)]) : '';
  return `<section aria-labelledby="h-pay"><h2 id="h-pay">${PHRASES.pay}</h2>${stated}${quotes.join('')}<p class="note">${escapeHtml(pay.sentence)}</p>${more}</section>`;
}

/** The mix of the duties by what is said of AI, and that the measures disagree. */
export function exposureHtml(judged: Judged, knowledge: Knowledge, explain: boolean): string {
  const { exposure } = judged.judgement;
  const groups = shownGroups(exposure, knowledge).map(
    ({ share, names }) =>
      `<li><span>${escapeHtml(names)}</span>${meter(share)}<span class="mono">${percent(share)}</span></li>`,
  );
  const said = shownGroups(exposure, knowledge).map(
    ({ group, names }) => `${capitalised(names)}: ${GROUPS[group]}.`,
  );
  const body =
    exposure.units === 0
      ? `<p class="note">${escapeHtml(exposure.sentence)}</p>`
      : `<ul class="roles">${groups.join('')}</ul><p class="note">${escapeHtml(said.join(' '))}</p><p class="note soft">${escapeHtml(exposure.disagreement)}</p>`;
  const more =
    explain && exposure.units > 0
      ? `${folded(PHRASES.why, [...measureLines(exposure, knowledge), knowledge.exposure.caution])}${exposure.evidence.map((duty) => quoteLink(judged, duty)).join('')}`
      : '';
  return `<section aria-labelledby="h-exposure"><h2 id="h-exposure">${PHRASES.exposure}</h2>${body}${more}</section>`;
}

function folded(summary: string, lines: readonly string[]): string {
  if (lines.length === 0) return '';
  const items = lines.map((line) => `<li>${escapeHtml(line)}</li>`);
  return `<details><summary>${summary}</summary><ul>${items.join('')}</ul></details>`;
}
