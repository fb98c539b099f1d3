/** Code of a part of the app that did not arrive when it was first needed. */
export const NOT_LOADED = 'part-not-loaded';

/** How Chromium, Firefox and Safari say that the file of an `import()` did not arrive: in words only. */
const WORDS = /dynamically imported module|importing a module script failed/i;

/** Whether an error is that of an `import()` whose file did not arrive, also where a library tells of it. */
export function isNotLoaded(error: unknown): boolean {
  return error instanceof Error && WORDS.test(error.message);
}
