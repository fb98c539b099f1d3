import { noText, textTooLong } from '../errors.ts';
import { fileBroken } from '../file/file-issues.ts';
import { createSourceStore, createTextBuilder, type Stretch } from '../origin/text-builder.ts';
import { type DocumentOptions, MAX_TEXT_LENGTH, type Parsed, toDocument } from '../parsed.ts';
import { SECTIONS, type SectionShape } from './sections.ts';

type Fields = Readonly<Record<string, unknown>>;
/** A stretch of a value, or what stands between two of them. */
type Token = Stretch | string;

const MOST_ENTRIES = 1000;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function asFields(text: string): Fields | undefined {
  try {
    const value: unknown = JSON.parse(text.replace(/^\ufeff/, ''));
    return isFields(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Reads a JSON Resume: name, contact and summary, then each list under its heading, an entry's head with its dates behind a tabulator.
 */
export function parseJsonResume(text: string, options: DocumentOptions = {}): Parsed {
  const lists = asFields(text);
  if (lists === undefined)
    return { ok: false, issues: [fileBroken('JSON Resume', 'it is no JSON object')] };
  const basics = isFields(lists['basics']) ? lists['basics'] : {};
  const store = createSourceStore();
  store.open('r\u00e9sum\u00e9');
  const lines: (readonly Token[])[] = [];

  /** The value of the first of some names of a field ("name|company"), kept; nothing when it is no text. */
  const take = (fields: Fields, names: string): Stretch[] => {
    const value = names
      .split('|')
      .map((name) => fields[name])
      .find((one) => typeof one === 'string' || typeof one === 'number');
    return value === undefined || String(value).trim() === '' ? [] : [store.keep(String(value))];
  };
  const joined = (parts: readonly Stretch[], between: string): Token[] =>
    parts.flatMap((part, at): Token[] => (at === 0 ? [part] : [between, part]));
  const line = (...tokens: readonly Token[]): void => {
    if (tokens.length > 0) lines.push(tokens);
  };
  const gap = (): void => {
    if (lines.length > 0 && lines.at(-1)?.length !== 0) lines.push([]);
  };
  const takeAll = (fields: Fields, names: readonly string[]): Stretch[] =>
    names.flatMap((name) => take(fields, name));

  const addEntry = (entry: Fields, { head, dates, prose, bullets }: SectionShape): void => {
    const title = joined(takeAll(entry, head.fields), head.between);
    const [start = [], end = []] = dates.map((field) =>
      field === undefined ? [] : take(entry, field),
    );
    const isPeriod = dates[1] !== undefined && start.length > 0;
    const until: readonly Token[] = end.length > 0 ? end : ['present'];
    const period: readonly Token[] = isPeriod
      ? [...start, ' \u2013 ', ...until]
      : [...start, ...end];
    line(...title, ...(title.length > 0 && period.length > 0 ? ['\t'] : []), ...period);
    for (const value of takeAll(entry, prose)) line(value);
    for (const field of bullets) {
      const items: unknown = entry[field];
      if (!Array.isArray(items)) continue;
      for (const item of items.slice(0, MOST_ENTRIES)) {
        const [value] = take({ item }, 'item');
        if (value !== undefined) line('- ', value);
      }
    }
  };

  line(...take(basics, 'name'));
  line(...take(basics, 'label|headline'));
  line(...joined(takeAll(basics, ['email', 'phone', 'url|website']), ' \u00b7 '));
  const location = basics['location'];
  if (isFields(location))
    line(...joined(takeAll(location, ['city', 'region', 'countryCode']), ', '));
  gap();
  line(...take(basics, 'summary'));
  for (const shape of SECTIONS) {
    const entries: unknown = lists[shape.field];
    if (!Array.isArray(entries) || !entries.some(isFields)) continue;
    gap();
    line(shape.heading);
    for (const [at, entry] of entries.filter(isFields).slice(0, MOST_ENTRIES).entries()) {
      if (at > 0) gap();
      addEntry(entry, shape);
    }
  }

  const { parts, leftOut } = store.close();
  const builder = createTextBuilder(parts);
  for (const [at, tokens] of lines.entries()) {
    if (at > 0) builder.put('\n');
    for (const token of tokens) {
      if (typeof token === 'string') builder.put(token);
      else builder.add(token);
    }
  }
  const built = builder.build();
  const bound = options.maxTextLength ?? MAX_TEXT_LENGTH;
  if (built.text.length > bound) return { ok: false, issues: [textTooLong(bound)] };
  if (built.pieces.length === 0) {
    return { ok: false, issues: [noText('the JSON Resume holds no values; check the file')] };
  }
  return {
    ok: true,
    document: toDocument(built.text, { ...options, kind: options.kind ?? 'resume' }, undefined),
    notices: [],
    origin: { parts, pieces: built.pieces, leftOut },
  };
}
