/** Scripts and signs that terminals draw two columns wide. */
const WIDE: RegExp =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}|[\u{20000}-\u{3fffd}]/u;
const MARK: RegExp = /^\p{M}$/u;

function columnsOf(character: string): number {
  if (MARK.test(character)) return 0;
  return WIDE.test(character) ? 2 : 1;
}

/** How many terminal columns a line takes, counting wide characters as two and combining marks as none. */
export function displayWidth(line: string): number {
  let width = 0;
  for (const character of line) width += columnsOf(character);
  return width;
}

/** A line cut or padded with spaces to exactly `width` columns (at least 1); a cut ends in `ellipsis`, one column wide. */
export function fitColumns(line: string, width: number, ellipsis = '…'): string {
  const full = displayWidth(line);
  if (full <= width) return line + ' '.repeat(width - full);
  let kept = '';
  let used = 0;
  for (const character of line) {
    const columns = columnsOf(character);
    if (used + columns > width - 1) break;
    kept += character;
    used += columns;
  }
  return kept + ellipsis + ' '.repeat(width - 1 - used);
}
