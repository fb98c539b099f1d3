import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Document } from '@titlescope/core';
import { readExamples } from '#eval/examples';

/** The documents to measure on, and where they come from. */
export interface Texts {
  readonly source: 'corpus' | 'examples';
  readonly documents: readonly Document[];
}

/** At least so many documents are made of the examples. */
const MADE = 400;

/** At most `limit` texts of the corpus, spread over it; without a corpus, documents made of pairs of examples. */
export async function readTexts(root: string, limit: number): Promise<Texts> {
  const files = ['train', 'dev', 'unlabelled']
    .map((name) => join(root, '../shared/corpus', `${name}.jsonl`))
    .filter((path) => existsSync(path));
  if (files.length === 0) {
    const made = combined((await readExamples(join(root, 'examples'))).map(([, one]) => one));
    return { source: 'examples', documents: spread(made, limit) };
  }
  const documents = files.flatMap((path) =>
    readFileSync(path, 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line): Document => {
        const { id, title, text } = JSON.parse(line) as { id: string; title: string; text: string };
        return { kind: 'posting', id, title, text };
      }),
  );
  return { source: 'corpus', documents: spread(documents, limit) };
}

/** Every pair of examples as one text, until there are enough. */
function combined(examples: readonly Document[]): readonly Document[] {
  const made: Document[] = [];
  for (let step = 1; made.length < MADE; step += 1) {
    for (const [at, first] of examples.entries()) {
      const second = examples[(at + step) % examples.length] ?? first;
      made.push({ ...first, id: `made-${made.length}`, text: `${first.text}\n\n${second.text}` });
    }
  }
  return made;
}

function spread(documents: readonly Document[], limit: number): readonly Document[] {
  if (documents.length <= limit) return documents;
  return Array.from(
    { length: limit },
    (_, at) => documents[Math.floor((at * documents.length) / limit)] as Document,
  );
}
