import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readExamples } from '#eval/examples';
import type { RealPosting } from './made-postings.ts';

/** The postings that rows are made of, and where they come from. */
export interface Real {
  readonly source: 'corpus' | 'examples';
  readonly postings: readonly RealPosting[];
}

/** All postings of the corpus with their fields, or the examples where there is no corpus. */
export async function realPostings(root: string): Promise<Real> {
  const files = ['train', 'dev', 'unlabelled']
    .map((name) => join(root, '../shared/corpus', `${name}.jsonl`))
    .filter((path) => existsSync(path));
  if (files.length === 0) {
    const examples = await readExamples(join(root, 'examples'));
    return {
      source: 'examples',
      postings: examples.map(([, one]) => ({ ...one, fields: one.meta ?? {} })),
    };
  }
  const postings = files.flatMap((path) =>
    readFileSync(path, 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line): RealPosting => {
        const fields = JSON.parse(line) as Record<string, unknown>;
        const [title, text] = [String(fields['title']), String(fields['text'])];
        return { kind: 'posting', title, text, fields };
      }),
  );
  return { source: 'corpus', postings };
}
