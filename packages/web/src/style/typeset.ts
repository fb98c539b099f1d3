/** The page's own words with the apostrophes of good print. A posting's text is never passed through here. */
export function typeset(words: string): string {
  return words.replace(/(?<=\p{L})'(?=\p{L})/gu, '’');
}
