import type { Accountability, FindingOwner } from '../document/accountability.ts';
import type { Document, Span } from '../document/document.ts';
import type { Judged } from '../judge/judged.ts';
import type { Knowledge } from '../judge/knowledge.ts';
import type { Evidence, Finding } from '../weigh/weighed.ts';
import { escapeHtml } from './escape-html.ts';
import { LETTERS } from './html-palette.ts';
import { addressOf } from './html-text.ts';
import { clipped, shownQuote } from './visible.ts';
import {
  ANSWERS,
  accountabilityName,
  answerWords,
  asReadWords,
  CLAIM_ANSWERS,
  capitalised,
  confidenceWord,
  PHRASES,
  questionOf,
  SECTION_WORDS,
  SET_ASIDE,
  shownProbability,
  shownWeight,
  silenceWords,
} from './words.ts';

const SHAPES: Readonly<Record<FindingOwner, string>> = {
  role: '<circle class="fill" cx="10" cy="10" r="9"/>',
  shared: '<circle cx="10" cy="10" r="8"/><path class="fill" d="M10 2a8 8 0 0 0 0 16z"/>',
  other: '<circle cx="10" cy="10" r="8"/><path d="M7 13l6-6M8 7h5v5"/>',
  unstated: '<circle cx="10" cy="10" r="8"/>',
};

/** The sign of an owner: a full, a half, a handed-on and a dashed circle. Words always stand beside it. */
export function glyph(owner: FindingOwner): string {
  return `<svg class="glyph ${owner}" viewBox="0 0 20 20" aria-hidden="true">${SHAPES[owner]}</svg>`;
}

/** A thin bar filled by a probability. The number always stands beside it. */
export function meter(probability: number): string {
  const filled = Math.round(Math.max(0, Math.min(1, probability)) * 100);
  return `<svg class="bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true"><rect class="track" width="100" height="4"/><rect width="${filled}" height="4"/></svg>`;
}

/** A quote that links to its place in the text. */
export function quoteLink(document: Document, span: Span): string {
  const words = escapeHtml(shownQuote(document, span));
  return `<blockquote><a href="#${addressOf(span)}">“<bdi dir="auto">${words}</bdi>”</a></blockquote>`;
}

/** How one finding is shown. */
export interface FindingView {
  /** As one of the three questions, or folded among the rest. */
  readonly form: 'question' | 'folded';
  /** With every claim, its weight, and what was set aside. */
  readonly explain: boolean;
}

/** One accountability: who holds it, how sure that is, its best quotes, and why when asked. */
export function findingHtml(
  judged: Judged,
  knowledge: Knowledge,
  key: Accountability,
  view: FindingView,
): string {
  const finding = judged.findings[key];
  const { owner, confidence, evidence } = finding;
  const name = accountabilityName(knowledge, key);
  const heading = view.form === 'question' ? questionOf(knowledge, key) : name;
  const quotes = evidence.slice(0, view.form === 'question' ? 2 : 1);
  const nothing = view.form === 'question' && owner === 'unstated';
  const bar = owner === 'unstated' ? '' : meter(confidence);
  return `<article class="finding ${owner} k-${key}" id="f-${key}">
<h3>${escapeHtml(heading)}</h3>
<span class="letter" aria-hidden="true">${LETTERS[key]}</span>
<p class="answer">${glyph(owner)} ${capitalised(ANSWERS[owner])} <span class="facts sure mono">${confidenceWord(confidence)} ${shownProbability(confidence)} ${bar}</span></p>
${nothing ? `<p class="note soft">${silenceWords(finding)}</p>` : ''}
${quotes.map(({ claim }) => quoteLink(judged, claim)).join('\n')}
${answerList(finding, knowledge)}
${view.explain ? explanation(judged, finding) : ''}
</article>`;
}

/** What was said when somebody was asked, and what the text alone had said. */
function answerList({ answered }: Finding, knowledge: Knowledge): string {
  if (answered === undefined) return '';
  const items = answered.answers.map((answer) => {
    const words = escapeHtml(clipped(answer.words, 300));
    const said = words === '' ? '' : `: “<bdi dir="auto">${words}</bdi>”`;
    return `<li>${escapeHtml(capitalised(answerWords(knowledge, answer)))}${said}</li>`;
  });
  const asRead = asReadWords(answered);
  const last = asRead === undefined ? '' : `<li class="facts mono">${asRead}</li>`;
  return `<ul class="said">${items.join('')}${last}</ul>`;
}

function explanation(judged: Judged, { evidence, setAside }: Finding): string {
  const items = [
    ...evidence.map((one) => claimItem(judged, one, PHRASES.counted)),
    ...setAside.map((one) =>
      claimItem(judged, one, `${PHRASES.setAside}: ${SET_ASIDE[one.reason]}`),
    ),
  ];
  const body =
    items.length === 0 ? `<p>${PHRASES.nothingCounted}</p>` : `<ul>${items.join('\n')}</ul>`;
  return `<details><summary>${PHRASES.why}</summary>${body}</details>`;
}

function claimItem(judged: Judged, { claim, weight }: Evidence, standing: string): string {
  const section = judged.segments[claim.segment]?.section;
  const facts = [
    CLAIM_ANSWERS[claim.owner],
    `confidence ${shownProbability(claim.confidence)}`,
    `weight ${shownWeight(weight)}`,
    ...(section === undefined ? [] : [`in ${SECTION_WORDS[section]}`]),
  ];
  return `<li>${quoteLink(judged, claim)}<p>${standing}.</p><p class="facts mono">${facts.join(' · ')}</p></li>`;
}
