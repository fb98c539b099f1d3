import { ACCOUNTABILITIES, THREE_QUESTIONS } from '../document/accountability.ts';
import { OWN_ANSWERS } from '../first-person/own-answers.ts';
import type { Knowledge } from '../judge/knowledge.ts';
import { escapeHtml } from '../report/escape-html.ts';
import { glyph, meter, quoteLink } from '../report/html-finding.ts';
import { LETTERS } from '../report/html-palette.ts';
import { HTML_STYLE, HTML_STYLE_HASH } from '../report/html-style.ts';
import { accountabilityName, capitalised, roleLabel, THE_REST } from '../report/words.ts';
import type { PostingMatch } from './match-posting.ts';
import { matchHtml, ownFindingHtml, positionHtml, rewordingsHtml } from './resume-html-parts.ts';
import { RESUME_STYLE, RESUME_STYLE_HASH } from './resume-html-style.ts';
import { findingAddress, markedResume } from './resume-html-text.ts';
import type { ResumeReading } from './resume-reading.ts';
import {
  GROUP_WORDS,
  heldWords,
  positionName,
  RESUME_PHRASES,
  shownShare,
} from './resume-words.ts';

/**
 * A read résumé as one self-contained HTML page: what it proves beside its text, each quote a link to its mark and each mark a
 * link back. No script, no request; a strict policy forbids both.
 */
export function formatResumeHtml(
  reading: ResumeReading,
  knowledge: Knowledge,
  options: { readonly match?: PostingMatch } = {},
): string {
  const headline = escapeHtml(heldWords(reading));
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${HTML_STYLE_HASH}' '${RESUME_STYLE_HASH}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${headline}</title>
<style>${HTML_STYLE}</style>
<style>${RESUME_STYLE}</style>
</head>
<body>
<a class="skip" href="#text">Go to the text</a>
<div class="page">
<header>
<h1>${headline}</h1>
${picture(reading, knowledge)}
</header>
<main>
<div class="verdict">
${notices(reading)}
<section aria-labelledby="h-proves">
<h2 id="h-proves">${RESUME_PHRASES.overall}</h2>
${THREE_QUESTIONS.map((key) => ownFindingHtml(reading, knowledge, key, 'question')).join('\n')}
</section>
${missing(reading, knowledge)}
${options.match === undefined ? '' : matchHtml(reading, options.match, knowledge)}
${rewordingsHtml(reading)}
<section aria-labelledby="h-positions">
<h2 id="h-positions">${RESUME_PHRASES.positions}</h2>
${reading.positions.map((position, index) => positionHtml(reading, knowledge, position, index)).join('\n')}
</section>
${work(reading)}
<section class="rest" aria-labelledby="h-rest">
<h2 id="h-rest">${RESUME_PHRASES.rest}</h2>
${THE_REST.map((key) => ownFindingHtml(reading, knowledge, key, 'folded')).join('\n')}
</section>
</div>
<section class="text" id="text" aria-labelledby="h-text">
<h2 id="h-text">${RESUME_PHRASES.text}</h2>
${legend(reading, knowledge)}
<div class="posting" dir="auto">${markedResume(reading, knowledge)}</div>
</section>
</main>
<footer>${escapeHtml(`${reading.reader.name} ${reading.reader.version} · knowledge ${reading.knowledge}`)}</footer>
</div>
</body>
</html>
`;
}

function picture({ positions, overall }: ResumeReading, knowledge: Knowledge): string {
  const [latest] = positions;
  const title =
    latest === undefined || latest.head === null
      ? `<p class="says none">${RESUME_PHRASES.noPosition}</p>`
      : `<p class="says" dir="auto">${escapeHtml(positionName(latest))}</p>`;
  const role =
    overall.role === null
      ? `<p class="says none">${RESUME_PHRASES.noRole}</p>`
      : `<p class="says">${escapeHtml(capitalised(roleLabel(knowledge, overall.role)))}</p>`;
  const marks = THREE_QUESTIONS.map((key) => {
    const { owner } = overall.findings[key];
    return `<li>${glyph(owner)}<span>${escapeHtml(accountabilityName(knowledge, key))}</span><span class="${owner}">${OWN_ANSWERS[owner]}</span></li>`;
  });
  return `<dl class="picture">
<div><dt>${RESUME_PHRASES.firstPosition}</dt><dd>${title}</dd></div>
<div><dt>${RESUME_PHRASES.workReads}</dt><dd>${role}</dd></div>
<div><dt>${RESUME_PHRASES.scope}: ${overall.held} of 3</dt><dd><ul class="scope">${marks.join('')}</ul></dd></div>
</dl>`;
}

function notices({ document, notices: all }: ResumeReading): string {
  if (all.length === 0) return '';
  const items = all.map(({ message, evidence }) => {
    const [first] = evidence;
    return `<div class="flag notice"><p>${escapeHtml(message)}</p>${first === undefined ? '' : quoteLink(document, first)}</div>`;
  });
  return `<section aria-labelledby="h-notices"><h2 id="h-notices">${RESUME_PHRASES.notices}</h2>${items.join('\n')}</section>`;
}

function missing({ missing: all }: ResumeReading, knowledge: Knowledge): string {
  if (all.length === 0) return '';
  const items = all.map(
    ({ accountability, ask }) =>
      `<li>${escapeHtml(capitalised(ask))} <span class="facts">${escapeHtml(accountabilityName(knowledge, accountability))}</span></li>`,
  );
  return `<section aria-labelledby="h-missing"><h2 id="h-missing">${RESUME_PHRASES.missing}</h2><ul class="asks">${items.join('')}</ul></section>`;
}

/** The kinds of work as shares of the lines, and how far the measures of AI exposure agree. */
function work({ overall, exposure, lines }: ResumeReading): string {
  if (lines.length === 0) return '';
  const kinds = (['judgement', 'absorbing', 'other', 'none'] as const).filter(
    (kind) => overall.shares[kind] > 0,
  );
  const items = kinds.map(
    (kind) =>
      `<li><span class="mono">${shownShare(overall.shares[kind])}</span><span>${escapeHtml(GROUP_WORDS[kind])}</span>${meter(overall.shares[kind])}</li>`,
  );
  return `<section aria-labelledby="h-work"><h2 id="h-work">${RESUME_PHRASES.work}</h2><ul class="shares">${items.join('')}</ul><p class="note">${escapeHtml(exposure)}</p></section>`;
}

function legend({ lines }: ResumeReading, knowledge: Knowledge): string {
  const said = new Set(lines.flatMap(({ claims }) => claims.map((one) => one.accountability)));
  const items = ACCOUNTABILITIES.filter((key) => said.has(key)).map(
    (key) =>
      `<li><a class="k-${key}" href="#${findingAddress(key)}"><span class="letter" aria-hidden="true">${LETTERS[key]}</span>${escapeHtml(accountabilityName(knowledge, key))}</a></li>`,
  );
  return items.length === 0 ? '' : `<ul class="legend">${items.join('')}</ul>`;
}
