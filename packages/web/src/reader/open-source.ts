import { detectFormat, type Parsed, parseBytes, parseDocument } from '@titlescope/intake';
import type { Opened, Source } from './messages.ts';

const HEAD = 20_000;

/** Makes a document of pasted text or of a file's bytes. Never throws for what is in them. */
export async function openSource(source: Source): Promise<Opened> {
  const kind = source.as ?? 'posting';
  if (source.kind === 'file') {
    return toOpened(await parseBytes(source.bytes, { name: source.name, kind }));
  }
  const { text, title } = source;
  const found = detectFormat(undefined, text.slice(0, HEAD));
  const isKnown = found === 'html' || (found === 'json-resume' && kind === 'resume');
  const options = title === undefined ? { kind } : { kind, title };
  return toOpened(parseDocument(text, isKnown ? found : 'text', options));
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
