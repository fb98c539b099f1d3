import { parseArgs } from 'node:util';
import type { Split } from './corpus.ts';

/** What one run of the evaluation is asked to do. */
export interface Options {
  /** Undefined: every reader that ships. */
  readonly reader: string | undefined;
  readonly split: Split;
  /** Folder of the corpus, as given. */
  readonly corpus: string | undefined;
  readonly check: boolean;
  readonly json: boolean;
  readonly candidate: boolean;
  readonly examples: boolean;
  readonly errors: boolean;
  readonly market: boolean;
  readonly pairs: boolean;
  readonly help: boolean;
}

/** How the evaluation is run. */
export const HELP = `npm run eval -- [options]

  --reader <name>    weights in packages/core/weights (default: each of them)
  --split <name>     dev or train (default: dev)
  --corpus <folder>  the labelled corpus (default: ../shared/corpus, beside the repository)
  --check            compare with the committed scores; exit 1 when one got worse
  --json             print the result as JSON and write nothing; needs --reader
  --candidate        score the candidate's side only: answers and résumés
  --examples         compare the reader with examples/expected.json
  --pairs            score sentences that differ in who decides, in eval/pairs.jsonl
  --errors           count the groups of errors; on dev with every reader, write them into eval/errors.md
  --market           report on all postings of the corpus; write the main figures into docs/market-figures.json
`;

/** Reads the arguments. Throws with the remedy when one is not known. */
export function parseOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      reader: { type: 'string' },
      split: { type: 'string', default: 'dev' },
      corpus: { type: 'string' },
      check: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      candidate: { type: 'boolean', default: false },
      examples: { type: 'boolean', default: false },
      errors: { type: 'boolean', default: false },
      market: { type: 'boolean', default: false },
      pairs: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const { reader, split, corpus, check, json, candidate, examples, errors, market, pairs, help } =
    values;
  if (split !== 'dev' && split !== 'train') {
    throw new Error(`--split: "${split}" is no labelled split; pass dev or train`);
  }
  if (json && reader === undefined) {
    throw new Error('--json: prints one result; pass --reader with it');
  }
  return { reader, split, corpus, check, json, candidate, examples, errors, market, pairs, help };
}
