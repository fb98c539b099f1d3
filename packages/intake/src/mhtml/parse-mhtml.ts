import { decodeBytes } from '../bytes/decode-bytes.ts';
import { fileBroken } from '../file/file-issues.ts';
import { parseHtml } from '../html/parse-html.ts';
import type { DocumentOptions, Parsed } from '../parsed.ts';
import {
  bytesOf,
  type MimePart,
  parameterOf,
  readFields,
  readParts,
  splitHeader,
} from './mime-parts.ts';

/** A page with more frames than this has its later ones passed over. */
const MOST_FRAMES = 50;

/** One character for each byte, so that positions in the text are positions in the file. */
function bytesAsText(bytes: Uint8Array): string {
  const units = new Uint16Array(bytes);
  return new TextDecoder('utf-16le', { ignoreBOM: true }).decode(units);
}

function htmlOf(part: MimePart): string | undefined {
  const bytes = bytesOf(part);
  if (bytes === undefined) return undefined;
  const charset = parameterOf(part.fields.get('content-type') ?? '', 'charset');
  if (charset !== undefined && !/^utf-?8$/i.test(charset)) {
    try {
      return new TextDecoder(charset).decode(bytes);
    } catch {}
  }
  const decoded = decodeBytes(bytes);
  return decoded.ok ? decoded.text : undefined;
}

function isPage({ fields }: MimePart): boolean {
  return /^(?:text\/html|application\/xhtml\+xml)\b/i.test(fields.get('content-type') ?? '');
}

const lengthOf = (parsed: Parsed): number => (parsed.ok ? parsed.document.text.length : -1);

/** Adds the address that the page was saved from. */
function withAddress(parsed: Parsed, address: string | undefined): Parsed {
  if (!parsed.ok || address === undefined || !/^https?:\/\//i.test(address)) return parsed;
  const meta = { ...parsed.document.meta, url: address };
  return { ...parsed, document: { ...parsed.document, meta } };
}

/**
 * Reads a web page saved as one file. Where the page shows another one in a frame, as career pages do with a job board's, the
 * one with the most text is read.
 */
export function parseMhtml(bytes: Uint8Array, options: DocumentOptions = {}): Parsed {
  const [header, body] = splitHeader(bytesAsText(bytes));
  const fields = readFields(header);
  const boundary = parameterOf(fields.get('content-type') ?? '', 'boundary');
  const refuse = (why: string): Parsed => ({ ok: false, issues: [fileBroken('saved page', why)] });
  if (boundary === undefined || boundary === '') return refuse('its header names no boundary');
  const pages = readParts(body, boundary).filter(isPage).slice(0, MOST_FRAMES);
  const [first] = pages;
  if (first === undefined) return refuse('it holds no page');
  if (!first.isWhole) return refuse('its page is cut off');
  let best: Parsed | undefined;
  for (const page of pages) {
    const html = htmlOf(page);
    if (html === undefined) continue;
    const parsed = parseHtml(html, options);
    if (best === undefined || lengthOf(parsed) > lengthOf(best)) best = parsed;
  }
  if (best === undefined) return refuse('its page cannot be decoded');
  return withAddress(
    best,
    fields.get('snapshot-content-location') ?? fields.get('content-location'),
  );
}
