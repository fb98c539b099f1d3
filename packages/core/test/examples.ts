import { readdirSync, readFileSync } from 'node:fs';
import { detectFormat, isRowFormat, parseDocument } from '@titlescope/intake';
import type { Document } from '../src/document/document.ts';

const folder = new URL('../../../examples/postings/', import.meta.url);

/** File names of the example postings, in order. */
export const EXAMPLE_NAMES: readonly string[] = readdirSync(folder).sort();

/** An example posting as the command reads it. */
export function exampleDocument(name: string): Document {
  const text = readFileSync(new URL(name, folder), 'utf8');
  const format = detectFormat(name, text);
  if (isRowFormat(format)) throw new Error(`${name} holds rows, one posting expected`);
  const parsed = parseDocument(text, format);
  if (!parsed.ok)
    throw new Error(`${name}: ${parsed.issues.map(({ message }) => message).join('; ')}`);
  return parsed.document;
}
