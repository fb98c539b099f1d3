import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './setup.mjs';

const BEGIN = '<!-- market: written by `npm run generate` from docs/market-figures.json -->';
const END = '<!-- end of market -->';
const ABOUT = {
  roadmap: 'who owns the roadmap',
  customers: 'who talks to customers',
  metrics: 'who sets success metrics',
  role: 'the job it is',
};
/** Below this a figure says that nothing can be concluded from it. */
const FEW = 30;

/** The README with the main figures of the report on the corpus, which `npm run eval -- --market` measures. */
export function generateMarketFigures() {
  const path = 'README.md';
  const text = readFileSync(join(root, path), 'utf8');
  const [before, rest] = text.split(BEGIN);
  const after = rest?.split(END)[1];
  if (after === undefined) throw new Error(`README.md lacks the marks ${BEGIN} and ${END}`);
  const figures = JSON.parse(readFileSync(join(root, 'docs/market-figures.json'), 'utf8'));
  return { path, text: `${before}${BEGIN}\n\n${said(figures)}\n\n${END}${after}` };
}

function said({ reader, postings, employers, trainedOn, title, pay, roadmap, absorbing }) {
  const labelled = title.roadmap.labelled.n;
  return [
    `On ${grouped(postings)} postings of ${grouped(employers)} employers, read by ${reader}, with 95 % intervals over employers. It was trained on ${grouped(trainedOn)} of these very postings, so it reads them better and is surer of them than of others:`,
    '',
    `| the family of the title removes, of the uncertainty about | by the reader’s answers | by the labels of ${grouped(labelled)} of them | titles dealt out at random stay below | the text removes, by the reader |`,
    '| --- | --- | --- | --- | --- |',
    ...Object.entries(ABOUT).map(([target, about]) => {
      const { read, labelled: gold, shuffled, text } = title[target];
      const random = shuffled === null ? '–' : `${(100 * shuffled).toFixed(1)} %`;
      return `| ${about} | ${share(read)} | ${share(gold)} | ${random} | ${share(text)} |`;
    }),
    '',
    ...(pay === null ? [] : [paySentence(pay), '']),
    roadmapSentence(roadmap),
    '',
    absorbingSentence(absorbing),
    '',
    'These postings are no random sample of jobs, and none of this tells causes.',
  ].join('\n');
}

function paySentence({ title, base, postings, n, raw, held }) {
  const gap = (one) =>
    `${share(one)}${holdsZero(one) ? ', which holds zero: no gap is shown' : ''}`;
  return `Advertised pay under the title of ${title} differs from that of ${base} by ${gap(raw)}; with the three answers, level, place, year and kind of organisation held equal, by ${gap(held)} (${n} of ${postings} postings that state pay).${few(n)}`;
}

function roadmapSentence(roadmap) {
  const known = Object.entries(roadmap)
    .filter(([kind, { n }]) => kind !== 'unknown' && n >= FEW)
    .sort(([, a], [, b]) => b.value - a.value);
  const listed = known.map(([kind, one]) => `${kind} ${share(one)}`).join(', ');
  return `The role holds the roadmap outright in these shares of the postings, by kind of organisation: ${listed}.`;
}

function absorbingSentence(absorbing) {
  const [owner, manager] = [absorbing['product owner'], absorbing['product manager']];
  if (owner === undefined || manager === undefined) return '';
  return `Work that practitioners say AI absorbs is ${share(owner)} of the duties under a product owner’s title, and ${share(manager)} under a product manager’s (${owner.n} and ${manager.n} postings).${few(Math.min(owner.n, manager.n))}`;
}

function few(n) {
  return n < FEW ? ` ${n} postings are fewer than ${FEW}: conclude nothing from them.` : '';
}

function holdsZero({ low, high }) {
  return low === null || high === null || (low <= 0 && high >= 0);
}

function share({ value, low, high }) {
  if (value === null) return '–';
  const of = (one) => String(Math.round(100 * one) + 0).replace('-', '−');
  return low === null ? `${of(value)} %` : `${of(value)} % (${of(low)} to ${of(high)})`;
}

function grouped(count) {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
