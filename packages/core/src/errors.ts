/** Symbol that marks an error of titlescope across realms (workers, frames), where `instanceof` fails. */
const BRAND: symbol = Symbol.for('titlescope.error');

/** What each code of a thrown error means and what to do about it. Codes are stable and never reused. */
export const CORE_ERRORS = {
  'weights-cut': 'The file of weights is shorter than it says. Install titlescope again.',
  'weights-altered':
    'The file of weights is not the one that was released: its checksum differs. Install titlescope again.',
  'weights-version':
    'The file of weights has a format that this version does not read. Use weights and code of one release.',
  'span-outside-text':
    'A span does not lie inside its text. Pass `[start, end)` with `0 <= start < end <= text.length`.',
} as const;

/** Codes of thrown errors: a broken contract or environment. Each has a line in docs/errors.md. */
export type ErrorCode = keyof typeof CORE_ERRORS;

/** The one class that titlescope throws. Bad input is never thrown by the core: it is returned as data. */
export class TitlescopeError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'TitlescopeError';
    this.code = code;
    Object.defineProperty(this, BRAND, { value: true });
  }
}

/** Whether a thrown value is an error of titlescope, from whatever realm. */
export function isTitlescopeError(error: unknown): error is TitlescopeError {
  return typeof error === 'object' && error !== null && BRAND in error;
}
