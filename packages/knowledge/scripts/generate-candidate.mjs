import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { checkOwnWords, checkResumeTables, checkRubric } from './check-candidate.mjs';
import { printValue } from './print-table.mjs';

const data = new URL('../data/', import.meta.url);
const core = new URL('../../core/src/', import.meta.url);

/** The YAML of one table as parsed. */
export async function readTable(name) {
  return parse(await readFile(new URL(`${name}.yaml`, data), 'utf8'), { uniqueKeys: true });
}

/** The names in a constant list of a source file of core, so that there is one definition of them. */
export async function readNames(path, constant) {
  const source = await readFile(new URL(path, core), 'utf8');
  const list = new RegExp(`export const ${constant}[^=]*= \\[([^\\]]*)\\]`).exec(source)?.[1] ?? '';
  return [...list.matchAll(/'([^']+)'/g)].map(([, name]) => name);
}

/** What the rubric may name. */
export async function readRubricNames() {
  return {
    kinds: [...(await readNames('first-person/particular.ts', 'PARTICULARS')), 'killed'],
    checks: await readNames('answer/rubric.ts', 'CHECKS'),
  };
}

/** The first-person words as a typed table. */
export async function generateOwnWords() {
  const raw = await readTable('own-words');
  refuse(
    'own-words',
    checkOwnWords(raw, await readNames('first-person/own-words.ts', 'OWN_WORD_LISTS')),
  );
  const { version, verbs, pastVerbs, irregular, lists } = raw;
  return table(
    'own-words',
    'OwnWords',
    'ownWords',
    'The words by which people say what they did themselves.',
    {
      version,
      verbs,
      pastVerbs,
      irregular,
      lists,
    },
  );
}

/** The rubric as a typed table, with its sources in place. */
export async function generateRubric() {
  const raw = await readTable('rubric');
  refuse('rubric', checkRubric(raw, await readRubricNames()));
  const cite = (entry) => ({ ...entry, sources: entry.sources.map((key) => raw.sources[key]) });
  const { version, bands, earns, costs, hears, deeper } = raw;
  return table('rubric', 'Rubric', 'rubric', 'How an interview answer is read.', {
    version,
    bands: bands.map(cite),
    earns: earns.map(cite),
    costs: costs.map(cite),
    hears,
    deeper: deeper.map(cite),
  });
}

/** How a résumé is read beyond its claims, as a typed table with its sources in place. */
export async function generateResumeTables() {
  const raw = await readTable('resume');
  const codes = await readNames('resume/resume-tables.ts', 'CONFLATIONS');
  const accountabilities = await readNames('document/accountability.ts', 'ACCOUNTABILITIES');
  const { kinds } = await readRubricNames();
  refuse('resume', checkResumeTables(raw, { codes, accountabilities, kinds }));
  const cite = (entry) => ({ ...entry, sources: entry.sources.map((key) => raw.sources[key]) });
  const { version, headings, labels, titleWords, companyWords, schoolWords } = raw;
  const { conflations, openings, drops, asks } = raw;
  return table(
    'resume',
    'ResumeTables',
    'resumeTables',
    'How a résumé is read beyond its claims.',
    {
      version,
      headings,
      labels,
      titleWords,
      companyWords,
      schoolWords,
      conflations: conflations.map(cite),
      openings,
      drops,
      asks: asks.map(cite),
    },
  );
}

function table(file, type, name, says, value) {
  const text = [
    `// Generated from data/${file}.yaml by \`npm run generate\`. Edit the YAML, not this file.\n`,
    `import type { ${type} } from '@titlescope/core';\n`,
    `/** ${says} */\nexport const ${name}: ${type} = ${printValue(value)};\n`,
  ].join('\n');
  return { path: `packages/knowledge/src/${file}.ts`, text };
}

function refuse(name, issues) {
  if (issues.length === 0) return;
  const lines = issues.map(({ code, message }) => `  ${code}: ${message}`);
  throw new Error(`${name}.yaml refused, ${issues.length} to repair:\n${lines.join('\n')}`);
}
