import { visibleLine } from './visible.ts';

/** Characters that can open or close markup anywhere in a line of CommonMark or GitHub's Markdown. */
const MARKUP = /[\\`*_[\]<>#|~&$]/g;

/** Signs that make a line a list item, a rule or an underlined heading when the line begins with them. */
const FIRST_SIGN = /^(?:[-+=!]|\d{1,9}(?=[.)]))/;

/** Stands where a renderer would make a link out of a bare address or mention; takes no room. */
const WORD_JOINER = '\u2060';

/**
 * Untrusted text as one line of Markdown that shows its visible characters: nothing in it can become
 * markup, HTML, a link, an image or a table cell, wherever in a line it stands.
 */
export function escapeMarkdown(text: string): string {
  return visibleLine(text)
    .replace(MARKUP, '\\$&')
    .replace(FIRST_SIGN, (sign) => (/\d/.test(sign) ? `${sign}\\` : `\\${sign}`))
    .replace(/(?<=\w)\.(?=\w)/g, '\\.')
    .replace(/(?<=[a-z])(?=:\S)/gi, WORD_JOINER)
    .replace(/\b(www)(?=\\?\.)/gi, `$1${WORD_JOINER}`)
    .replaceAll('@', `@${WORD_JOINER}`);
}
