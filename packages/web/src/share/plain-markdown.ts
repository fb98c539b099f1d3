import { clipped } from '@titlescope/core';

const LONGEST = 2000;

/** A text on one line that Markdown shows as it is: no sign in it means anything. */
export function plainMarkdown(text: string): string {
  return clipped(text, LONGEST).replace(/[\\`*_{}[\]<>#+\-.!|~&]/g, (sign) => `\\${sign}`);
}
