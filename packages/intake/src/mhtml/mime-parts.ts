/** One part of a message: its header fields in lower case, and its body as it is encoded, one character for each byte. */
export interface MimePart {
  readonly fields: ReadonlyMap<string, string>;
  readonly body: string;
  /** The line that ends a part follows it. Without it the message was cut off inside. */
  readonly isWhole: boolean;
}

const MOST_PARTS = 20_000;
const MOST_FIELDS = 200;

/** The fields of a header, with folded lines put together. */
export function readFields(header: string): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (const line of header.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/, MOST_FIELDS)) {
    const colon = line.indexOf(':');
    if (colon > 0)
      fields.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return fields;
}

/** A parameter of a field, such as `charset` of `text/html; charset="utf-8"`. */
export function parameterOf(field: string, name: string): string | undefined {
  const found = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^;\\s]+))`, 'i').exec(field);
  return found?.[1] ?? found?.[2];
}

/** Cuts a header from what follows it. */
export function splitHeader(message: string): readonly [header: string, rest: string] {
  const end = /\r?\n\r?\n/.exec(message);
  if (end === null) return [message, ''];
  return [message.slice(0, end.index), message.slice(end.index + end[0].length)];
}

/** The parts of a message between the lines that hold its boundary. */
export function readParts(body: string, boundary: string): readonly MimePart[] {
  const line = `--${boundary}`;
  const parts: MimePart[] = [];
  let start = body.startsWith(line) ? 0 : body.indexOf(`\n${line}`) + 1;
  if (start === 0 && !body.startsWith(line)) return parts;
  while (parts.length < MOST_PARTS) {
    const from = start + line.length;
    if (body.startsWith('--', from)) break;
    const next = body.indexOf(`\n${line}`, from);
    const content = body.slice(from, next === -1 ? undefined : next).replace(/^[ \t]*\r?\n/, '');
    const [header, rest] = splitHeader(content);
    parts.push({ fields: readFields(header), body: rest, isWhole: next !== -1 });
    if (next === -1) break;
    start = next + 1;
  }
  return parts;
}

function fromBase64(body: string): Uint8Array | undefined {
  try {
    return Uint8Array.from(atob(body.replace(/[^A-Za-z0-9+/]/g, '')), (one) => one.charCodeAt(0));
  } catch {
    return undefined;
  }
}

/** The bytes of a part; undefined when they are damaged. */
export function bytesOf({ fields, body }: MimePart): Uint8Array | undefined {
  const encoding = fields.get('content-transfer-encoding')?.toLowerCase() ?? '';
  if (encoding === 'base64') return fromBase64(body);
  const plain =
    encoding === 'quoted-printable'
      ? body
          .replace(/=[ \t]*\r?\n/g, '')
          .replace(/=([0-9A-Fa-f]{2})/g, (_, digits: string) =>
            String.fromCharCode(Number.parseInt(digits, 16)),
          )
      : body;
  const bytes = new Uint8Array(plain.length);
  for (let at = 0; at < plain.length; at += 1) bytes[at] = plain.charCodeAt(at);
  return bytes;
}
