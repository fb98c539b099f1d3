const PAGE_NUMBER =
  /^(?:(?:page|seite|p[.]?)\s*)?[-\u2013\u2014|]?\s*\d{1,3}(?:\s*(?:\/|\||of|von|sur|de)\s*\d{1,3})?\s*[-\u2013\u2014|]?$/iu;

/** Whether a line is nothing but the number of a page: "3", "- 3 -", "Page 3 of 12". */
export function isPageNumber(line: string): boolean {
  return PAGE_NUMBER.test(line.trim());
}
