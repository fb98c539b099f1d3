const CODES = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, cyan: 36 } as const;

/** A colour or weight of terminal text. */
export type Paint = keyof typeof CODES;

/** Text wrapped in the escape sequence of a colour, or as it is when `on` is false. */
export function paint(on: boolean, style: Paint, text: string): string {
  return on ? `\u001b[${CODES[style]}m${text}\u001b[0m` : text;
}
