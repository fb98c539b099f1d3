import type { Database } from '../database.ts';
import { SKETCH_LENGTH } from '../row/sketch.ts';

const BAND = 4;
const BANDS = SKETCH_LENGTH / BAND;
/** Share of a sketch's numbers that must be equal. */
const ALIKE = 0.8;
/** Bits of one number of a sketch: four of them make up a band of 64. */
const BITS = 16;
const MASK = 2 ** BITS - 1;

const bandNames: readonly string[] = Array.from({ length: BANDS }, (_, band) => `band_${band}`);

/** Four numbers of a sketch as one of 64 bits. */
function bandOf(band: number): string {
  const numbers = Array.from(
    { length: BAND },
    (_, at) => `(sketch[${band * BAND + at + 1}]::UBIGINT << ${at * BITS})`,
  );
  return `${numbers.join(' | ')} AS band_${band}`;
}

/** How many numbers two sketches have in common. */
const IN_COMMON: string = bandNames
  .flatMap((name) =>
    Array.from(
      { length: BAND },
      (_, at) => `(((xor(one.${name}, other.${name}) >> ${at * BITS}) & ${MASK}) = 0)::UTINYINT`,
    ),
  )
  .join(' + ');

/**
 * Makes the table `reposts` (seq, first) of the postings that nearly repeat an earlier one, from the sketches in `from`: a
 * posting is compared with the first of each band that it shares, and goes with the earliest that it is like, or with what
 * that one repeats. All is held by the database, one band at a time, so that it may go to disk.
 */
export async function findReposts(from: string, database: Database): Promise<void> {
  await database.run(
    `CREATE OR REPLACE TABLE sketches AS
     SELECT seq, ${bandNames.map((_, band) => bandOf(band)).join(', ')} FROM ${from} WHERE len(sketch) > 0`,
  );
  await database.run('CREATE OR REPLACE TABLE matches (seq BIGINT, first BIGINT)');
  for (const band of bandNames) {
    await database.run(
      `CREATE OR REPLACE TABLE pairs AS
       SELECT sketches.seq, firsts.seq AS first
       FROM (SELECT ${band}, min(seq) AS seq FROM sketches GROUP BY ${band} HAVING count(*) > 1) AS firsts
       JOIN sketches USING (${band}) WHERE sketches.seq > firsts.seq`,
    );
    await database.run(
      `INSERT INTO matches SELECT pairs.seq, pairs.first FROM pairs
       JOIN sketches AS one ON one.seq = pairs.first JOIN sketches AS other ON other.seq = pairs.seq
       WHERE ${IN_COMMON} >= ${Math.ceil(ALIKE * SKETCH_LENGTH)}`,
    );
  }
  await database.run(
    'CREATE OR REPLACE TABLE reposts AS SELECT seq, min(first) AS first FROM matches GROUP BY seq',
  );
  for (const table of ['sketches', 'pairs', 'matches']) await database.run(`DROP TABLE ${table}`);
  // Each round doubles how far back a repost of a repost of a repost is followed.
  while (await followed(database));
}

/** Lets reposts of reposts go with what those repeat; false when there are none. */
async function followed(database: Database): Promise<boolean> {
  const [found] = await database.all(
    'SELECT count(*)::DOUBLE AS n FROM reposts JOIN reposts AS up ON up.seq = reposts.first',
  );
  if (Number(found?.['n']) === 0) return false;
  await database.run(
    `CREATE OR REPLACE TABLE followed AS
     SELECT reposts.seq, coalesce(up.first, reposts.first) AS first
     FROM reposts LEFT JOIN reposts AS up ON up.seq = reposts.first`,
  );
  await database.run('DROP TABLE reposts');
  await database.run('ALTER TABLE followed RENAME TO reposts');
  return true;
}
