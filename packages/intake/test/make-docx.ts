import { crc32, deflateRawSync } from 'node:zlib';

/** What goes into an archive; `size` is the size to declare where it is not the true one. */
export interface ZipPart {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly size?: number;
}

/** The bytes of a ZIP archive. */
export function makeZip(parts: readonly ZipPart[]): Uint8Array {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, content, size } of parts) {
    const raw = Buffer.from(content);
    const packed = deflateRawSync(raw);
    const named = Buffer.from(name);
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(8, 4);
    shared.writeUInt32LE(crc32(raw), 10);
    shared.writeUInt32LE(packed.length, 14);
    shared.writeUInt32LE(size ?? raw.length, 18);
    shared.writeUInt16LE(named.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), shared, named, packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    directory.push(
      Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), shared, rest, named]),
    );
    locals.push(local);
    at += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(at, 16);
  return new Uint8Array(Buffer.concat([...locals, central, end]));
}

const relation = (id: number, kind: string, target: string): string =>
  `<Relationship Id="r${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}"/>`;

/** The parts of a Word file with a body, given as the XML inside `w:body`, and parts of other kinds given whole. */
export function docxParts(
  body: string,
  others: Readonly<Record<string, string>> = {},
): readonly ZipPart[] {
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  const kinds = Object.keys(others);
  return [
    { name: '[Content_Types].xml', content: `${head}<Types/>` },
    {
      name: '_rels/.rels',
      content: `${head}<Relationships>${relation(1, 'officeDocument', 'word/document.xml')}</Relationships>`,
    },
    {
      name: 'word/document.xml',
      content: `${head}<w:document><w:body>${body}</w:body></w:document>`,
    },
    {
      name: 'word/_rels/document.xml.rels',
      content: `${head}<Relationships>${kinds.map((kind, at) => relation(at, kind, `${kind}.xml`)).join('')}</Relationships>`,
    },
    ...kinds.map((kind) => ({ name: `word/${kind}.xml`, content: others[kind] ?? '' })),
  ];
}

/** The bytes of a Word file. */
export function makeDocx(body: string, others: Readonly<Record<string, string>> = {}): Uint8Array {
  return makeZip(docxParts(body, others));
}
