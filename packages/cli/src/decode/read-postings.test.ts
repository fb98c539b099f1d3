import type { Row } from '@titlescope/intake';
import { describe, expect, it } from 'vitest';
import type { Intake } from './intake-port.ts';
import { readPostings } from './read-postings.ts';

describe('readPostings', () => {
  const intake: Intake = {
    open: async (source) => ({
      isBatch: false,
      rows: (async function* (): AsyncIterable<Row> {
        for await (const chunk of source.bytes()) {
          yield { ok: true, line: 1, document: { kind: 'posting', text: `${chunk.length}` } };
        }
      })(),
      notices: () => [{ code: 'encoding-guessed', message: 'bytes guessed' }],
    }),
  };
  const source = (name: string, lengths: readonly number[], size?: number) => ({
    name,
    size,
    bytes: async function* () {
      for (const length of lengths) yield new Uint8Array(length);
    },
  });

  it('joins the inputs in order and counts the bytes as they are taken', async () => {
    const sources = [source('a', [3, 4], 7), source('b', [5], 5)];
    const postings = await readPostings(sources, intake, {});
    expect(postings).toMatchObject({ isBatch: true, total: 12 });
    const seen: string[] = [];
    for await (const { source: name, row } of postings.rows) {
      seen.push(`${name}${row.ok ? row.document.text : ''}@${postings.bytes()}`);
    }
    expect(seen).toEqual(['a3@3', 'a4@7', 'b5@12']);
    expect(postings.notices().map(({ source: name }) => name)).toEqual(['a', 'b']);
  });

  it('knows no length in all when one input has none', async () => {
    const postings = await readPostings([source('a', [1], 1), source('-', [1])], intake, {});
    expect(postings.total).toBeUndefined();
  });
});
