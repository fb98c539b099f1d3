import { checkEntries, checkKeys, checkPresence, checkText } from './check-entries.mjs';

const PARTS = ['holds', 'contributes'];

/** The guide's tables: known roles, accountabilities and kinds, a profile for each role, pairs once, sources everywhere. */
export function checkGuide({ frameworks, profiles, pairs }, { sources, used, vocabulary }, say) {
  const roles = vocabulary.roles.filter((role) => role !== 'other');
  const { accountabilities, organisations } = vocabulary;
  checkEntries(
    frameworks,
    {
      table: 'frameworks',
      id: 'framework',
      keys: ['framework', 'label', 'says', 'roles', 'holders', 'sources'],
      sources,
      used,
    },
    say,
  );
  checkText(frameworks, { table: 'frameworks', id: 'framework', fields: ['label', 'says'] }, say);
  for (const { framework, roles: told, holders } of list(frameworks)) {
    const where = `frameworks/${framework}`;
    checkText(list(told), { table: where, id: 'role', fields: ['words'] }, say);
    checkKeys(
      list(told).map(({ role }) => role),
      `roles of ${where}`,
      roles,
      say,
    );
    for (const { accountability, role, part } of list(holders)) {
      checkKeys([accountability], `holders of ${where}`, accountabilities, say);
      checkKeys(
        [role],
        `holders of ${where}`,
        list(told).map((one) => one.role),
        say,
      );
      checkKeys([part], `part of ${where}`, PARTS, say);
    }
  }
  checkEntries(
    profiles,
    { table: 'profiles', id: 'name', keys: ['name', 'holds', 'shares', 'sources'], sources, used },
    say,
  );
  checkPresence(profiles, 'profiles', 'name', roles, say);
  for (const { name, holds, shares } of list(profiles)) {
    const both = [...list(holds), ...list(shares)];
    checkKeys(both, `profiles/${name}`, accountabilities, say);
    if (new Set(both).size < both.length)
      say('profile-twice', `profiles/${name} names an accountability twice; hold it or share it`);
    if (list(holds).length === 0) say('profile-empty', `profiles/${name} holds nothing`);
  }
  checkPairs(pairs, { sources, used, roles, organisations }, say);
}

function checkPairs(pairs, { sources, used, roles, organisations }, say) {
  const keys = ['pair', 'left', 'right', 'theory', 'practice', 'tell', 'sources'];
  checkEntries(pairs, { table: 'pairs', id: 'pair', keys, sources, used }, say);
  checkText(pairs, { table: 'pairs', id: 'pair', fields: ['theory'] }, say);
  const seen = new Set();
  for (const { pair, left, right, practice, tell } of list(pairs)) {
    const where = `pairs/${pair}`;
    checkKeys([left, right], where, roles, say);
    const both = [left, right].sort().join(' ');
    if (left === right || seen.has(both))
      say(
        'pair-twice',
        `${where} compares ${left} with ${right} again; keep one entry of two roles`,
      );
    seen.add(both);
    if (list(practice).length === 0) say('pair-practice', `${where} says nothing of practice`);
    checkText(list(practice), { table: where, id: 'kind', fields: ['words'] }, say);
    for (const line of list(practice)) checkKeys(Object.keys(line), where, ['kind', 'words'], say);
    checkKeys(
      list(practice).map(({ kind }) => kind),
      `practice of ${where}`,
      organisations,
      say,
    );
    for (const side of ['left', 'right']) {
      const told = list(tell?.[side]);
      if (told.length === 0 || told.some((words) => typeof words !== 'string' || words === ''))
        say('pair-tell', `${where} does not tell what speaks for ${side}; write a list of words`);
    }
  }
}

function list(value) {
  return Array.isArray(value) ? value : [];
}
