import type { EvalResult } from '../results.ts';
import { resultTables } from './result-tables.ts';
import { toMarkdownTable } from './table.ts';

/** The page of results, written by the evaluation from its JSON files. */
export function resultsPage(results: readonly EvalResult[]): string {
  const parts = results.map((result) => {
    const { split, reader, knowledge, resamples, corpus } = result;
    return [
      `# ${split}, reader ${reader.name} ${reader.version}`,
      '',
      `${result.postings} postings, labels ${corpus}, knowledge ${knowledge}, ${resamples} resamples. Written by`,
      '`npm run eval`; do not edit. What each figure means and where the labels come from: see',
      '[docs/evaluation.md](../../docs/evaluation.md).',
      '',
      'The labels are careful readings by a large language model, not by people; a dash means that a system does not',
      'say, or that a figure is not published.',
      ...(split === 'train'
        ? [
            '',
            'The reader was trained on this very split: its row says how well it remembers, not how well it reads.',
          ]
        : []),
      '',
      ...resultTables(result).map(toMarkdownTable),
    ].join('\n');
  });
  return `${parts.join('\n').trimEnd()}\n`;
}
