import type { Judged } from '@titlescope/core';
import type { Output } from '../io.ts';
import { plainLine } from '../plain-line.ts';
import type { Writer } from './writer.ts';

/** Says each judged posting as one report; a posting that could not be read becomes a line on standard error. */
export function reportWriter(
  output: Output,
  errors: Output,
  format: (judged: Judged) => string,
  separator: string,
): Writer {
  let before = '';
  return {
    write: async (outcome) => {
      if (!outcome.ok) {
        const { code, message } = outcome.error;
        const where = plainLine(outcome.source);
        await errors.write(`titlescope: ${where}: ${plainLine(message)} [${code}]\n`);
        return;
      }
      const report = format(outcome.judged);
      await output.write(`${before}${report.endsWith('\n') ? report : `${report}\n`}`);
      before = separator;
    },
    end: () => Promise.resolve(),
  };
}
