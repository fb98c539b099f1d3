import { ACCOUNTABILITIES, type Accountability } from '../document/accountability.ts';
import { quote } from '../document/document.ts';
import { OWN_ANSWERS } from '../first-person/own-answers.ts';
import type { Knowledge } from '../judge/knowledge.ts';
import { escapeHtml } from '../report/escape-html.ts';
import { glyph, meter, quoteLink } from '../report/html-finding.ts';
import { LETTERS } from '../report/html-palette.ts';
import { shownQuote, visibleLine } from '../report/visible.ts';
import {
  accountabilityName,
  capitalised,
  confidenceWord,
  questionOf,
  shownProbability,
} from '../report/words.ts';
import type { PostingMatch } from './match-posting.ts';
import { findingAddress } from './resume-html-text.ts';
import type { Conflation, ResumePosition, ResumeReading } from './resume-reading.ts';
import { ANSWERED_WORDS, positionName, RESUME_PHRASES, TITLE_STANDS } from './resume-words.ts';

const QUOTES = 2;

/** What all lines come to in one accountability, with its best quotes; the three questions are asked in full. */
export function ownFindingHtml(
  { document, overall }: ResumeReading,
  knowledge: Knowledge,
  key: Accountability,
  form: 'question' | 'folded',
): string {
  const { owner, confidence, evidence } = overall.findings[key];
  const isQuestion = form === 'question';
  const heading = isQuestion ? questionOf(knowledge, key) : accountabilityName(knowledge, key);
  const sure =
    owner === 'unstated'
      ? ''
      : ` <span class="facts sure mono">${confidenceWord(confidence)} ${shownProbability(confidence)} ${meter(confidence)}</span>`;
  const quotes = evidence.slice(0, isQuestion ? QUOTES : 1);
  return `<article class="finding ${owner} k-${key}" id="${findingAddress(key)}">
<h3>${escapeHtml(heading)}</h3>
<span class="letter" aria-hidden="true">${LETTERS[key]}</span>
<p class="answer">${glyph(owner)} ${capitalised(OWN_ANSWERS[owner])}${sure}</p>
${quotes.map((span) => quoteLink(document, span)).join('\n')}
</article>`;
}

/** One position: its title, what its lines come to, pay, and what will be questioned. */
export function positionHtml(
  { document, lines }: ResumeReading,
  knowledge: Knowledge,
  position: ResumePosition,
  index: number,
): string {
  const said = ACCOUNTABILITIES.filter((key) => position.findings[key].owner !== 'unstated');
  const items = said.map((key) => {
    const { owner, evidence } = position.findings[key];
    const [best] = evidence;
    const name = escapeHtml(accountabilityName(knowledge, key));
    return `<li class="k-${key}">${glyph(owner)}<span>${name}: <b>${OWN_ANSWERS[owner]}</b></span>${best === undefined ? '' : quoteLink(document, best)}</li>`;
  });
  const isBare = !lines.some((line) => line.position === index);
  return `<article class="position">
<h3 dir="auto">${escapeHtml(visibleLine(positionName(position)))}</h3>
<p class="note">${escapeHtml(`${position.headline} ${TITLE_STANDS[position.titleGap]}`.trim())}</p>
${isBare ? `<p class="note none">${RESUME_PHRASES.noLines}</p>` : ''}
${items.length === 0 ? '' : `<ul class="held">${items.join('\n')}</ul>`}
${position.pay === '' ? '' : `<p class="note facts">${escapeHtml(position.pay)}</p>`}
${position.conflations.map((one) => conflationHtml(document, one)).join('\n')}
</article>`;
}

function conflationHtml(
  document: ResumeReading['document'],
  { entry, evidence }: Conflation,
): string {
  const quotes = evidence.slice(0, QUOTES).map((span) => quoteLink(document, span));
  return `<div class="flag"><h4>${escapeHtml(entry.label)}</h4><p>${escapeHtml(entry.explanation)}</p>${quotes.join('\n')}</div>`;
}

/** The strong lines reworded, each above the line that it was made of; what is missing stands in brackets and is marked. */
export function rewordingsHtml({ document, lines }: ResumeReading): string {
  const items = lines.flatMap(({ rewording, ...line }) => {
    if (rewording === null) return [];
    if (rewording.text === quote(document, line))
      return [
        `<li>${quoteLink(document, line)}<p class="note soft">${capitalised(RESUME_PHRASES.complete)}.</p></li>`,
      ];
    return [`<li><p dir="auto">${withGaps(rewording.text)}</p>${quoteLink(document, line)}</li>`];
  });
  return items.length === 0
    ? ''
    : `<section aria-labelledby="h-reworded"><h2 id="h-reworded">${RESUME_PHRASES.reworded}</h2><p class="note">${RESUME_PHRASES.rewordedHow}</p><ol class="reworded">${items.join('\n')}</ol></section>`;
}

function withGaps(text: string): string {
  return escapeHtml(visibleLine(text)).replace(
    /\[[^\]]*\]/g,
    (gap) => `<span class="gap">${gap}</span>`,
  );
}

/** The résumé held against a posting: what it asks for, in its words, and the lines that answer. */
export function matchHtml(
  { document, lines }: ResumeReading,
  { posting, asks }: PostingMatch,
  knowledge: Knowledge,
): string {
  const items = asks.map(({ accountability, asked, answered, lines: indices }) => {
    const owner = ({ own: 'role', part: 'shared', none: 'unstated' } as const)[answered];
    const [words] = asked;
    const quotes = indices.slice(0, QUOTES).flatMap((at) => {
      const line = lines[at];
      return line === undefined ? [] : [quoteLink(document, line)];
    });
    return `<article class="finding ${owner} k-${accountability}">
<h3>${escapeHtml(capitalised(accountabilityName(knowledge, accountability)))}</h3>
<span class="letter" aria-hidden="true">${LETTERS[accountability]}</span>
${words === undefined ? '' : `<p class="note soft">${RESUME_PHRASES.asks} “<bdi dir="auto">${escapeHtml(shownQuote(posting, words))}</bdi>”</p>`}
<p class="answer">${glyph(owner)} ${answered === 'none' ? RESUME_PHRASES.noLine : capitalised(ANSWERED_WORDS[answered])}</p>
${quotes.join('\n')}
</article>`;
  });
  const nothing = `<p class="note">${RESUME_PHRASES.asksNothing}</p>`;
  return `<section aria-labelledby="h-posting"><h2 id="h-posting">${RESUME_PHRASES.posting}</h2><p class="note">${escapeHtml(posting.judgement.headline)}</p>${items.length === 0 ? nothing : items.join('\n')}</section>`;
}
