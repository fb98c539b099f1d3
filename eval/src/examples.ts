import { createReadStream, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Document, decode, THREE_QUESTIONS } from '@titlescope/core';
import { openInput } from '@titlescope/intake';
import type { Product } from './load-product.ts';
import type { Table } from './report/table.ts';

/** What `examples/expected.json` says of one example. */
export interface Expectation {
  readonly role: string | null;
  readonly held: readonly string[];
  readonly orderTaker: boolean;
  readonly titleFamily: string;
}

/** Least share of the four kinds of answers on which reader and examples must agree. */
export const LEAST_AGREEMENT = 0.7;

/** What agrees, example by example, and the share of all answers that do. */
export interface ExamplesResult {
  readonly table: Table;
  readonly share: number;
}

/** Reads every example in `folder` as the command would. The names are those of `expected.json`. */
export async function readExamples(folder: string): Promise<readonly [string, Document][]> {
  const files = [
    ...readdirSync(join(folder, 'postings'))
      .sort()
      .map((name) => `postings/${name}`),
    'postings.jsonl',
    'postings.csv',
  ];
  const documents: [string, Document][] = [];
  for (const file of files) {
    const input = await openInput(createReadStream(join(folder, file)), { name: file });
    if (!input.ok) throw new Error(`example ${file} not read: ${input.issues[0]?.message}`);
    if (input.holds === 'one') documents.push([file, input.document]);
    else {
      for await (const row of input.rows) {
        if (row.ok) documents.push([`${file}#${row.document.id}`, row.document]);
      }
    }
  }
  return documents;
}

/** Decodes the examples and compares role, questions held, order-taker and title family with what is expected. */
export async function compareExamples(folder: string, product: Product): Promise<ExamplesResult> {
  const expected: Readonly<Record<string, Expectation>> = JSON.parse(
    readFileSync(join(folder, 'expected.json'), 'utf8'),
  );
  let agreed = 0;
  let all = 0;
  const rows: string[][] = [];
  for (const [name, document] of await readExamples(folder)) {
    const wanted = expected[name];
    if (wanted === undefined) throw new Error(`example ${name} is not in expected.json; add it`);
    const { findings, judgement } = decode(document, product.model, product.knowledge);
    const held = THREE_QUESTIONS.filter((key) => findings[key].owner === 'role');
    const cells = [
      cell(judgement.role.name ?? 'none', wanted.role ?? 'none'),
      cell(held.join(' ') || 'none', wanted.held.join(' ') || 'none'),
      cell(String(judgement.orderTaker.value), String(wanted.orderTaker)),
      cell(judgement.title.family ?? 'none', wanted.titleFamily),
    ];
    agreed += cells.filter(({ agrees }) => agrees).length;
    all += cells.length;
    rows.push([name, ...cells.map(({ text }) => text)]);
  }
  return {
    table: {
      title: 'Examples: what the reader says, and what is expected where that differs',
      columns: ['example', 'role', 'held', 'order-taker', 'title family'],
      rows,
      words: true,
    },
    share: all === 0 ? 0 : agreed / all,
  };
}

function cell(told: string, wanted: string): { readonly agrees: boolean; readonly text: string } {
  return told === wanted
    ? { agrees: true, text: told }
    : { agrees: false, text: `${told}, not ${wanted}` };
}
