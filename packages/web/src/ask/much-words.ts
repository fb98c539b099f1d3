/** How far something moves or would move a verdict, given in bits, as a word that needs no explanation. */
export function muchWord(bits: number): string {
  if (bits >= 0.3) return 'a lot';
  if (bits >= 0.1) return 'a fair bit';
  return 'a little';
}
