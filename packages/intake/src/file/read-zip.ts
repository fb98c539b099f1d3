import { joinBytes } from '../bytes/peek-bytes.ts';
import { count } from '../errors.ts';
import { inflate } from './inflate.ts';
import { MAX_ENTRIES } from './limits.ts';

/** One entry of a ZIP archive: its name, and where and how it is packed. Sizes are what the archive declares. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly packedSize: number;
  readonly size: number;
  readonly headerAt: number;
}

/** The entries of an archive by name; or why it cannot be read. */
export type Zip =
  | { readonly ok: true; readonly entries: ReadonlyMap<string, ZipEntry> }
  | { readonly ok: false; readonly why: 'broken' | 'too-many'; readonly detail: string };

/** The bytes of an entry; or why there are none. */
export type Unpacked =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly why: 'broken' | 'too-large'; readonly detail: string };

const END = 0x06054b50;
const END_SIZE = 22;
const COMMENT_SIZE = 65_535;
const CENTRAL = 0x02014b50;
const CENTRAL_SIZE = 46;
const LOCAL = 0x04034b50;
const LOCAL_SIZE = 30;
const STORED = 0;
const DEFLATED = 8;

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function endOf(view: DataView): number | undefined {
  const last = view.byteLength - END_SIZE;
  for (let at = last; at >= Math.max(0, last - COMMENT_SIZE); at -= 1) {
    if (view.getUint32(at, true) === END) return at;
  }
  return undefined;
}

const broken = (detail: string): Zip => ({ ok: false, why: 'broken', detail });

/** Reads the directory of a ZIP archive. Unpacks nothing. */
export function readZip(bytes: Uint8Array): Zip {
  const view = viewOf(bytes);
  const end = endOf(view);
  if (end === undefined) return broken('the end of its archive is missing');
  const entryCount = view.getUint16(end + 10, true);
  if (entryCount > MAX_ENTRIES)
    return { ok: false, why: 'too-many', detail: `it has ${count(entryCount)} parts` };
  const entries = new Map<string, ZipEntry>();
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < entryCount; index += 1) {
    if (at + CENTRAL_SIZE > view.byteLength || view.getUint32(at, true) !== CENTRAL) {
      return broken('the directory of its archive is damaged');
    }
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(
      bytes.subarray(at + CENTRAL_SIZE, at + CENTRAL_SIZE + nameLength),
    );
    // The first of two entries of one name counts: which of them a reader takes must not depend on the reader.
    if (!entries.has(name)) {
      entries.set(name, {
        name,
        method: view.getUint16(at + 10, true),
        isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
        packedSize: view.getUint32(at + 20, true),
        size: view.getUint32(at + 24, true),
        headerAt: view.getUint32(at + 42, true),
      });
    }
    at += CENTRAL_SIZE + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return { ok: true, entries };
}

/** Unpacks one entry to at most `most` bytes: more are refused when they are declared, and when they come. */
export async function unpack(
  archive: Uint8Array,
  entry: ZipEntry,
  most: number,
): Promise<Unpacked> {
  const { name, headerAt, packedSize, size, method } = entry;
  const view = viewOf(archive);
  const fault = (detail: string): Unpacked => ({ ok: false, why: 'broken', detail });
  if (size > most)
    return { ok: false, why: 'too-large', detail: `${name} declares ${count(size)} bytes` };
  if (headerAt + LOCAL_SIZE > view.byteLength || view.getUint32(headerAt, true) !== LOCAL) {
    return fault(`${name} is missing from its archive`);
  }
  const start =
    headerAt +
    LOCAL_SIZE +
    view.getUint16(headerAt + 26, true) +
    view.getUint16(headerAt + 28, true);
  if (start + packedSize > view.byteLength) return fault(`${name} is cut off`);
  const packed = archive.subarray(start, start + packedSize);
  if (method === STORED) return { ok: true, bytes: packed };
  if (method !== DEFLATED) return fault(`${name} is packed in a way that is not known (${method})`);
  const chunks: Uint8Array[] = [];
  const inflated = await inflate(packed, 'deflate-raw', most, (chunk) => chunks.push(chunk));
  if (inflated === 'damaged') return fault(`the packed data of ${name} is damaged`);
  if (inflated === 'done') return { ok: true, bytes: joinBytes(chunks) };
  const detail = `${name} unpacks to more than ${count(most)} bytes`;
  return { ok: false, why: 'too-large', detail };
}
