import { ACCOUNTABILITIES, byAccountability, OWNERS, THREE_QUESTIONS } from '@titlescope/core';
import type { Cells, Database } from '../database.ts';
import { type Share, shareOf } from '../statistics/wilson.ts';
import {
  ENOUGH,
  type GroupExposure,
  type GroupOrganisation,
  type GroupPay,
  type MarketGroup,
} from './market-roles.ts';

const FOUR = [...OWNERS, 'unstated'] as const;
/** Currencies beyond these are left out. */
const MOST_CURRENCIES = 3;

/** What the postings say for which a condition of SQL holds. */
export async function groupOf(where: string, database: Database): Promise<MarketGroup> {
  const counts = ACCOUNTABILITIES.flatMap((key) =>
    FOUR.map(
      (owner) => `count_if(findings."${key}"."owner" = '${owner}')::DOUBLE AS ${key}_${owner}`,
    ),
  );
  const [found = {}] = await database.all(
    `SELECT count(*)::DOUBLE AS n, count_if(order_taker)::DOUBLE AS takers, ${counts.join(', ')} FROM postings WHERE ${where}`,
  );
  const n = numberIn(found, 'n');
  return {
    n,
    owners: byAccountability((key) => {
      const share = (owner: (typeof FOUR)[number]): Share =>
        shareOf(numberIn(found, `${key}_${owner}`), n);
      return {
        role: share('role'),
        shared: share('shared'),
        other: share('other'),
        unstated: share('unstated'),
      };
    }),
    orderTaker: shareOf(numberIn(found, 'takers'), n),
    pay: await payOf(where, database),
    exposure: await exposureOf(where, database),
    organisations: await organisationsOf(where, database),
  };
}

async function payOf(where: string, database: Database): Promise<readonly GroupPay[]> {
  const rows = await database.all(
    `SELECT pay.currency AS currency, count(*)::DOUBLE AS n,
       quantile_cont(pay.yearly, 0.25) AS p25, quantile_cont(pay.yearly, 0.5) AS p50, quantile_cont(pay.yearly, 0.75) AS p75
     FROM postings WHERE ${where} AND pay.yearly IS NOT NULL
     GROUP BY pay.currency ORDER BY n DESC, currency LIMIT ${MOST_CURRENCIES}`,
  );
  return rows.map((row) => ({
    currency: String(row['currency']),
    n: numberIn(row, 'n'),
    p25: Math.round(numberIn(row, 'p25')),
    p50: Math.round(numberIn(row, 'p50')),
    p75: Math.round(numberIn(row, 'p75')),
  }));
}

async function exposureOf(where: string, database: Database): Promise<GroupExposure> {
  const [found = {}] = await database.all(
    `SELECT count(*)::DOUBLE AS n, avg(exposure.absorbing) AS absorbing, avg(exposure.judgement) AS judgement
     FROM postings WHERE ${where} AND exposure.units > 0`,
  );
  const n = numberIn(found, 'n');
  const mean = (name: string): number | null =>
    n === 0 ? null : Math.round(numberIn(found, name) * 1e4) / 1e4;
  return { n, absorbing: mean('absorbing'), judgement: mean('judgement') };
}

async function organisationsOf(
  where: string,
  database: Database,
): Promise<readonly GroupOrganisation[]> {
  const held = THREE_QUESTIONS.map(
    (key) => `count_if(findings."${key}"."owner" = 'role')::DOUBLE AS ${key}`,
  );
  const rows = await database.all(
    `SELECT organisation AS kind, count(*)::DOUBLE AS n, ${held.join(', ')}
     FROM postings WHERE ${where} AND organisation <> 'unknown'
     GROUP BY organisation HAVING count(*) >= ${ENOUGH} ORDER BY n DESC, kind`,
  );
  return rows.map((row) => {
    const n = numberIn(row, 'n');
    const share = (key: (typeof THREE_QUESTIONS)[number]): Share => shareOf(numberIn(row, key), n);
    return {
      kind: String(row['kind']),
      n,
      held: { roadmap: share('roadmap'), customers: share('customers'), metrics: share('metrics') },
    };
  });
}

function numberIn(row: Cells, name: string): number {
  return Number(row[name] ?? 0);
}
