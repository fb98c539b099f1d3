import type { RolePolicy } from '../judge/policy.ts';
import type { Reader } from '../read/reading.ts';
import type { Weigher } from '../weigh/weigher.ts';

/** Everything learnt from the corpus, as one: the reader, how its claims are weighed, and the role points. */
export interface Model {
  readonly reader: Reader;
  readonly weigher: Weigher;
  readonly policy: RolePolicy;
}
