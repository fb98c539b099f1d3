const ISO_DATE = /^\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?$/;

/** Every source has a name, an ISO date and a licence, and only https addresses. */
export function checkSources(sources, say) {
  for (const [key, source] of Object.entries(sources ?? {})) {
    const where = `source ${key}`;
    if (typeof source?.name !== 'string' || source.name === '')
      say('source-name', `${where} has no name; add name:`);
    if (!ISO_DATE.test(String(source?.date))) {
      say(
        'source-date',
        `${where} has date ${JSON.stringify(source?.date)}; write "2026-11" or "2026-11-23", quoted`,
      );
    }
    if (typeof source?.licence !== 'string' || source.licence.trim() === '') {
      say(
        'source-licence',
        `${where} has no licence; say under what terms its words or figures are used, such as "CC0 1.0"`,
      );
    }
    if (source?.url !== undefined && !/^https:\/\/[^\s]+$/.test(source.url)) {
      say(
        'source-url',
        `${where} has url ${JSON.stringify(source.url)}; write an https address or leave url out`,
      );
    }
  }
}

/** Entries are a list without duplicates, with known fields only, each with sources that exist. */
export function checkEntries(entries, { table, id, keys, sources, used }, say) {
  if (!Array.isArray(entries) || entries.length === 0) {
    say('table-empty', `${table}.yaml holds no list; write one entry a dash`);
    return;
  }
  const seen = new Set();
  for (const [index, entry] of entries.entries()) {
    const name = entry?.[id];
    if (typeof name !== 'string' || !/^[a-z][a-z0-9_-]*$/.test(name)) {
      say(
        'entry-name',
        `${table} entry ${index + 1} has ${id} ${JSON.stringify(name)}; write lower-case letters, digits, _ or -`,
      );
      continue;
    }
    const where = `${table}/${name}`;
    if (seen.has(name)) say('entry-twice', `${where} stands twice; merge the two entries`);
    seen.add(name);
    for (const key of Object.keys(entry)) {
      if (!keys.includes(key))
        say('field-unknown', `${where} has a field ${key}; expected ${keys.join(', ')}`);
    }
    checkCited(entry.sources, { where, sources, used }, say);
  }
}

/** What an entry rests on: at least one source, and each in sources.yaml. */
export function checkCited(cited, { where, sources, used }, say) {
  if (!Array.isArray(cited) || cited.length === 0) {
    say('source-missing', `${where} has no sources; name at least one key of sources.yaml`);
    return;
  }
  for (const key of cited) {
    used.add(key);
    if (!Object.hasOwn(sources ?? {}, key)) {
      say(
        'source-unknown',
        `${where} names source ${JSON.stringify(key)}; add it to sources.yaml with name, date and licence`,
      );
    }
  }
}

/** The named fields of every entry are texts without line breaks or stray spaces. */
export function checkText(entries, { table, id, fields }, say) {
  for (const entry of Array.isArray(entries) ? entries : []) {
    for (const field of fields) {
      const text = entry[field];
      if (typeof text !== 'string' || text === '' || text !== text.trim() || text.includes('\n')) {
        say(
          'text',
          `${field} of ${table}/${entry[id]} is ${JSON.stringify(text)}; write one line of text (>- folds lines)`,
        );
      }
    }
  }
}

/** Every value of core's list stands exactly once (duplicates are reported by `checkEntries`). */
export function checkPresence(entries, table, id, expected, say) {
  const names = (Array.isArray(entries) ? entries : []).map((entry) => entry[id]);
  for (const value of expected) {
    if (!names.includes(value))
      say('entry-missing', `${table} has no entry for ${value}; core knows it, so add one`);
  }
  checkKeys(names, table, expected, say);
}

/** Every key is one of those expected. */
export function checkKeys(keys, where, expected, say) {
  for (const key of keys) {
    if (!expected.includes(key)) {
      say(
        'key-unknown',
        `${where}: ${JSON.stringify(key)} is not known; expected one of ${expected.join(', ')}`,
      );
    }
  }
}
