import { ACCOUNTABILITIES } from '../document/accountability.ts';
import type { Span } from '../document/document.ts';
import type { Judged } from '../judge/judged.ts';
import type { Knowledge } from '../judge/knowledge.ts';
import { escapeHtml } from '../report/escape-html.ts';
import { glyph } from '../report/html-finding.ts';
import { clipped, shownQuote } from '../report/visible.ts';
import { ANSWERS, accountabilityName, confidenceWord, shownProbability } from '../report/words.ts';
import type { Observation, OrgReading, OrgRole, RoleSpan } from './org-reading.ts';
import { nameOf, ORG_PHRASES, sureWords } from './org-words.ts';
import { sayObservation } from './say-observation.ts';

/** More quotes than this are folded. */
const OPEN_QUOTES = 6;
/** Sentences shown for one cell. */
const CELL_QUOTES = 3;

/** What is likely to need mending, and is shown as a warning. */
function isGrave({ code, variant }: Observation): boolean {
  return (
    code === 'nobody' ||
    code === 'order-taker-team' ||
    (code === 'two-owners' && variant === 'same') ||
    (code === 'why-elsewhere' && variant === 'unclaimed')
  );
}

/** One observation: what, by which words of whom, and how sure. */
export function observationHtml(
  one: Observation,
  at: number,
  reading: OrgReading,
  knowledge: Knowledge,
): string {
  const { label, says, sure } = sayObservation(one, reading, knowledge);
  const quotes = one.evidence.map((span) => roleQuote(span, reading));
  const folded = quotes.slice(OPEN_QUOTES);
  const more =
    folded.length === 0
      ? ''
      : `<details><summary>${folded.length} more</summary><ul>${folded.join('')}</ul></details>`;
  const open =
    quotes.length === 0 ? '' : `<ul>${quotes.slice(0, OPEN_QUOTES).join('')}</ul>${more}`;
  return `<article class="observation${isGrave(one) ? ' flag' : ''}" id="o${at + 1}">
<h3>${at + 1}. ${escapeHtml(label)}</h3>
<p class="says">${escapeHtml(says)}</p>
<p class="facts">${escapeHtml(sure)} By the readings <span class="mono">${sureWords(one.confidence)}</span>.</p>
${open}
</article>`;
}

function roleQuote(span: RoleSpan, reading: OrgReading): string {
  const role = reading.roles.find(({ id }) => id === span.role);
  if (role === undefined) return '';
  const { accountability } = span;
  const isCell =
    accountability !== null && role.judged.findings[accountability].owner !== 'unstated';
  const address = isCell ? `${role.id}-${accountability}` : role.id;
  const kind = accountability === null ? '' : ` class="k-${accountability}"`;
  return `<li${kind}><a href="#${address}">${escapeHtml(nameOf(reading, role.id))}</a>${quoteHtml(role.judged, span)}</li>`;
}

function quoteHtml(judged: Judged, span: Span): string {
  return `<blockquote>“<bdi dir="auto">${escapeHtml(shownQuote(judged, span))}</bdi>”</blockquote>`;
}

/** One role with the words behind each of its cells. */
export function roleHtml(role: OrgRole, reading: OrgReading, knowledge: Knowledge): string {
  const { id, judged, areas, reportsTo, source } = role;
  const facts = [
    ...(areas.length === 0
      ? []
      : [`${ORG_PHRASES.about} ${areas.map(({ words }) => clipped(words, 60)).join(', ')}`]),
    ...(reportsTo === null ? [] : [`${ORG_PHRASES.reportsTo} ${clipped(reportsTo.words, 60)}`]),
    clipped(source, 200),
  ].join(' · ');
  const cells = ACCOUNTABILITIES.filter((key) => judged.findings[key].owner !== 'unstated').map(
    (key) => {
      const { owner, confidence, evidence } = judged.findings[key];
      const quotes = evidence.slice(0, CELL_QUOTES).map(({ claim }) => quoteHtml(judged, claim));
      return `<li id="${id}-${key}" class="k-${key}"><p class="answer">${glyph(owner)}<b>${escapeHtml(accountabilityName(knowledge, key))}</b> ${ANSWERS[owner]} <span class="facts mono">${confidenceWord(confidence)} ${shownProbability(confidence)}</span></p>${quotes.join('')}</li>`;
    },
  );
  return `<article class="card" id="${id}">
<h3 dir="auto">${escapeHtml(nameOf(reading, id))}</h3>
<p>${escapeHtml(clipped(judged.judgement.headline, 400))}</p>
<p class="facts">${escapeHtml(facts)}</p>
${cells.length === 0 ? '' : `<ul class="cells">${cells.join('')}</ul>`}
</article>`;
}

/** Repeats and what was left out; nothing when there are none. */
export function othersHtml(reading: OrgReading): string {
  const place = (source: string, line?: number): string =>
    escapeHtml(clipped(line === undefined || line === 1 ? source : `${source}:${line}`, 200));
  const repeats = reading.duplicates.map(
    ({ source, line, of }) =>
      `<li>${place(source, line)}: as <a href="#${of}">${escapeHtml(nameOf(reading, of))}</a></li>`,
  );
  const left = reading.leftOut.map(
    ({ source, line, code, message }) =>
      `<li>${place(source, line)}: ${escapeHtml(clipped(message, 400))} <span class="mono">[${escapeHtml(code)}]</span></li>`,
  );
  const section = (id: string, words: string, items: readonly string[]): string =>
    items.length === 0
      ? ''
      : `<section aria-labelledby="${id}"><h2 id="${id}">${words}</h2><ul class="plain">${items.join('')}</ul></section>`;
  return [
    section('h-repeats', ORG_PHRASES.duplicates, repeats),
    section('h-left', ORG_PHRASES.leftOut, left),
  ].join('\n');
}
