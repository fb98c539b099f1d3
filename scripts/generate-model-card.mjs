import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CARD_EXAMPLES } from './model-card-examples.mjs';
import { table } from './policy-tables.mjs';
import { reliabilityPlot } from './reliability-plot.mjs';
import { root, setUp } from './setup.mjs';

const readers = ['context', 'linear'];
const accountabilities = [
  'roadmap',
  'customers',
  'metrics',
  'viability',
  'backlog',
  'requirements',
  'delivery',
  'people',
  'technical',
];
const heads = [
  ['kappa3', 'κ3'],
  ['kappa9', 'κ9'],
  ['exact3', 'exact3'],
  ['held3', 'held3'],
  ['roleAccuracy', 'role'],
  ['orderTakerF1', 'order-taker F1'],
  ['evidencePrecision', 'evidence right'],
  ['evidenceCoverage', 'covered'],
  ['calibrationError', 'calibration error'],
];

/** docs/model-card.md and its plot, and the measured rows of eval/variants.md, from the results on dev. */
export async function generateModelCard() {
  await setUp();
  const results = readers.map((name) => json(`eval/results/dev-${name}.json`));
  const template = readFileSync(join(root, 'docs/model-card.template.md'), 'utf8');
  const parts = {
    readers: readerTable(results),
    scores: scoresTable(results),
    accountabilities: accountabilityTable(results),
    families: slicesTable(results, 'title family'),
    organisations: slicesTable(results, 'organisation'),
    lengths: slicesTable(results, 'length'),
    breaks: slicesTable(results, 'line breaks'),
    calibration: binsTable(results),
    told: toldTable(results),
    examples: await examplesTable(),
    speeds: speedTable(),
  };
  const card = template.replace(/\{\{([a-z]+)\}\}/g, (_, name) => {
    if (parts[name] === undefined) throw new Error(`model card has no part "${name}"`);
    return parts[name];
  });
  return [
    { path: 'docs/model-card.md', text: card },
    { path: 'docs/images/reliability.svg', text: reliabilityPlot(results) },
    { path: 'eval/variants.md', text: variantsPage(results) },
  ];
}

function json(path) {
  return JSON.parse(readFileSync(join(root, path), 'utf8'));
}

/** The header of a weights file: ASCII JSON behind sixteen bytes. */
function headerOf(bytes) {
  return JSON.parse(bytes.subarray(16, 16 + bytes.readUInt32LE(12)).toString('latin1'));
}

function readerTable(results) {
  return table([
    ['reader', 'version', 'file', 'size', 'what it is'],
    ...results.map(({ reader: { name } }) => {
      const bytes = readFileSync(join(root, `packages/core/weights/${name}.bin`));
      const { version } = headerOf(bytes);
      const what =
        name === 'context'
          ? 'default: a small transformer that reads the segments which a linear model lets through, beside that model'
          : 'fast: a linear model over hashed words, word pairs and triples';
      return [name, version, `\`${name}.bin\``, `${(bytes.length / 1e6).toFixed(1)} MB`, what];
    }),
  ]);
}

/** Baselines from the first result, then the reader of each, with intervals; the annotators' row is of the corpus. */
function scoresTable(results) {
  const systems = [
    ...results[0].systems.slice(0, -1),
    ...results.map(({ systems }) => systems.at(-1)),
  ];
  return table([
    ['score', ...systems.map(({ name }) => name)],
    ...heads.map(([key, head]) => [head, ...systems.map(({ scores }) => interval(scores[key]))]),
  ]);
}

function accountabilityTable(results) {
  return table([
    [
      'accountability',
      'role / shared / other / unstated in the labels',
      ...results.flatMap(({ reader: { name } }) => [`${name}: accuracy`, `${name}: κ`]),
    ],
    ...accountabilities.map((key) => [
      key,
      Object.values(results[0].gold[key]).join(' / '),
      ...results.flatMap(({ systems }) => {
        const { accuracy, kappa } = systems.at(-1).findings[key];
        return [interval(accuracy), interval(kappa)];
      }),
    ]),
  ]);
}

function slicesTable(results, by) {
  const shown = results[0].slices.filter((slice) => slice.by === by);
  return table([
    [
      by,
      'postings',
      ...results.flatMap(({ reader: { name } }) => [
        `${name}: of nine right`,
        `${name}: exact3`,
        `${name}: role`,
      ]),
    ],
    ...shown.map(({ name, postings }) => [
      name.replaceAll('_', ' '),
      postings,
      ...results.flatMap(({ slices }) => {
        const slice = slices.find((one) => one.by === by && one.name === name);
        return [slice?.findings9, slice?.exact3, slice?.roleAccuracy].map(figure);
      }),
    ]),
  ]);
}

function binsTable(results) {
  return table([
    ['tenth', ...results.flatMap(({ reader: { name } }) => [`${name}: sure`, `${name}: right`])],
    ...results[0].reliability.map((_, index) => [
      index + 1,
      ...results.flatMap(({ reliability }) => [
        figure(reliability[index].confidence),
        figure(reliability[index].right),
      ]),
    ]),
  ]);
}

function toldTable(results) {
  return table([
    [
      'an invented owner costs',
      'told from confidence',
      ...results.flatMap(({ reader: { name } }) => [`${name}: told`, `${name}: of them right`]),
    ],
    ...results[0].told.map(({ least }, index) => [
      costWords(least),
      figure(least),
      ...results.flatMap(({ told }) => [told[index].told, figure(told[index].right)]),
    ]),
  ]);
}

function costWords(least) {
  if (least === 0) return 'as it ships';
  const times = Math.round(least / (1 - least));
  return times === 1 ? 'as much as a missed one' : `${times} times a missed one`;
}

/** What each reader says of the sentences written for the card; what differs from the guidelines is bold. */
async function examplesTable() {
  const { decode, parseModel } = await import('../packages/core/dist/index.js');
  const { knowledge } = await import('../packages/knowledge/dist/index.js');
  const models = readers.map((name) =>
    parseModel(readFileSync(join(root, `packages/core/weights/${name}.bin`))),
  );
  return table([
    ['sentence', 'about', 'by the guidelines', ...readers],
    ...CARD_EXAMPLES.map(([accountability, owner, text]) => [
      text,
      accountability,
      owner,
      ...models.map((model) => {
        const told = decode({ kind: 'posting', text }, model, knowledge).findings[accountability];
        return told.owner === owner ? owner : `**${told.owner}**`;
      }),
    ]),
  ]);
}

/** One row for each file of the benchmark: results.json and, where a reader has its own, results-NAME.json. */
function speedTable() {
  const files = ['bench/results.json', ...readers.map((name) => `bench/results-${name}.json`)];
  const rows = files
    .filter((file) => existsSync(join(root, file)))
    .map(json)
    .map(({ reader, texts, throughput: { milliseconds, latency } }) => {
      const rate = (texts.postings / milliseconds.decode) * 1000;
      const median = `${latency.median.toFixed(1)} ms`;
      return [reader ?? 'linear', `${rate.toFixed(0)}`, median, `${latency.p95.toFixed(1)} ms`];
    });
  return table([
    ['reader', 'postings a second, one core', 'one posting, median', '95th percentile'],
    ...rows,
  ]);
}

/** eval/variants.md with the rows of the evaluation's own run put between its marks. */
function variantsPage(results) {
  const page = readFileSync(join(root, 'eval/variants.md'), 'utf8');
  const systems = [
    ...results[0].systems.slice(0, -1),
    ...results.map(({ systems }) => systems.at(-1)),
  ];
  const rows = table([
    ['system', 'κ3', 'κ9', 'exact3', 'role'],
    ...systems.map(({ name, scores }) => [
      name,
      ...['kappa3', 'kappa9', 'exact3', 'roleAccuracy'].map((key) => interval(scores[key])),
    ]),
  ]);
  const [open, close] = ['<!-- measured -->', '<!-- /measured -->'];
  const [from, to] = [page.indexOf(open), page.indexOf(close)];
  if (from < 0 || to < from) throw new Error(`eval/variants.md lacks ${open} and ${close}`);
  return `${page.slice(0, from + open.length)}\n\n${rows}\n\n${page.slice(to)}`;
}

function interval({ value, low, high }) {
  return value === null ? '-' : `${figure(value)} (${figure(low)} to ${figure(high)})`;
}

function figure(value) {
  return value === null || value === undefined ? '-' : value.toFixed(2);
}
