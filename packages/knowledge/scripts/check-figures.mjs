import { checkCited, checkEntries, checkKeys, checkText } from './check-entries.mjs';

const SERIES_KEYS = ['code', 'label', 'currency', 'kind', 'caution', 'sources'];
const KINDS = ['advertised', 'government', 'net'];
const GAP_KEYS = [
  'code',
  'higher',
  'lower',
  'words',
  'currency',
  'difference',
  'low',
  'high',
  'n',
  'sources',
];
const MEASURE_KEYS = ['code', 'label', 'kind', 'meaning', 'sources'];
const MEASURES = ['human', 'model', 'observed'];
const QUANTILES = ['p10', 'p25', 'p50', 'p75', 'p90'];

/** Pay: every figure belongs to a series or names its sources, families are known, quantiles rise. */
export function checkPay(pay, figures, { sources, used, families }, say) {
  checkEntries(pay?.series, { table: 'pay', id: 'code', keys: SERIES_KEYS, sources, used }, say);
  checkText(pay?.series, { table: 'pay', id: 'code', fields: ['label', 'caution'] }, say);
  const series = list(pay?.series).map(({ code }) => code);
  for (const { code, kind, currency } of list(pay?.series)) {
    checkKeys([kind], `kind of pay/${code}`, KINDS, say);
    checkCurrency(currency, `pay/${code}`, say);
  }
  for (const table of list(figures?.tables)) {
    const where = `pay-figures of ${table.family} ${table.country} ${table.years}`;
    checkKeys([table.series], where, series, say);
    checkKeys([table.family], where, families, say);
    checkTable(table, where, say);
  }
  for (const average of list(pay?.averages)) {
    const where = `average of ${average.family}`;
    checkKeys([average.family], where, families, say);
    checkCited(average.sources, { where, sources, used }, say);
    checkCurrency(average.currency, where, say);
    checkNumbers([average.amount, average.year], where, say);
  }
  checkEntries(pay?.gaps, { table: 'pay-gaps', id: 'code', keys: GAP_KEYS, sources, used }, say);
  for (const gap of list(pay?.gaps)) {
    const where = `gap ${gap.code}`;
    checkKeys([gap.higher, gap.lower], where, families, say);
    checkInterval({ value: gap.difference, low: gap.low, high: gap.high }, where, say);
    checkNumbers(list(gap.n).length === 2 ? gap.n : [undefined], where, say);
  }
}

function checkTable({ country, years, n, quantiles }, where, say) {
  if (!/^[A-Z]{2}$/.test(String(country)))
    say('pay-country', `country of ${where} is not two letters; write an ISO 3166 code`);
  if (!Number.isInteger(n) || n < 10)
    say('pay-few', `${where} rests on ${n} observations; leave tables below 10 out`);
  if (!(years?.length === 2 && years.every(Number.isInteger) && years[0] <= years[1]))
    say('pay-years', `years of ${where} are not [first, last]`);
  const known = QUANTILES.filter((key) => quantiles?.[key] !== undefined);
  const rises = known.every((key, at) => at === 0 || quantiles[known[at - 1]] <= quantiles[key]);
  if (!rises || !['p25', 'p50', 'p75'].every((key) => known.includes(key)))
    say('pay-quantiles', `quantiles of ${where} do not rise, or p25, p50 and p75 are missing`);
}

/** AI exposure: every accountability in one group, with a figure and its interval by each measure. */
export function checkExposure(exposure, figures, { sources, used, vocabulary }, say) {
  const { accountabilities } = vocabulary;
  const grouped = Object.values(exposure?.groups ?? {}).flat();
  for (const key of accountabilities) {
    const times = grouped.filter((one) => one === key).length;
    if (times !== 1)
      say('exposure-group', `${key} stands in ${times} groups of exposure.yaml; put it in one`);
  }
  checkEntries(
    exposure?.measures,
    { table: 'exposure', id: 'code', keys: MEASURE_KEYS, sources, used },
    say,
  );
  checkText(
    exposure?.measures,
    { table: 'exposure', id: 'code', fields: ['label', 'meaning'] },
    say,
  );
  checkCited(exposure?.sources, { where: 'exposure', sources, used }, say);
  const entries = list(figures?.entries);
  for (const key of accountabilities) {
    if (!entries.some((entry) => entry.key === key))
      say('entry-missing', `exposure-figures has no entry for ${key}; compute the figures anew`);
  }
  for (const entry of entries) {
    const where = `exposure-figures of ${entry.key}`;
    checkKeys([entry.key], where, accountabilities, say);
    checkKeys([entry.fit], `fit in ${where}`, ['near', 'far'], say);
    for (const measure of MEASURES) checkInterval(entry[measure], `${measure} in ${where}`, say);
  }
  for (const measure of MEASURES) {
    const contrast = list(figures?.contrasts).find((one) => one.measure === measure);
    checkInterval(contrast, `contrast by ${measure}`, say);
  }
}

function checkInterval(measured, where, say) {
  const { value, low, high } = measured ?? {};
  if (!(low <= value && value <= high))
    say('interval', `${where} has ${value} outside [${low}, ${high}]; write value, low and high`);
}

function checkCurrency(currency, where, say) {
  if (!/^[A-Z]{3}$/.test(String(currency)))
    say('pay-currency', `currency of ${where} is ${currency}; write an ISO 4217 code`);
}

function checkNumbers(numbers, where, say) {
  if (!numbers.every((number) => Number.isFinite(number) && number > 0))
    say('pay-number', `${where} needs positive numbers, not ${JSON.stringify(numbers)}`);
}

function list(value) {
  return Array.isArray(value) ? value : [];
}
