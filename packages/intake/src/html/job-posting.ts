import { isNestedDeeper, MAX_NESTING } from '../nesting.ts';
import { decodeEntities } from './decode-entities.ts';
import { htmlToText } from './html-to-text.ts';

/** A schema.org JobPosting as found in a page: its text and title, and the fields that go to the document's meta. */
export interface JobPosting {
  readonly text: string;
  readonly title: string | undefined;
  readonly meta: Readonly<Record<string, unknown>>;
}

type Fields = Readonly<Record<string, unknown>>;

const MAX_VALUES = 200_000;
const MORE_SECTIONS: readonly (readonly [field: string, heading: string])[] = [
  ['responsibilities', 'Responsibilities'],
  ['qualifications', 'Qualifications'],
  ['experienceRequirements', 'Experience'],
  ['skills', 'Skills'],
];

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parseLoosely(script: string): unknown {
  const bare = script
    .replace(/^\s*(?:\/\/\s*)?(?:<!--|(?:\/\*\s*)?<!\[CDATA\[(?:\s*\*\/)?)/, '')
    .replace(/(?:\/\/\s*)?(?:-->|(?:\/\*\s*)?\]\]>(?:\s*\*\/)?)\s*$/, '')
    .trim()
    .replace(/;$/, '');
  // Line breaks inside strings and encoded quotes are the two faults that real pages have most.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is replaced
  const flat = bare.replace(/[\u0000-\u001f]/g, ' ');
  for (const attempt of [() => bare, () => flat, () => decodeEntities(flat)]) {
    try {
      return JSON.parse(attempt());
    } catch {}
  }
  return undefined;
}

function isJobPosting(fields: Fields): boolean {
  const types: unknown[] = [fields['@type']].flat();
  return types.some((type) => typeof type === 'string' && /(?:^|[/:#])JobPosting$/i.test(type));
}

function jobPostingsIn(value: unknown): Fields[] {
  const found: Fields[] = [];
  const waiting: unknown[] = [value];
  for (let seen = 0; waiting.length > 0 && seen < MAX_VALUES; seen += 1) {
    const next = waiting.pop();
    if (Array.isArray(next)) {
      for (let at = next.length - 1; at >= 0; at -= 1) waiting.push(next[at]);
    } else if (isFields(next)) {
      if (isJobPosting(next)) found.push(next);
      else for (const inner of Object.values(next).reverse()) waiting.push(inner);
    }
  }
  return found;
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return htmlToText(value).trim();
  if (!Array.isArray(value)) return '';
  const lines = value
    .filter((line) => typeof line === 'string')
    .map((line) => htmlToText(line).trim());
  return lines.map((line) => `- ${line}`).join('\n');
}

function nameOf(value: unknown): string | undefined {
  if (typeof value === 'string') return decodeEntities(value).trim() || undefined;
  const name = isFields(value) ? value['name'] : undefined;
  return typeof name === 'string' ? nameOf(name) : undefined;
}

function locationOf(value: unknown): string | undefined {
  const places: string[] = [];
  for (const place of [value].flat().slice(0, 50)) {
    const address = isFields(place) ? (place['address'] ?? place) : place;
    const parts = isFields(address)
      ? ['addressLocality', 'addressRegion', 'addressCountry'].map((field) =>
          nameOf(address[field]),
        )
      : [nameOf(address)];
    const name = parts.filter((part) => part !== undefined && part !== '').join(', ');
    if (name !== '' && !places.includes(name)) places.push(name);
  }
  return places.length === 0 ? undefined : places.join('; ');
}

function metaOf(fields: Fields): Record<string, unknown> {
  const known: [string, unknown][] = [
    ['hiringOrganization', nameOf(fields['hiringOrganization'])],
    ['jobLocation', locationOf(fields['jobLocation'])],
    ['datePosted', nameOf(fields['datePosted'])],
    ['validThrough', nameOf(fields['validThrough'])],
    [
      'employmentType',
      [fields['employmentType']].flat().map(nameOf).filter(Boolean).join(', ') || undefined,
    ],
    [
      'baseSalary',
      isNestedDeeper(fields['baseSalary'], MAX_NESTING) ? undefined : fields['baseSalary'],
    ],
  ];
  return Object.fromEntries(known.filter(([, value]) => value !== undefined && value !== null));
}

function toJobPosting(fields: Fields): JobPosting {
  let text = textOf(fields['description']);
  for (const [field, heading] of MORE_SECTIONS) {
    const more = textOf(fields[field]);
    if (more === '' || text.includes(more.replace(/^- /, '').slice(0, 60))) continue;
    text += `${text === '' ? '' : '\n\n'}${heading}\n${more}`;
  }
  return { text, title: nameOf(fields['title']) ?? nameOf(fields['name']), meta: metaOf(fields) };
}

/** The job postings described by a page's JSON-LD scripts, in page order, wherever in the data they stand. Broken scripts are passed over. */
export function findJobPostings(jsonLd: readonly string[]): readonly JobPosting[] {
  return jsonLd
    .filter((script) => script.includes('JobPosting'))
    .flatMap((script) => jobPostingsIn(parseLoosely(script)))
    .map(toJobPosting);
}
