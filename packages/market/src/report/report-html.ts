import { escapeHtml } from '@titlescope/core';
import type { CsvCell } from '../csv.ts';
import { FEW, type ReportTable, type Section } from './section.ts';
import { plotSvg } from './svg.ts';

/** What stands at the head of the page. */
export interface ReportHead {
  readonly facts: readonly (readonly [name: string, value: string])[];
}

const STYLE = `
:root{color-scheme:light dark;--page:#fffdf8;--ink:#1d1b18;--soft:#5b564c;--rule:#d9d4c7;--line:#857d6e;--mark:#1f4f8f;--quiet:#f0ede4}
@media (prefers-color-scheme:dark){:root{--page:#1d1b18;--ink:#efebe2;--soft:#b3ac9e;--rule:#3a362e;--line:#8d8576;--mark:#9cc4f8;--quiet:#292620}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:60rem;padding:2rem clamp(1rem,4vw,2.5rem);background:var(--page);color:var(--ink);font:1rem/1.55 system-ui,sans-serif;overflow-wrap:anywhere}
h1{font:500 clamp(1.75rem,4vw,2.75rem)/1.15 Georgia,serif;margin:0 0 1rem}
h2{font:500 1.5rem/1.25 Georgia,serif;margin:3rem 0 .75rem;padding-top:1.5rem;border-top:1px solid var(--rule)}
p,main>section>ul{max-width:44rem;margin:.5rem 0}main>section>ul{padding-left:1.25rem}main>section>ul>li{margin:.375rem 0}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.125rem 1rem;color:var(--soft);font-size:.875rem;margin:0}dd{margin:0}
nav ul{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;padding:0;list-style:none}a{color:var(--mark)}
figure{margin:1.5rem 0}figcaption{font-weight:600;font-size:.875rem;text-align:left;padding:.25rem 0}
.scroll{overflow-x:auto}
svg{width:100%;min-width:38rem;font:12px system-ui,sans-serif;fill:var(--ink)}
.grid{stroke:var(--rule)}.zero{stroke:var(--line);stroke-width:1.5}.bar{stroke:var(--mark);stroke-width:3}.dot{fill:var(--mark)}
.ring{fill:none;stroke:var(--ink);stroke-width:2}.heat{fill:var(--mark)}.on{fill:var(--page)}
details{margin:.75rem 0}summary{cursor:pointer;color:var(--mark)}
table{border-collapse:collapse;font-size:.8125rem;font-variant-numeric:tabular-nums}
th,td{padding:.25rem .625rem;border-bottom:1px solid var(--rule);text-align:right;white-space:nowrap}
th:first-child,.word{text-align:left}caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}thead th{background:var(--quiet);vertical-align:bottom;white-space:normal;min-width:4rem}
:focus-visible{outline:3px solid var(--mark);outline-offset:2px}
@media print{details,nav{display:none}body{padding:0}figure,li{break-inside:avoid}h2,figcaption{break-after:avoid}.scroll{overflow:visible}svg{min-width:0}}
`;

function cell(value: CsvCell): string {
  if (value === null) return '–';
  const isPart = typeof value === 'number' && !Number.isInteger(value);
  const text = isPart ? value.toFixed(4) : String(value);
  return escapeHtml(text.replace(/^-(?=\d)/, '−'));
}

/** A star before a count that is too small to conclude from. */
function few(count: CsvCell): string {
  return typeof count === 'number' && count < FEW ? '* ' : '';
}

function tableHtml({ name, caption, header, rows }: ReportTable): string {
  if (rows.length === 0) return '';
  const head = header.map((one) => `<th scope="col">${escapeHtml(one)}</th>`).join('');
  const counts = header.indexOf('n');
  const body = rows
    .map((row) => {
      const [first = null, ...rest] = row;
      return `<tr><th scope="row">${cell(first)}</th>${rest.map((one, at) => `<td${typeof one === 'string' ? ' class="word"' : ''}>${at + 1 === counts ? few(one) : ''}${cell(one)}</td>`).join('')}</tr>`;
    })
    .join('\n');
  return `<details><summary>${escapeHtml(caption)}</summary><p>Also in <code>tables/${escapeHtml(name)}.csv</code>.</p><div class="scroll" tabindex="0"><table><caption>${escapeHtml(caption)}</caption><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></div></details>`;
}

function sectionHtml({ id, heading, sentences, plots, tables }: Section): string {
  return [
    `<section id="${id}" aria-labelledby="h-${id}"><h2 id="h-${id}">${escapeHtml(heading)}</h2>`,
    ...sentences.map((sentence) => `<p>${escapeHtml(sentence)}</p>`),
    ...plots.map(plotSvg),
    ...tables.map(tableHtml),
    '</section>',
  ].join('\n');
}

const METHODS: readonly string[] = [
  'Intervals are of 95 %. They come from 200 samples that draw employers, not postings, because the postings of one employer are alike, widened by Student’s distribution where employers are few; those of the pay regressions from errors clustered by employer. They say how far chance in who was collected moves a figure. They do not hold the reader’s own errors, nor the choice of sources.',
  'There are many tables: of twenty intervals about one misses its mark by chance. A difference found by looking through them is a question for other data.',
  `* marks a count of fewer than ${FEW}: conclude nothing from it.`,
  'Nothing here tells causes. That a title goes with an answer, or an answer with pay, does not say that changing the one would change the other.',
];

function shortHtml(sections: readonly Section[]): string {
  const lines = sections.flatMap(({ id, short }) =>
    short === undefined ? [] : [`<li>${escapeHtml(short)} <a href="#${id}">More</a></li>`],
  );
  if (lines.length === 0) return '';
  return `<section id="short" aria-labelledby="h-short"><h2 id="h-short">In short</h2><ul>${lines.join('')}</ul></section>`;
}

function methodsHtml(): string {
  const paragraphs = METHODS.map((one) => `<p>${escapeHtml(one)}</p>`).join('');
  return `<section id="methods" aria-labelledby="h-methods"><h2 id="h-methods">How to read the numbers</h2>${paragraphs}</section>`;
}

/** The report as one page that needs nothing else: no script, nothing fetched. */
export function reportHtml(head: ReportHead, sections: readonly Section[]): string {
  const facts = head.facts
    .map(([name, value]) => `<dt>${escapeHtml(name)}</dt><dd>${escapeHtml(value)}</dd>`)
    .join('');
  const links = [...sections, { id: 'methods', heading: 'How to read the numbers' }]
    .map(({ id, heading }) => `<li><a href="#${id}">${escapeHtml(heading)}</a></li>`)
    .join('');
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>What the titles tell, and what scope is worth</title><style>${STYLE}</style></head>
<body><header><h1>What the titles tell, and what scope is worth</h1><dl>${facts}</dl>
<nav aria-label="Sections"><ul>${links}</ul></nav></header>
<main>${[shortHtml(sections), ...sections.map(sectionHtml), methodsHtml()].join('\n')}</main></body></html>
`;
}
