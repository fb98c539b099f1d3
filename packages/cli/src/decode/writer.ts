import type { Engine } from '../engine.ts';
import type { Output } from '../io.ts';
import { jsonText } from '../json-text.ts';
import { toValue } from './say-row.ts';
import type { Outcome } from './tally.ts';

/** Says outcomes, one at a time and in order, on one output. Holds nothing of the rows that it has said. */
export interface Writer {
  write(outcome: Outcome): Promise<void>;
  /** Called once, after the last row. */
  end(): Promise<void>;
}

/** All verdicts and error rows as one indented JSON array, written row by row. */
export function jsonArrayWriter(output: Output, engine: Engine, explain: boolean): Writer {
  let opening = '[\n';
  return {
    write: async (outcome) => {
      const value = jsonText(toValue(outcome, engine, explain), 2).replaceAll('\n', '\n  ');
      await output.write(`${opening}  ${value}`);
      opening = ',\n';
    },
    end: () => output.write(opening === '[\n' ? '[]\n' : '\n]\n'),
  };
}
