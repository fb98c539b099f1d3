import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './setup.mjs';

const BEGIN = '<!-- scores: written by `npm run generate` -->';
const END = '<!-- end of scores -->';
const SHOWN = ['title alone', 'keywords'];

/** The README with the measured scores between its two marks. */
export function generateReadme() {
  const path = 'README.md';
  const text = readFileSync(join(root, path), 'utf8');
  const [before, rest] = text.split(BEGIN);
  const after = rest?.split(END)[1];
  if (after === undefined) throw new Error(`README.md lacks the marks ${BEGIN} and ${END}`);
  return { path, text: `${before}${BEGIN}\n\n${scores()}\n\n${END}${after}` };
}

function scores() {
  const linear = results('linear');
  const context = results('context');
  const rows = [
    ...linear.systems.filter(({ name }) => SHOWN.includes(name)),
    named(context, 'context'),
    named(linear, 'linear'),
  ].map(({ name, scores: s }) => [
    name === 'context'
      ? '**titlescope** (`context`, the default)'
      : name === 'linear'
        ? 'titlescope `--reader linear`, fast'
        : name,
    cell(s.kappa3),
    cell(s.exact3),
    cell(s.roleAccuracy),
    cell(s.evidencePrecision),
  ]);
  return [
    `On ${linear.postings} real postings of other employers than it was trained on (the development split; 95 % intervals over postings):`,
    '',
    '| | agreement on the three questions (κ) | all three right | role right | quotes that are to the point |',
    '| --- | --- | --- | --- | --- |',
    ...rows.map((row) => `| ${row.join(' | ')} |`),
    '| one careful annotator against the adjudicated labels | 0.95 | 0.91 | 0.98 | 0.95 |',
    '',
    'It answers the three questions much better than a title or keywords do, and clearly less well than a careful reader. On so few postings its role is',
    'not surely better than a guess from the title. The labels are careful readings by a large language model under written guidelines, not by people:',
    '[docs/evaluation.md](docs/evaluation.md) says what that means, and [docs/model-card.md](docs/model-card.md) what it gets wrong.',
  ].join('\n');
}

function results(reader) {
  return JSON.parse(readFileSync(join(root, `eval/results/dev-${reader}.json`), 'utf8'));
}

function named({ systems }, reader) {
  const system = systems.find(({ name }) => name.includes(reader));
  if (system === undefined) throw new Error(`eval/results has no system of the reader ${reader}`);
  return { ...system, name: reader };
}

function cell({ value, low, high }) {
  return value === null ? '–' : `${value.toFixed(2)} (${low.toFixed(2)}–${high.toFixed(2)})`;
}
