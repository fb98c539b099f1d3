import { noText } from './errors.ts';
import { severalDocuments } from './file/file-issues.ts';
import { type InputOptions, openInput } from './open-input.ts';
import type { Parsed } from './parsed.ts';

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}

/**
 * Reads the one document in the bytes of a file of whatever kind: text, Markdown, HTML, a page saved as one file, PDF, Word, or
 * JSON, CSV and the like with a single row. `name` is the file's name, when it has one. Never throws for what is in the bytes.
 */
export async function parseBytes(bytes: Uint8Array, options: InputOptions = {}): Promise<Parsed> {
  const input = await openInput(once(bytes), options);
  if (!input.ok) return input;
  if (input.holds === 'one') {
    const { document, notices, origin } = input;
    return { ok: true, document, notices, ...(origin !== undefined && { origin }) };
  }
  const rows = input.rows[Symbol.asyncIterator]();
  const first = await rows.next();
  const second = first.done === true ? first : await rows.next();
  await rows.return?.();
  if (first.done === true)
    return { ok: false, issues: [noText('the file holds no row; check that it is the right one')] };
  if (second.done !== true) return { ok: false, issues: [severalDocuments()] };
  const { value: row } = first;
  if (!row.ok) return { ok: false, issues: [row.error] };
  return { ok: true, document: row.document, notices: input.notices() };
}
