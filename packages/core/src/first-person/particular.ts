import type { Span } from '../document/document.ts';
import type { Whose } from './whose.ts';

/** What a particular can be of, in the order in which they are always listed. */
export const PARTICULARS = ['contact', 'bet', 'reason', 'outcome', 'measure', 'viability'] as const;

/**
 * `contact`: with customers, counted or by how often. `bet`: a named thing decided for or against. `reason`: why, from what was
 * seen. `outcome`: what changed, from where to where. `measure`: which number counts. `viability`: whether it pays.
 */
export type ParticularKind = (typeof PARTICULARS)[number];

/** A fact in the text that could be asked about and checked. */
export interface Particular extends Span {
  readonly kind: ParticularKind;
  readonly whose: Whose;
  /** Of a bet: whether it was decided against. */
  readonly isKilled?: boolean;
}
