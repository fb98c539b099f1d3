import type { Database } from '../database.ts';
import { SKETCH_LENGTH } from '../row/sketch.ts';

const BAND = 4;
/** Share of a sketch's numbers that must be equal. */
const ALIKE = 0.8;

/**
 * Makes the table `reposts` of the postings that nearly repeat an earlier one, each with the first of its kind, from the
 * table `sketches` (seq, sketch). One band is looked at at a time, so that memory stays bounded; the result does not
 * depend on anything but the sketches and their order.
 */
export async function findReposts(database: Database): Promise<void> {
  const leads = new Map<number, number>();
  const leadOf = (seq: number): number => {
    let at = seq;
    for (let up = leads.get(at); up !== undefined; up = leads.get(at)) at = up;
    return at;
  };
  for (let from = 1; from <= SKETCH_LENGTH; from += BAND) {
    const band = `list_slice(sketch, ${from}, ${from + BAND - 1})`;
    const pairs = `
      WITH firsts AS (
        SELECT ${band} AS band, min(seq) AS seq FROM sketches GROUP BY 1 HAVING count(*) > 1
      )
      SELECT one.seq::DOUBLE AS first, other.seq::DOUBLE AS seq
      FROM firsts
      JOIN sketches AS one ON one.seq = firsts.seq
      JOIN sketches AS other ON list_slice(other.sketch, ${from}, ${from + BAND - 1}) = firsts.band
      WHERE other.seq > one.seq AND list_sum(list_transform(
        list_zip(one.sketch, other.sketch), lambda pair: (pair[1] = pair[2])::INT
      )) >= ${Math.ceil(ALIKE * SKETCH_LENGTH)}
      ORDER BY 1, 2`;
    for await (const rows of database.stream(pairs)) {
      for (const { first, seq } of rows) {
        const [a, b] = [leadOf(Number(first)), leadOf(Number(seq))];
        if (a !== b) leads.set(Math.max(a, b), Math.min(a, b));
      }
    }
  }
  await database.run('CREATE OR REPLACE TABLE reposts (seq BIGINT, first BIGINT)');
  const all = [...leads.keys()].sort((a, b) => a - b);
  const SOME = 5000;
  for (let at = 0; at < all.length; at += SOME) {
    const values = all.slice(at, at + SOME).map((seq) => `(${seq}, ${leadOf(seq)})`);
    await database.run(`INSERT INTO reposts VALUES ${values.join(', ')}`);
  }
}
