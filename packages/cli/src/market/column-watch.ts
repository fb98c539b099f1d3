import type { InputColumns } from '@titlescope/market';
import type { AspectColumns } from '@titlescope/market/row';
import type { SourcedRow } from '../decode/read-postings.ts';
import type { Io } from '../io.ts';
import { plainLine } from '../plain-line.ts';
import type { Market } from './market-port.ts';

/** Inputs whose columns are told apart. */
const MOST_KINDS = 20;

/** Looks at the first rows of each input, and says which columns are used: for the first input, and for those that differ. */
export class ColumnWatch {
  readonly #market: Market;
  readonly #aspects: AspectColumns;
  readonly #io: Io;
  readonly #known = new Map<string, InputColumns>();
  #input: string | undefined;
  #seen: InstanceType<Market['ColumnsSeen']> | undefined;
  #left = 0;

  constructor(market: Market, aspects: AspectColumns, io: Io) {
    this.#market = market;
    this.#aspects = aspects;
    this.#io = io;
  }

  /** Looks at the next row. */
  async see({ source, row }: SourcedRow): Promise<void> {
    if (source !== this.#input) {
      await this.close();
      this.#input = source;
      this.#seen = new this.#market.ColumnsSeen(this.#aspects);
      this.#left = this.#market.LOOKED_AT;
    }
    if (this.#seen === undefined || !row.ok || row.columns === undefined) return;
    const { title, text, id } = row.columns;
    this.#seen.add({ fields: row.document.meta ?? {}, title, text, id });
    this.#left -= 1;
    if (this.#left === 0) await this.close();
  }

  /** Says what was seen of the input so far, when it is new. */
  async close(): Promise<void> {
    const [input, found] = [this.#input, this.#seen?.found()];
    this.#seen = undefined;
    if (input === undefined || found === undefined || found.rows === 0) return;
    const key = JSON.stringify(Object.values(found.used).map((names) => names.toSorted()));
    if (this.#known.has(key) || this.#known.size === MOST_KINDS) return;
    const { sayColumns, sayPayLacks } = this.#market;
    this.#known.set(key, { input, ...found });
    const of = this.#known.size === 1 ? '' : ` in ${plainLine(input)}`;
    const lacks = sayPayLacks(found);
    const lines = [
      `titlescope: columns${of}: ${plainLine(sayColumns(found))}`,
      ...(lacks === undefined ? [] : [`titlescope: note: ${plainLine(lacks)}`]),
    ];
    // A line that is drawn in place gives way, and comes again with the next row.
    const clear = this.#io.stderr.isTerminal ? '\r\u001b[2K' : '';
    await this.#io.stderr.write(`${clear}${lines.join('\n')}\n`);
  }

  /** The inputs whose columns differ, in their order. */
  found(): readonly InputColumns[] {
    return [...this.#known.values()];
  }
}
