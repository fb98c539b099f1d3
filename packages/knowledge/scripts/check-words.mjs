import { checkKeys } from './check-entries.mjs';

/** Spellings are lower-case, tidy, and each belongs to one entry of its table alone. */
export function checkSpellings(entries, { table, id }, say) {
  const owners = new Map();
  for (const entry of Array.isArray(entries) ? entries : []) {
    const where = `${table}/${entry[id]}`;
    checkPhrases(entry.spellings, { where, caseCounts: false }, say);
    for (const spelling of Array.isArray(entry.spellings) ? entry.spellings : []) {
      const owner = owners.get(spelling);
      if (owner !== undefined && owner !== where) {
        say(
          'spelling-shared',
          `spelling "${spelling}" stands in ${owner} and in ${where}; keep it in one of them`,
        );
      }
      owners.set(spelling, where);
    }
  }
}

/** A list of words to match: not empty, tidy, no duplicates, lower-case unless case counts. */
export function checkPhrases(phrases, { where, caseCounts }, say) {
  if (!Array.isArray(phrases) || phrases.length === 0) {
    say('words-empty', `${where} has no words to match; write at least one`);
    return;
  }
  const seen = new Set();
  for (const phrase of phrases) {
    if (typeof phrase !== 'string' || !/^\S+( \S+)*$/.test(phrase)) {
      say(
        'words-untidy',
        `words ${JSON.stringify(phrase)} of ${where} must be text with single spaces and none at the ends`,
      );
      continue;
    }
    if (!caseCounts && phrase !== phrase.toLowerCase()) {
      say(
        'words-case',
        `words "${phrase}" of ${where} hold capitals; write "${phrase.toLowerCase()}"`,
      );
    }
    if (seen.has(phrase))
      say('words-twice', `words "${phrase}" stand twice in ${where}; take one out`);
    seen.add(phrase);
  }
}

/** A condition names known accountabilities, each with at least one known owner, and not with all of them. */
export function checkCondition(condition, where, vocabulary, say) {
  checkKeys(Object.keys(condition), `condition of ${where}`, vocabulary.accountabilities, say);
  for (const [accountability, owners] of Object.entries(condition)) {
    const some =
      Array.isArray(owners) && owners.length > 0 && owners.length < vocabulary.owners.length;
    if (!some) {
      say(
        'condition-owners',
        `${accountability} in ${where} lists ${JSON.stringify(owners)}; list one to three owners`,
      );
      continue;
    }
    checkKeys(owners, `${accountability} in ${where}`, vocabulary.owners, say);
  }
}
