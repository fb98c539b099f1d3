import { ACCOUNTABILITIES, THREE_QUESTIONS } from '../document/accountability.ts';
import type { Flag, Judged } from '../judge/judged.ts';
import type { Knowledge } from '../judge/knowledge.ts';
import { escapeHtml } from './escape-html.ts';
import { findingHtml, glyph, meter, quoteLink } from './html-finding.ts';
import { exposureHtml, payHtml } from './html-market.ts';
import { LETTERS } from './html-palette.ts';
import { HTML_STYLE, HTML_STYLE_HASH } from './html-style.ts';
import { markedText } from './html-text.ts';
import type { DocumentOptions } from './markdown.ts';
import { clipped } from './visible.ts';
import {
  ANSWERS,
  accountabilityName,
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

/**
 * A judged document as one self-contained HTML page: the verdict beside the text, each quote a link to its
 * mark and each mark a link back. No script, no request; a strict policy forbids both.
 */
export function formatHtml(
  judged: Judged,
  knowledge: Knowledge,
  options: DocumentOptions = {},
): string {
  const explain = options.explain === true;
  const headline = escapeHtml(clipped(judged.judgement.headline, 400));
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${HTML_STYLE_HASH}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${headline}</title>
<style>${HTML_STYLE}</style>
</head>
<body>
<a class="skip" href="#text">Go to the text</a>
<div class="page">
<header>
<h1 dir="auto">${headline}</h1>
${picture(judged, knowledge)}
</header>
<main>
<div class="verdict">
<section aria-labelledby="h-questions">
<h2 id="h-questions">${PHRASES.threeQuestions}</h2>
${THREE_QUESTIONS.map((key) => findingHtml(judged, knowledge, key, { form: 'question', explain })).join('\n')}
</section>
${askNext(judged, knowledge)}
${flags(judged, knowledge)}
<section class="rest" aria-labelledby="h-rest">
<h2 id="h-rest">${PHRASES.theRest}</h2>
${THE_REST.map((key) => findingHtml(judged, knowledge, key, { form: 'folded', explain })).join('\n')}
</section>
${organisation(judged, knowledge)}
${payHtml(judged, explain)}
${exposureHtml(judged, knowledge, explain)}
</div>
<section class="text" id="text" aria-labelledby="h-text">
<h2 id="h-text">${PHRASES.text}</h2>
${legend(judged, knowledge)}
<div class="posting" dir="auto">${markedText(judged, knowledge, explain)}</div>
</section>
</main>
<footer>${escapeHtml(madeBy(judged, ' · '))}</footer>
</div>
</body>
</html>
`;
}

function picture(judged: Judged, knowledge: Knowledge): string {
  const { title, role, scope, titleGap, orderTaker } = judged.judgement;
  const declared =
    title.declared === null
      ? `<p class="says none">${PHRASES.noTitle}</p>`
      : `<p class="says" dir="auto">${escapeHtml(clipped(title.declared, 120))}</p>`;
  const work =
    role.name === null
      ? `<p class="says none">${PHRASES.noRole}</p>`
      : `<p class="says">${escapeHtml(roleLabel(knowledge, role.name))}</p>${roles(judged, knowledge)}`;
  const marks = THREE_QUESTIONS.map((key) => {
    const { owner } = judged.findings[key];
    const name = escapeHtml(accountabilityName(knowledge, key));
    return `<li>${glyph(owner)}<span>${name}</span><span class="${owner}">${ANSWERS[owner]}</span></li>`;
  });
  const gap = titleGap === 'unclear' ? '' : `<p class="note">${GAPS[titleGap].line}</p>`;
  const seat = orderTaker.value ? `<p class="note seat">${PHRASES.orderTaker}</p>` : '';
  return `<dl class="picture">
<div><dt>${PHRASES.titleSays}</dt><dd>${declared}${gap}${seat}</dd></div>
<div><dt>${PHRASES.workSays}</dt><dd>${work}</dd></div>
<div><dt>${PHRASES.scope}: ${scopeWords(scope)}</dt><dd><ul class="scope">${marks.join('')}</ul></dd></div>
</dl>`;
}

function roles(judged: Judged, knowledge: Knowledge): string {
  const items = likelyRoles(judged, knowledge, 3).map(
    ({ label, probability }) =>
      `<li><span>${escapeHtml(label)}</span>${meter(probability)}<span class="mono">${shownProbability(probability)}</span></li>`,
  );
  return `<ul class="roles">${items.join('')}</ul>`;
}

function askNext(judged: Judged, knowledge: Knowledge): string {
  const asks = judged.judgement.questions
    .slice(0, QUESTIONS_SHOWN)
    .map(
      (question) =>
        `<li>${escapeHtml(clipped(question.ask, 400))} <span class="facts">${escapeHtml(settlesWords(knowledge, question))}</span></li>`,
    );
  if (asks.length === 0) return '';
  return `<section aria-labelledby="h-ask"><h2 id="h-ask">${PHRASES.askNext}</h2><ol class="asks">${asks.join('')}</ol></section>`;
}

function flags(judged: Judged, knowledge: Knowledge): string {
  const all = judged.judgement.flags;
  if (all.length === 0) return '';
  const items = all.map((flag) => flagHtml(judged, knowledge, flag));
  return `<section aria-labelledby="h-flags"><h2 id="h-flags">${PHRASES.flags}</h2>${items.join('\n')}</section>`;
}

function flagHtml(judged: Judged, knowledge: Knowledge, flag: Flag): string {
  const { label, explanation, evidence, answers } = flag;
  const [first] = evidence;
  const [said] = answers ?? [];
  const words =
    said === undefined
      ? ''
      : `<p class="facts">${escapeHtml(capitalised(answerWords(knowledge, said)))}</p>`;
  const quote = first === undefined ? words : quoteLink(judged, first);
  return `<article class="flag"><h3>${escapeHtml(label)}</h3><p>${escapeHtml(explanation)}</p>${quote}</article>`;
}

function organisation(judged: Judged, knowledge: Knowledge): string {
  const entry = organisationOf(judged, knowledge);
  const { safe, evidence } = judged.judgement.organisation;
  if (entry === undefined && !safe) return '';
  const [first] = evidence;
  const words =
    entry === undefined
      ? ''
      : `<p><b>${escapeHtml(entry.label)}.</b> ${escapeHtml(entry.practice)}</p>`;
  return `<section aria-labelledby="h-organisation"><h2 id="h-organisation">${PHRASES.organisation}</h2>${words}${safe ? `<p class="note">${PHRASES.safe}</p>` : ''}${first === undefined ? '' : quoteLink(judged, first)}</section>`;
}

function legend(judged: Judged, knowledge: Knowledge): string {
  const items = ACCOUNTABILITIES.filter((key) => judged.findings[key].evidence.length > 0).map(
    (key) =>
      `<li><a class="k-${key}" href="#f-${key}"><span class="letter" aria-hidden="true">${LETTERS[key]}</span>${escapeHtml(accountabilityName(knowledge, key))}</a></li>`,
  );
  return items.length === 0 ? '' : `<ul class="legend">${items.join('')}</ul>`;
}
