// WHATWG's index of windows-1252. Some Node releases decode it as Latin-1, so the table is our own.
const UPPER_CONTROLS =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

const UNDEFINED_BYTES: ReadonlySet<number> = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);
const PLAUSIBLE_SHARE = 0.3;

/** Decodes bytes as windows-1252. Every byte gives one character. */
export function decodeWindows1252(bytes: Uint8Array): string {
  const units = new Uint8Array(bytes.length * 2);
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    const code = byte >= 0x80 && byte < 0xa0 ? UPPER_CONTROLS.charCodeAt(byte - 0x80) : byte;
    units[2 * at] = code & 0xff;
    units[2 * at + 1] = code >> 8;
  }
  return new TextDecoder('utf-16le', { ignoreBOM: true }).decode(units);
}

/**
 * Whether bytes that are not valid UTF-8 may be windows-1252: they hold no byte that it leaves undefined, most are
 * ASCII, and characters of UTF-8 (`decoded` is the same bytes decoded as UTF-8) are rarer in them than faults.
 */
export function mayBeWindows1252(bytes: Uint8Array, decoded: string): boolean {
  let high = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) continue;
    if (UNDEFINED_BYTES.has(byte)) return false;
    high += 1;
  }
  if (high > bytes.length * PLAUSIBLE_SHARE) return false;
  let valid = 0;
  let faults = 0;
  for (let at = 0; at < decoded.length; at += 1) {
    const code = decoded.charCodeAt(at);
    if (code === 0xfffd) faults += 1;
    else if (code > 0x7f) valid += 1;
  }
  return valid < faults;
}
