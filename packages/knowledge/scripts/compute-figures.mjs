import { existsSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { exposureFigures } from './figures/exposure-figures.mjs';
import { payTables } from './figures/pay-figures.mjs';

// The figures of data/ that are computed from reference files which are not part of this project:
//   node packages/knowledge/scripts/compute-figures.mjs ../shared/reference
const reference = resolve(process.argv[2] ?? '../shared/reference');
if (!existsSync(reference)) {
  process.stderr.write(`no folder ${reference}; pass the one with the reference files\n`);
  process.exit(2);
}
const head = `# Written by \`node packages/knowledge/scripts/compute-figures.mjs\` from the reference files; do not edit.\n`;

/** One line of YAML in flow style. */
function flow(value) {
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
  if (typeof value !== 'object') return String(value);
  return `{ ${Object.entries(value)
    .map(([key, field]) => `${key}: ${flow(field)}`)
    .join(', ')} }`;
}

const lines = (entries) => entries.map((entry) => `  - ${flow(entry)}\n`).join('');

function write(name, text) {
  writeFileSync(new URL(`../data/${name}`, import.meta.url), head + text);
  process.stdout.write(`data/${name} written\n`);
}

write('pay-figures.yaml', `tables:\n${lines(payTables(reference))}`);
const { entries, contrasts } = exposureFigures(reference);
write('exposure-figures.yaml', `entries:\n${lines(entries)}contrasts:\n${lines(contrasts)}`);
