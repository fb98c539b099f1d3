/** Checks the tables of own words and the rubric. Returns issues, each `{ code, message }`. */
export function checkOwnWords({ sources, verbs, pastVerbs, irregular, lists, version }, names) {
  const issues = [];
  const say = (code, message) => issues.push({ code, message });
  checkVersion('own-words', version, say);
  checkSourcesOf('own-words', sources, say);
  checkTwice('verbs', [...verbs, ...pastVerbs], say);
  for (const row of irregular) {
    if (!Array.isArray(row) || row.length !== 3)
      say('verb-forms', `irregular verb ${JSON.stringify(row)} needs base, past and participle`);
  }
  for (const name of names) {
    if (!Array.isArray(lists[name]) || lists[name].length === 0)
      say('words-empty', `list ${name} of own-words has no words; write at least one`);
  }
  for (const [name, patterns] of Object.entries(lists)) {
    if (!names.includes(name)) say('key-unknown', `list ${name} of own-words is not known to core`);
    checkTwice(name, patterns, say);
    for (const pattern of patterns) {
      if (
        !/^[^\s…]+( (…|[^\s…]+))*$/.test(pattern) ||
        pattern !== pattern.toLowerCase() ||
        pattern.endsWith('…')
      )
        say(
          'words-untidy',
          `pattern ${JSON.stringify(pattern)} of ${name} must be lower-case words with single spaces, a gap (…) only between words`,
        );
    }
  }
  return issues;
}

/** Checks that each line of the rubric has points, words and sources that exist. */
export function checkRubric(rubric, { kinds, checks }) {
  const issues = [];
  const say = (code, message) => issues.push({ code, message });
  checkVersion('rubric', rubric.version, say);
  checkSourcesOf('rubric', rubric.sources, say);
  const all = [...rubric.bands, ...rubric.earns, ...rubric.costs, ...rubric.deeper];
  const used = new Set(all.flatMap((entry) => entry.sources ?? []));
  for (const entry of all) {
    const where = `rubric/${entry.code ?? entry.band}`;
    if (!Array.isArray(entry.sources) || entry.sources.length === 0)
      say('source-missing', `${where} has no sources`);
    for (const key of entry.sources ?? []) {
      if (!Object.hasOwn(rubric.sources, key))
        say('source-unknown', `${where} names source ${JSON.stringify(key)}; add it to sources`);
    }
  }
  for (const key of Object.keys(rubric.sources)) {
    if (!used.has(key)) say('source-unused', `source ${key} of the rubric is named by no line`);
  }
  checkTwice(
    'codes of the rubric',
    all.map(({ code, band }) => code ?? band),
    say,
  );
  for (const line of rubric.earns) {
    if (!(line.points > 0)) say('points', `rubric/${line.code} must earn points`);
    const known = line.kind === undefined ? checks.includes(line.check) : kinds.includes(line.kind);
    if (!known)
      say('key-unknown', `rubric/${line.code} has neither a kind nor a check that core knows`);
  }
  for (const line of rubric.costs) {
    if (!(line.points < 0)) say('points', `rubric/${line.code} must cost points`);
    if (!checks.includes(line.check))
      say('key-unknown', `rubric/${line.code}: check ${line.check} is not known to core`);
  }
  const order = rubric.bands.map(({ least }) => least);
  if (order.some((least, at) => at > 0 && least >= order[at - 1]) || order.at(-1) !== 0)
    say('bands', 'bands of the rubric must fall from the best to 0');
  return issues;
}

/** Checks the tables of résumés: every conflation that core finds has its words, every question its place. */
export function checkResumeTables(raw, { codes, accountabilities, kinds }) {
  const issues = [];
  const say = (code, message) => issues.push({ code, message });
  checkVersion('resume', raw.version, say);
  checkSourcesOf('resume', raw.sources, say);
  const names = raw.conflations.map(({ code }) => code);
  checkTwice('conflations', names, say);
  for (const code of codes) {
    if (!names.includes(code))
      say('entry-missing', `conflations of resume have no ${code}; core finds it, so add one`);
  }
  for (const code of names) {
    if (!codes.includes(code))
      say('key-unknown', `conflation ${code} of resume is not known to core`);
  }
  for (const entry of [...raw.conflations, ...raw.asks]) {
    if (!Array.isArray(entry.sources) || entry.sources.length === 0)
      say('source-missing', `resume/${entry.code} has no sources`);
    for (const key of entry.sources ?? []) {
      if (!Object.hasOwn(raw.sources, key))
        say('source-unknown', `resume/${entry.code} names source ${JSON.stringify(key)}`);
    }
  }
  for (const { code, accountability, without, ask } of raw.asks) {
    if (!accountabilities.includes(accountability) || !kinds.includes(without))
      say('key-unknown', `ask ${code} of resume names ${accountability} and ${without}`);
    if (!/^[^[\]]+\?$/.test(ask))
      say('text', `ask ${code} of resume must be a question without brackets`);
  }
  for (const list of [
    raw.labels,
    raw.titleWords,
    raw.companyWords,
    raw.schoolWords,
    raw.drops,
    ...Object.values(raw.headings),
    raw.openings.map(({ pattern }) => pattern),
  ])
    checkTwice('resume', list, say);
  return issues;
}

function checkVersion(table, version, say) {
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(String(version)))
    say('version', `version ${JSON.stringify(version)} of ${table} is not a month`);
}

function checkSourcesOf(table, sources, say) {
  for (const [key, source] of Object.entries(sources ?? {})) {
    if (typeof source?.name !== 'string' || !/^\d{4}-\d{2}(-\d{2})?$/.test(String(source?.date)))
      say('source-date', `source ${key} of ${table} needs a name and a date`);
    if (typeof source?.licence !== 'string' || source.licence === '')
      say('source-licence', `source ${key} of ${table} has no licence; say how it may be used`);
  }
  if (Object.keys(sources ?? {}).length === 0) say('source-missing', `${table} has no sources`);
}

function checkTwice(where, values, say) {
  const seen = new Set();
  for (const value of values) {
    if (seen.has(value)) say('words-twice', `${JSON.stringify(value)} stands twice in ${where}`);
    seen.add(value);
  }
}
