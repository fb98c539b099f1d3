import { join } from 'node:path';
import { readCsv } from './read-csv.mjs';
import { quantile } from './statistics.mjs';

/** Fewer observations than this make no table. Tables below 30 are marked where they are shown. */
const FEWEST = 10;
const LEVELS = { EN: 'junior', MI: 'mid', SE: 'senior', EX: 'executive' };
/** Some adverts say nothing, or an hourly sum, where a year's belongs. */
const LEAST_A_YEAR = 20_000;
const MILITARY = /Army|Navy|Air Force|Marine|Defense/;
/** The quartiles of a sample of postings whose rows cannot be kept: read from its summary. */
const SAMPLE = 'LinkedIn US 2023 FT';
const SAMPLED = ['project_manager', 'program_manager', 'product_marketing'];

/** Every table of pay that the reference files give, by series, family, country, seniority and years. */
export function payTables(reference) {
  return [
    ...aijobs(readCsv(join(reference, 'pay_aijobs.csv'))),
    ...usajobs(readCsv(join(reference, 'pay_usajobs_product.csv'))),
    ...dou(readCsv(join(reference, 'pay_dou_ukraine.csv'))),
    ...sample(readCsv(join(reference, 'stats_roles.csv'))),
  ];
}

function aijobs(rows) {
  const kept = rows
    .filter((row) => row.employment_type === 'FT')
    .map((row) => ({
      family: row.role,
      country: row.country,
      level: LEVELS[row.experience_level],
      year: Number(row.year),
      amount: Number(row.base_mid_usd),
    }));
  return tablesOf('aijobs', kept, { byLevel: true, byYear: true });
}

function usajobs(rows) {
  const kept = rows
    .filter((row) => !MILITARY.test(`${row.department} ${row.employer}`) && row.role !== 'other')
    .filter((row) => Number(row.base_mid_usd) >= LEAST_A_YEAR)
    .map((row) => ({
      family: row.role,
      country: row.country,
      level: row.seniority,
      year: Number(row.year),
      amount: Number(row.base_mid_usd),
    }));
  return tablesOf('usajobs', kept, { byLevel: false, byYear: true });
}

/** The last two waves only: older ones are of another market, and one is binned. */
function dou(rows) {
  const kept = rows
    .filter((row) => row.wave >= '2024-12' && row.binned === '')
    .map((row) => ({
      family: row.role,
      country: row.country,
      level: undefined,
      year: Number(row.wave.slice(0, 4)),
      amount: Number(row.net_annual_usd),
    }));
  return tablesOf('dou', kept, { byLevel: false, byYear: true });
}

function sample(rows) {
  return rows
    .filter((row) => row.source === SAMPLE && SAMPLED.includes(row.role))
    .map((row) => ({
      series: 'linkedin',
      family: row.role,
      country: 'US',
      years: [2023, 2023],
      n: Number(row.n),
      quantiles: { p25: Number(row.p25), p50: Number(row.median), p75: Number(row.p75) },
    }));
}

function tablesOf(series, rows, { byLevel, byYear }) {
  const tables = [];
  const add = (own, level) => {
    if (own.length < FEWEST) return;
    const [{ family, country }] = own;
    const years = own.map(({ year }) => year);
    const amounts = own.map(({ amount }) => amount).sort((a, b) => a - b);
    const at = (share) => Math.round(quantile(amounts, share) / 100) * 100;
    tables.push({
      series,
      family,
      country,
      ...(level === undefined ? {} : { seniority: level }),
      years: [Math.min(...years), Math.max(...years)],
      n: own.length,
      quantiles: { p10: at(0.1), p25: at(0.25), p50: at(0.5), p75: at(0.75), p90: at(0.9) },
    });
  };
  for (const group of groupsOf(rows, ({ family, country }) => `${country} ${family}`)) {
    const levels = byLevel ? groupsOf(group, ({ level }) => level) : [];
    for (const [own, level] of [[group, undefined], ...levels.map((one) => [one, one[0].level])]) {
      add(own, level);
      const years = byYear ? groupsOf(own, ({ year }) => String(year)) : [];
      if (years.length > 1) for (const one of years) add(one, level);
    }
  }
  return tables;
}

/** The rows by key, keys in order. */
function groupsOf(rows, key) {
  const groups = new Map();
  for (const row of rows) groups.set(key(row), [...(groups.get(key(row)) ?? []), row]);
  return [...groups.keys()].sort().map((name) => groups.get(name));
}
