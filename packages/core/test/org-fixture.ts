import { readdirSync, readFileSync } from 'node:fs';
import { detectFormat, isRowFormat, parseDocument } from '@titlescope/intake';
import { knowledge } from '@titlescope/knowledge';
import { decode } from '../src/decode.ts';
import { type Accountability, OWNERS } from '../src/document/accountability.ts';
import type { RoleName } from '../src/document/role.ts';
import { readTitle } from '../src/judge/read-title.ts';
import type { Description } from '../src/org/org-reading.ts';
import { type FindingSpec, judgedFixture } from './judged-fixture.ts';
import { REAL_MODELS } from './real-model.ts';

/** What a test says of one description: `roadmap: 'role: Own the roadmap.'` gives a finding and the sentence it stands on. */
export interface DescriptionSpec {
  readonly says?: Partial<Readonly<Record<Accountability, string>>>;
  /** Further lines of the text, which carry no finding. */
  readonly lines?: readonly string[];
  readonly role?: RoleName | null;
  readonly orderTaker?: boolean;
  readonly source?: string;
  readonly line?: number;
  readonly confidence?: number;
}

/** A description by hand, without a reader; its title is read by the real tables. */
export function descriptionOf(title: string | undefined, spec: DescriptionSpec = {}): Description {
  const findings: Partial<Record<Accountability, FindingSpec>> = {};
  const lines: string[] = [];
  for (const [key, said] of Object.entries(spec.says ?? {}) as [Accountability, string][]) {
    const [owner = '', words = ''] = said.split(/: (.*)/s);
    const found = OWNERS.find((one) => one === owner);
    if (found === undefined) throw new Error(`no owner before the sentence: ${said}`);
    if (!lines.includes(`- ${words}`)) lines.push(`- ${words}`);
    findings[key] = {
      owner: found,
      confidence: spec.confidence ?? 0.95,
      claims: [{ on: words }],
    };
  }
  const body = [...lines, ...(spec.lines ?? [])].join('\n');
  const reading = readTitle(title, knowledge);
  const judged = judgedFixture({
    text: `${title ?? 'A seat'}\nWhat you will do\n${body}\n`,
    ...(title === undefined ? {} : { title }),
    ...(reading.family === null ? {} : { family: reading.family }),
    findings,
    role: spec.role === undefined ? 'product_manager' : spec.role,
    orderTaker: spec.orderTaker === true,
  });
  return { source: spec.source ?? `${title ?? 'untitled'}.txt`, line: spec.line ?? 1, judged };
}

const folder = new URL('../../../examples/org/', import.meta.url);

/** The example companies, in order. */
export const COMPANIES: readonly string[] = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();

/** The descriptions of an example company, read by the linear reader. */
export function companyOf(name: string): readonly Description[] {
  const files = readdirSync(new URL(`${name}/`, folder)).sort();
  return files.flatMap((file) => {
    const text = readFileSync(new URL(`${name}/${file}`, folder), 'utf8').replaceAll('\r\n', '\n');
    const format = detectFormat(file, text);
    const rows = isRowFormat(format)
      ? text
          .trimEnd()
          .split('\n')
          .map((line, at) => ({ line: at + 1, document: { kind: 'posting', ...JSON.parse(line) } }))
      : [{ line: 1, document: documentOf(text, format) }];
    return rows.map(({ line, document }) => ({
      source: file,
      line,
      judged: decode(document, REAL_MODELS.linear, knowledge),
    }));
  });
}

function documentOf(text: string, format: ReturnType<typeof detectFormat>) {
  if (isRowFormat(format)) throw new Error('one document expected');
  const parsed = parseDocument(text, format);
  if (!parsed.ok) throw new Error(parsed.issues.map(({ message }) => message).join('; '));
  return parsed.document;
}
