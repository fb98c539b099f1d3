import type { Cells, Database } from '../database.ts';

/** A posting as the variables of the pay regression, without constant and outcome. */
export interface Design {
  /** Names of the variables, in blocks. */
  readonly names: readonly string[];
  readonly blocks: Readonly<Record<Block, readonly number[]>>;
  /** How many postings each variable is 1 for. */
  readonly counts: readonly number[];
  /** What the others are held against: "product manager". */
  readonly base: string;
  /** How many postings bear the title that the others are held against. */
  readonly baseCount: number;
  /** The variables of one posting, the constant first and the logarithm of pay last. */
  rowOf(cells: Cells): Float64Array;
}

/** What the variables stand for. */
export type Block =
  | 'family'
  | 'currency'
  | 'answers'
  | 'level'
  | 'country'
  | 'year'
  | 'organisation';

/** Kinds with fewer postings than this are put together. */
const LEAST = 10;
/** Their name. */
export const REST: string = `others, under ${LEAST} each`;
const ANSWERS = ['roadmap', 'customers', 'metrics'] as const;

/** The postings that state pay. */
export const PAID = 'yearly IS NOT NULL AND currency IS NOT NULL';

/** What the regressions need of them, in their order. */
export const PAID_ROWS: string = `SELECT grp, yearly, family, currency, level, country, year, organisation, ${ANSWERS.join(', ')}
  FROM postings WHERE ${PAID} ORDER BY seq`;

interface Factor {
  readonly block: Block;
  readonly column: string;
  readonly base: string;
  readonly baseCount: number;
  readonly kinds: readonly string[];
}

async function factorOf(
  block: Block,
  wanted: string | undefined,
  database: Database,
): Promise<Factor> {
  const rows = await database.all(
    `SELECT ${block} AS kind, count(*)::DOUBLE AS n FROM postings WHERE ${PAID} GROUP BY 1 ORDER BY n DESC, kind`,
  );
  const all = rows.map((row) => ({ kind: String(row['kind']), n: Number(row['n']) }));
  const kept = all.filter(({ kind, n }) => n >= LEAST || kind === wanted).map(({ kind }) => kind);
  const base = kept.includes(wanted ?? '') ? (wanted ?? '') : (kept[0] ?? all[0]?.kind ?? '');
  const kinds = kept.filter((kind) => kind !== base);
  const baseCount = all.find(({ kind }) => kind === base)?.n ?? 0;
  return {
    block,
    column: block,
    base,
    baseCount,
    kinds: kept.length < all.length ? [...kinds, REST] : kinds,
  };
}

/** Finds the variables of the pay regression in the table `postings`. */
export async function designOf(database: Database): Promise<Design> {
  const factors = [
    await factorOf('family', 'product_manager', database),
    await factorOf('currency', undefined, database),
    await factorOf('level', 'none named', database),
    await factorOf('country', undefined, database),
    await factorOf('year', undefined, database),
    await factorOf('organisation', 'unknown', database),
  ];
  const names: string[] = [];
  const blocks: Record<Block, number[]> = {
    family: [],
    currency: [],
    answers: [],
    level: [],
    country: [],
    year: [],
    organisation: [],
  };
  const places = new Map<string, number>();
  const add = (block: Block, name: string, key: string): void => {
    blocks[block].push(names.length);
    places.set(key, names.length);
    names.push(name);
  };
  for (const { block, kinds } of factors) {
    const name = (kind: string): string => (block === 'family' ? kind : `${block}: ${kind}`);
    for (const kind of kinds) add(block, name(kind), `${block}|${kind}`);
  }
  for (const answer of ANSWERS) {
    add('answers', `${answer}: held by the role`, `${answer}|role`);
    add('answers', `${answer}: shared`, `${answer}|shared`);
  }
  const counts = names.map(() => 0);
  const rowOf = (cells: Cells): Float64Array => {
    const row = new Float64Array(names.length + 2);
    row[0] = 1;
    row[names.length + 1] = Math.log(Number(cells['yearly']));
    const mark = (key: string): boolean => {
      const at = places.get(key);
      if (at !== undefined) row[at + 1] = 1;
      return at !== undefined;
    };
    for (const { block, column, base } of factors) {
      const kind = String(cells[column]);
      if (kind !== base && !mark(`${block}|${kind}`)) mark(`${block}|${REST}`);
    }
    for (const answer of ANSWERS) mark(`${answer}|${String(cells[answer])}`);
    return row;
  };
  for await (const rows of database.stream(PAID_ROWS)) {
    for (const cells of rows) {
      const row = rowOf(cells);
      for (const [at] of names.entries()) counts[at] = (counts[at] ?? 0) + (row[at + 1] ?? 0);
    }
  }
  const [family] = factors;
  return {
    names,
    blocks,
    counts,
    base: family?.base ?? '',
    baseCount: family?.baseCount ?? 0,
    rowOf,
  };
}
