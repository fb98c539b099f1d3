/** A stretch `[from, to)` of a string, and the text it is read as: itself, or what stands for it; empty when it says nothing. */
export interface CleanRun {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

const LIGATURES: Readonly<Record<string, string>> = {
  '\ufb00': 'ff',
  '\ufb01': 'fi',
  '\ufb02': 'fl',
  '\ufb03': 'ffi',
  '\ufb04': 'ffl',
  '\ufb05': 'st',
  '\ufb06': 'st',
  // Times and its kin name their ligatures so in fonts made before Unicode had them.
  '\uf001': 'fi',
  '\uf002': 'fl',
};

// The signs of the Symbol and Wingdings fonts that word processors set before list items.
const PRIVATE_BULLETS =
  '\uf06e\uf06f\uf071\uf075\uf076\uf0a7\uf0a8\uf0b7\uf0d8\uf0e0\uf0e8\uf0fc\uf0fe';
const BLANKS =
  '\\t\\n\\v\\f\\r\\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000';
// Soft hyphens, zero-width marks, marks of writing direction, and control characters: none is seen on a page.
const UNSEEN =
  '\\u0000-\\u0008\\u000e-\\u001f\\u007f-\\u0084\\u0086-\\u009f\\u00ad\\u061c\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff\\ufff9-\\ufffb';

const CHANGED = new RegExp(
  `[${Object.keys(LIGATURES).join('')}]|[${PRIVATE_BULLETS}]|[ ${BLANKS}]{2,}|[${BLANKS}]|[${UNSEEN}]+`,
  'gu',
);

const BLANK = new RegExp(`^[ ${BLANKS}]`, 'u');

function standIn(found: string): string {
  const ligature = LIGATURES[found];
  if (ligature !== undefined) return ligature;
  if (PRIVATE_BULLETS.includes(found)) return '\u2022';
  return BLANK.test(found) ? ' ' : '';
}

/**
 * Cuts a string into runs that together cover it: ligatures as their letters, blanks of every kind as one space, bullets of
 * symbol fonts as "•", unseen characters as nothing, all else as it is.
 */
export function cleanCharacters(raw: string): readonly CleanRun[] {
  const runs: CleanRun[] = [];
  let at = 0;
  for (const match of raw.matchAll(CHANGED)) {
    const [found] = match;
    if (match.index > at)
      runs.push({ from: at, to: match.index, text: raw.slice(at, match.index) });
    at = match.index + found.length;
    runs.push({ from: match.index, to: at, text: standIn(found) });
  }
  if (at < raw.length) runs.push({ from: at, to: raw.length, text: raw.slice(at) });
  return runs;
}

/** What a string reads as once its characters are clean. */
export function cleanText(raw: string): string {
  return cleanCharacters(raw)
    .map(({ text }) => text)
    .join('');
}
