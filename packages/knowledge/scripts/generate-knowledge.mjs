import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { ANSWER_SOURCES } from './check-asking.mjs';
import { checkKnowledge } from './check-knowledge.mjs';
import { Flat, printTable, Reference } from './print-table.mjs';

const data = new URL('../data/', import.meta.url);
const contract = new URL('../../core/schema/verdict.schema.json', import.meta.url);
const FILES = [
  'version',
  'sources',
  'accountabilities',
  'roles',
  'organisations',
  'titles',
  'seniorities',
  'safe',
  'flags',
  'questions',
  'trust',
  'advice',
  'practice',
  'pay',
  'pay-figures',
  'exposure',
  'exposure-figures',
  'frameworks',
  'profiles',
  'pairs',
];

const KNOWLEDGE = {
  imports: "import type { Knowledge, Source } from '@titlescope/core';\n",
  name: 'knowledge',
  type: 'Knowledge',
  says: 'The sourced tables that a judgement rests on.',
};
const GUIDE = {
  imports:
    "import type { Source } from '@titlescope/core';\nimport type { Guide } from './entries.ts';\n",
  name: 'guide',
  type: 'Guide',
  says: 'What frameworks and practice say of roles that are taken for one another.',
};

/** The YAML of data/ as parsed, by file name. */
export async function readData() {
  const entries = FILES.map(async (name) => {
    const text = await readFile(new URL(`${name}.yaml`, data), 'utf8');
    return [name, parse(text, { uniqueKeys: true })];
  });
  return Object.fromEntries(await Promise.all(entries));
}

/** The values that core knows, from the contract's one definition. */
export async function readVocabulary() {
  const schema = JSON.parse(await readFile(contract, 'utf8'));
  return {
    accountabilities: schema.properties.findings.required,
    roles: schema.$defs.Role.enum,
    organisations: schema.properties.org.properties.kind.enum,
    gaps: schema.properties.titleGap.enum,
    owners: schema.$defs.Finding.properties.owner.enum,
  };
}

/** The knowledge tables in a fixed order: core's order where it has one, file order where order says something. */
export function orderKnowledge(raw, vocabulary) {
  const cite = (entry) => ({ ...entry, sources: entry.sources.map((key) => new Reference(key)) });
  const inOrder = (entries, id, order) =>
    order.map((value) => cite(entries.find((e) => e[id] === value)));
  const longestFirst = (entry) => ({
    ...cite(entry),
    spellings: [...entry.spellings].sort(byLength),
  });
  return {
    version: raw.version.version,
    accountabilities: inOrder(raw.accountabilities, 'key', vocabulary.accountabilities),
    roles: inOrder(raw.roles, 'name', vocabulary.roles),
    titles: raw.titles.map(longestFirst).sort((a, b) => (a.family < b.family ? -1 : 1)),
    seniorities: raw.seniorities.map(longestFirst),
    organisations: inOrder(raw.organisations, 'kind', vocabulary.organisations),
    safe: [...raw.safe.phrases].sort(byLength),
    flags: raw.flags.map((flag) => cite(flag)),
    questions: inOrder(raw.questions, 'accountability', vocabulary.accountabilities),
    trust: inOrder(raw.trust, 'source', ANSWER_SOURCES),
    advice: raw.advice.map((entry) => cite(entry)),
    practice: raw.practice.map((entry) => cite(entry)),
    pay: orderPay(raw, cite),
    exposure: orderExposure(raw, vocabulary, cite),
  };
}

/** The guide's tables: profiles in core's order, the rest in file order, most asked for first. */
function orderGuide(raw, { roles }) {
  const cite = (entry) => ({ ...entry, sources: entry.sources.map((key) => new Reference(key)) });
  return {
    version: raw.version.version,
    frameworks: raw.frameworks.map((entry) =>
      cite({ ...entry, holders: entry.holders.map((holder) => new Flat(holder)) }),
    ),
    profiles: roles
      .filter((role) => role !== 'other')
      .map((role) => cite(raw.profiles.find(({ name }) => name === role))),
    pairs: raw.pairs.map(cite),
  };
}

function orderPay({ pay, 'pay-figures': figures }, cite) {
  return {
    series: pay.series.map(cite),
    tables: figures.tables.map((table) => new Flat(table)),
    averages: pay.averages.map(cite),
    gaps: pay.gaps.map(cite),
  };
}

/** The figures of each accountability with the group that practitioners put it in. */
function orderExposure({ exposure, 'exposure-figures': figures }, { accountabilities }, cite) {
  const groupOf = (key) =>
    Object.keys(exposure.groups).find((group) => exposure.groups[group].includes(key));
  const entries = accountabilities.map((key) => {
    const { key: own, ...rest } = figures.entries.find((entry) => entry.key === key);
    return [key, new Flat({ key: own, group: groupOf(key), ...rest })];
  });
  return {
    measures: exposure.measures.map(cite),
    entries: Object.fromEntries(entries),
    contrasts: Object.fromEntries(
      figures.contrasts.map(({ measure, ...measured }) => [measure, new Flat(measured)]),
    ),
    ...cite({ caution: exposure.caution, sources: exposure.sources }),
  };
}

/** Checks data/*.yaml and returns the files it compiles to, `{ path, text }`, paths from the repository root. */
export async function generateKnowledge() {
  const [raw, vocabulary] = await Promise.all([readData(), readVocabulary()]);
  const issues = checkKnowledge(raw, vocabulary);
  if (issues.length > 0) {
    const lines = issues.map(({ code, message }) => `  ${code}: ${message}`);
    throw new Error(
      `knowledge tables refused, ${issues.length} to repair in packages/knowledge/data:\n${lines.join('\n')}`,
    );
  }
  return [
    {
      path: 'packages/knowledge/src/tables.ts',
      text: printTable(raw.sources, orderKnowledge(raw, vocabulary), KNOWLEDGE),
    },
    {
      path: 'packages/knowledge/src/guide/tables.ts',
      text: printTable(raw.sources, orderGuide(raw, vocabulary), GUIDE),
    },
  ];
}

function byLength(a, b) {
  return b.length - a.length || (a < b ? -1 : 1);
}
