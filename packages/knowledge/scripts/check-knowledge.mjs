import { checkAsking } from './check-asking.mjs';
import {
  checkEntries,
  checkKeys,
  checkPresence,
  checkSources,
  checkText,
} from './check-entries.mjs';
import { checkExposure, checkPay } from './check-figures.mjs';
import { checkGuide } from './check-guide.mjs';
import { checkCondition, checkPhrases, checkSpellings } from './check-words.mjs';

/** What each file of data/ holds, by the field that names its entries. */
const TABLES = {
  accountabilities: 'key',
  roles: 'name',
  organisations: 'kind',
  titles: 'family',
  seniorities: 'seniority',
  flags: 'code',
  questions: 'accountability',
  trust: 'source',
  advice: 'code',
  practice: 'id',
};

const KEYS = {
  accountabilities: ['key', 'label', 'question', 'meaning', 'sources'],
  roles: ['name', 'label', 'job', 'meaning', 'rank', 'sources'],
  organisations: ['kind', 'label', 'practice', 'sources'],
  titles: ['family', 'label', 'phrase', 'role', 'spellings', 'sources'],
  seniorities: ['seniority', 'spellings', 'sources'],
  flags: [
    'code',
    'label',
    'explanation',
    'all',
    'any',
    'roles',
    'titles',
    'phrases',
    'shows',
    'sources',
  ],
  questions: ['accountability', 'recruiter', 'manager', 'peer', 'means', 'elsewhere', 'sources'],
  trust: ['source', 'label', 'says', 'reason', 'sources'],
  practice: [
    'id',
    'accountability',
    'role',
    'covers',
    'question',
    'after',
    'strong',
    'weak',
    'next',
    'sources',
  ],
  advice: ['code', 'does', 'label', 'explanation', 'cases', 'roles', 'gaps', 'rests', 'sources'],
};

/** Fields of a table that must be texts. */
const TEXTS = {
  accountabilities: ['label', 'question', 'meaning'],
  roles: ['label', 'job', 'meaning'],
  organisations: ['label', 'practice'],
  titles: ['label', 'phrase'],
  seniorities: [],
  flags: ['label', 'explanation'],
  questions: [],
  trust: ['label', 'reason'],
  advice: ['label', 'explanation'],
  practice: ['question', 'after', 'strong', 'weak', 'next'],
};

/**
 * Checks the parsed YAML of data/ against the vocabulary of the contract. Returns every issue found, each
 * `{ code, message }`, in file order; none when the tables can be written.
 */
export function checkKnowledge(raw, vocabulary) {
  const issues = [];
  const say = (code, message) => issues.push({ code, message });
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(String(raw.version?.version))) {
    say(
      'version',
      `version ${JSON.stringify(raw.version?.version)} is not a month; write "2026-11", quoted`,
    );
  }
  const used = new Set();
  checkSources(raw.sources, say);
  for (const [table, id] of Object.entries(TABLES)) {
    checkEntries(raw[table], { table, id, keys: KEYS[table], sources: raw.sources, used }, say);
    checkText(raw[table], { table, id, fields: TEXTS[table] }, say);
  }
  checkPresence(raw.accountabilities, 'accountabilities', 'key', vocabulary.accountabilities, say);
  checkPresence(raw.roles, 'roles', 'name', vocabulary.roles, say);
  checkPresence(raw.organisations, 'organisations', 'kind', vocabulary.organisations, say);
  for (const role of list(raw.roles)) {
    const fits = Number.isInteger(role.rank) && role.rank >= 0 && role.rank <= 5;
    if (!fits || (role.rank === 0) !== (role.name === 'other')) {
      say(
        'rank',
        `rank of role ${role.name} is ${role.rank}; write 1 to 5, and 0 for "other" alone`,
      );
    }
  }
  for (const table of ['titles', 'seniorities']) {
    checkSpellings(raw[table], { table, id: TABLES[table] }, say);
  }
  for (const title of list(raw.titles)) {
    checkKeys([title.role], `role of titles/${title.family}`, vocabulary.roles, say);
  }
  const families = list(raw.titles).map((title) => title.family);
  for (const flag of list(raw.flags)) checkFlag(flag, { vocabulary, families }, say);
  checkAsking(raw, vocabulary, say);
  checkPhrases(raw.safe?.phrases, { where: 'safe', caseCounts: true }, say);
  for (const key of list(raw.safe?.sources)) used.add(key);
  const context = { sources: raw.sources, used, families, vocabulary };
  checkPay(raw.pay, raw['pay-figures'], context, say);
  checkExposure(raw.exposure, raw['exposure-figures'], context, say);
  checkGuide(raw, context, say);
  for (const key of Object.keys(raw.sources ?? {})) {
    if (!used.has(key))
      say(
        'source-unused',
        `source ${key} is named by no entry; name it or take it out of sources.yaml`,
      );
  }
  return issues;
}

function checkFlag(flag, { vocabulary, families }, say) {
  const where = `flags/${flag.code}`;
  const conditions = [flag.all, flag.any].filter((condition) => condition !== undefined);
  if (conditions.length > 0 === (flag.phrases !== undefined)) {
    say(
      'flag-cause',
      `${where} needs either conditions (all, any) or phrases, not both and not neither`,
    );
  }
  for (const condition of conditions) checkCondition(condition, where, vocabulary, say);
  if (flag.phrases !== undefined) checkPhrases(flag.phrases, { where, caseCounts: false }, say);
  checkKeys(flag.roles ?? [], `roles of ${where}`, vocabulary.roles, say);
  checkKeys(flag.titles ?? [], `titles of ${where}`, families, say);
  checkKeys(flag.shows ?? [], `shows of ${where}`, vocabulary.accountabilities, say);
}

function list(value) {
  return Array.isArray(value) ? value : [];
}
