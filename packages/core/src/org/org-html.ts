import {
  ACCOUNTABILITIES,
  type Accountability,
  FINDING_OWNERS,
} from '../document/accountability.ts';
import type { Knowledge } from '../judge/knowledge.ts';
import { escapeHtml } from '../report/escape-html.ts';
import { glyph } from '../report/html-finding.ts';
import { LETTERS } from '../report/html-palette.ts';
import { clipped } from '../report/visible.ts';
import { ANSWERS, accountabilityName, confidenceWord, shownProbability } from '../report/words.ts';
import { orgHeadline } from './org-headline.ts';
import { observationHtml, othersHtml, roleHtml } from './org-html-parts.ts';
import { ORG_STYLE, ORG_STYLE_HASH } from './org-html-style.ts';
import type { OrgReading, OrgRole } from './org-reading.ts';
import { askedOf, nameOf, ORG_PHRASES } from './org-words.ts';

/**
 * A read organisation as one self-contained HTML page in the look of a verdict's: the matrix, each cell a link to the words
 * behind it, the observations, the questions. No script, no request; a strict policy forbids both.
 */
export function formatOrgHtml(reading: OrgReading, knowledge: Knowledge): string {
  const headline = escapeHtml(orgHeadline(reading));
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${ORG_STYLE_HASH}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${headline}</title>
<style>${ORG_STYLE}</style>
</head>
<body>
<a class="skip" href="#observations">Go to the observations</a>
<div class="page">
<header><h1 dir="auto">${headline}</h1></header>
<main class="org">
<section aria-labelledby="h-matrix" id="matrix">
<h2 id="h-matrix">${ORG_PHRASES.matrix}</h2>
${matrix(reading, knowledge)}
${reading.roles.length === 1 ? `<p class="note">${ORG_PHRASES.alone}</p>` : ''}
</section>
<section aria-labelledby="h-observations" id="observations">
<h2 id="h-observations">${ORG_PHRASES.observations}</h2>
${reading.observations.length === 0 ? `<p>${ORG_PHRASES.nothing}</p>` : reading.observations.map((one, at) => observationHtml(one, at, reading, knowledge)).join('\n')}
</section>
${asks(reading)}
<section aria-labelledby="h-roles" id="roles">
<h2 id="h-roles">${ORG_PHRASES.roles}</h2>
<div class="cards">
${reading.roles.map((role) => roleHtml(role, reading, knowledge)).join('\n')}
</div>
</section>
${othersHtml(reading)}
</main>
<footer>${escapeHtml(`${reading.reader.name} ${reading.reader.version} · knowledge ${reading.knowledge}`)}</footer>
</div>
</body>
</html>
`;
}

/** A table that keeps its meaning where a narrow screen lays it out anew: hence the roles. */
function matrix(reading: OrgReading, knowledge: Knowledge): string {
  const names = ACCOUNTABILITIES.map((key) => escapeHtml(accountabilityName(knowledge, key)));
  const heads = ACCOUNTABILITIES.map(
    (key, at) =>
      `<th scope="col" role="columnheader" class="k-${key}" aria-label="${names[at]}"><span class="letter" aria-hidden="true">${LETTERS[key]}</span><span aria-hidden="true">${names[at]}</span></th>`,
  );
  const held = ACCOUNTABILITIES.map(
    (key) => `<td role="cell" class="mono">${reading.held[key]}</td>`,
  );
  const owners = FINDING_OWNERS.map((owner) => `<li>${glyph(owner)} ${ANSWERS[owner]}</li>`);
  const columns = ACCOUNTABILITIES.map((key, at) => `<li>${LETTERS[key]} ${names[at]}</li>`);
  return `<ul class="column-names" aria-hidden="true">${columns.join('')}</ul>
<table class="matrix" role="table" aria-labelledby="h-matrix">
<thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">role</th>${heads.join('')}</tr></thead>
<tbody role="rowgroup">
${reading.roles.map((role) => row(role, reading, knowledge)).join('\n')}
<tr role="row" class="total"><th scope="row" role="rowheader">${ORG_PHRASES.held}</th>${held.join('')}</tr>
</tbody>
</table>
<ul class="keys">${owners.join('')}</ul>`;
}

function row(role: OrgRole, reading: OrgReading, knowledge: Knowledge): string {
  const name = escapeHtml(nameOf(reading, role.id));
  const cells = ACCOUNTABILITIES.map((key) => cell(role, key, name, knowledge));
  return `<tr role="row"><th scope="row" role="rowheader"><a href="#${role.id}" dir="auto">${name}</a></th>${cells.join('')}</tr>`;
}

function cell(role: OrgRole, key: Accountability, name: string, knowledge: Knowledge): string {
  const { owner, confidence } = role.judged.findings[key];
  if (owner === 'unstated') {
    return `<td role="cell"><span class="cell" role="img" aria-label="${ANSWERS.unstated}">${glyph(owner)}</span></td>`;
  }
  const shown = shownProbability(confidence);
  const what = escapeHtml(accountabilityName(knowledge, key));
  const says = `${name}: ${what}, ${ANSWERS[owner]}, ${confidenceWord(confidence)} ${shown}`;
  return `<td role="cell"><a class="cell k-${key} mono" href="#${role.id}-${key}" title="${says}" aria-label="${says}">${glyph(owner)}${shown}</a></td>`;
}

function asks(reading: OrgReading): string {
  const items = reading.questions.map(({ ask, roles, observations }) => {
    const links = observations.map((at) => `<a href="#o${at + 1}">${at + 1}</a>`).join(', ');
    return `<li>${escapeHtml(clipped(ask, 400))} <span class="facts">${escapeHtml(askedOf(reading, roles))}; for ${links}</span></li>`;
  });
  if (items.length === 0) return '';
  return `<section aria-labelledby="h-asks"><h2 id="h-asks">${ORG_PHRASES.asks}</h2><ol class="asks">${items.join('')}</ol></section>`;
}
