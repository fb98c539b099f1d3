import { decodeBytes } from '../bytes/decode-bytes.ts';
import type { IntakeIssue } from '../errors.ts';
import { archiveTooLarge, fileBroken, fileEncrypted } from '../file/file-issues.ts';
import { MAX_PART_BYTES } from '../file/limits.ts';
import { readZip, unpack } from '../file/read-zip.ts';
import { readXml } from './read-xml.ts';

/** The XML of a part; or why it cannot be had. */
export type Part =
  | { readonly ok: true; readonly xml: string }
  | { readonly ok: false; readonly issue: IntakeIssue };

/** A Word file opened. `part` gives the XML of a part that relations lead to, an empty text where there is none. */
export interface Docx {
  /** The parts that the main part leads to, by kind: `styles`, `header` and so on; several of one kind in their order. */
  readonly related: ReadonlyMap<string, readonly string[]>;
  readonly main: string;
  readonly properties: string | undefined;
  part(name: string): Promise<Part>;
}

interface Relation {
  readonly kind: string;
  readonly target: string;
}

/** The name of a part that a relation names, from the folder of the part that has the relation. */
function partName(folder: string, target: string): string {
  const steps = target.startsWith('/') ? [] : folder.split('/').filter((step) => step !== '');
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

function relationsOf(xml: string, folder: string): readonly Relation[] {
  const found: Relation[] = [];
  readXml(xml, {
    open: (name, attributes) => {
      const target = attributes.get('Target');
      if (
        name !== 'Relationship' ||
        target === undefined ||
        attributes.get('TargetMode') === 'External'
      )
        return;
      const kind = attributes.get('Type')?.split('/').at(-1) ?? '';
      found.push({ kind, target: partName(folder, target) });
    },
    text: () => undefined,
    close: () => undefined,
  });
  return found;
}

const folderOf = (name: string): string => name.slice(0, Math.max(0, name.lastIndexOf('/')));

/** Opens a Word file: its directory, and how its parts relate. Gives an issue where it cannot be. */
export async function openDocx(bytes: Uint8Array): Promise<Docx | IntakeIssue> {
  const zip = readZip(bytes);
  if (!zip.ok) {
    return zip.why === 'broken' ? fileBroken('Word file', zip.detail) : archiveTooLarge(zip.detail);
  }
  const part = async (name: string): Promise<Part> => {
    const entry = zip.entries.get(name);
    if (entry === undefined) return { ok: true, xml: '' };
    if (entry.isEncrypted) return { ok: false, issue: fileEncrypted('Word file') };
    const unpacked = await unpack(bytes, entry, MAX_PART_BYTES);
    if (!unpacked.ok) {
      const { why, detail } = unpacked;
      return {
        ok: false,
        issue: why === 'broken' ? fileBroken('Word file', detail) : archiveTooLarge(detail),
      };
    }
    const decoded = decodeBytes(unpacked.bytes);
    if (!decoded.ok) return { ok: false, issue: fileBroken('Word file', `${name} is no text`) };
    return { ok: true, xml: decoded.text };
  };
  const roots = await part('_rels/.rels');
  if (!roots.ok) return roots.issue;
  const relations = relationsOf(roots.xml, '');
  const main =
    relations.find(({ kind }) => kind === 'officeDocument')?.target ?? 'word/document.xml';
  if (!zip.entries.has(main)) return fileBroken('Word file', 'the part with its text is missing');
  const folder = folderOf(main);
  const own = await part(`${folder}/_rels/${main.slice(folder.length + 1)}.rels`);
  if (!own.ok) return own.issue;
  const related = new Map<string, string[]>();
  for (const { kind, target } of relationsOf(own.xml, folder)) {
    related.set(kind, [...(related.get(kind) ?? []), target]);
  }
  const properties = relations.find(({ kind }) => kind === 'core-properties')?.target;
  return { related, main, properties, part };
}
