/**
 * Characters that can move a cursor, start an escape sequence, break a line or reorder text: C0, DEL, C1,
 * zero-width and bidirectional controls, line and paragraph separators, byte-order mark, lone surrogates.
 */
const UNSAFE: RegExp =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: removing control characters is the job
  /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]|\p{Surrogate}/gu;

/** Text from outside as one harmless line for a terminal: controls become spaces, runs of white space one space. */
export function plainLine(text: string): string {
  return text.replace(UNSAFE, ' ').replace(/\s+/gu, ' ').trim();
}
