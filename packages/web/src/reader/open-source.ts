import { detectFormat, type Parsed, parseBytes, parseDocument } from '@titlescope/intake';
import type { Opened, Source } from './messages.ts';

const HEAD = 20_000;

/** Makes a document of pasted text or of a file's bytes. Never throws for what is in them. */
export async function openSource(source: Source): Promise<Opened> {
  if (source.kind === 'file') {
    return toOpened(await parseBytes(source.bytes, { name: source.name }));
  }
  const { text, title } = source;
  const format = detectFormat(undefined, text.slice(0, HEAD)) === 'html' ? 'html' : 'text';
  return toOpened(parseDocument(text, format, title === undefined ? {} : { title }));
}

function toOpened(parsed: Parsed): Opened {
  if (parsed.ok) return parsed;
  const [issue] = parsed.issues;
  return {
    ok: false,
    code: issue?.code ?? 'no-text',
    message: issue?.message ?? 'there is no text to read',
  };
}
