/** Four decimals. Adding zero turns -0 into 0, which JSON cannot tell apart and equality can. */
export function rounded(value: number): number {
  return Math.round(value * 1e4) / 1e4 + 0;
}
