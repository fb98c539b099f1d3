import { ACCOUNTABILITIES, OWNERS } from '../../document/accountability.ts';
import { QUALIFICATION_COLUMN } from '../columns.ts';
import type { ContextWeights } from './context-weights.ts';
import type { FloatArena } from './matmul.ts';
import { OWNER_LOGITS, type SegmentAlone } from './segment-alone.ts';
import { sigmoid } from './segment-states.ts';

const OWNERS_AND_NONE = OWNERS.length + 1;

/**
 * Makes the function that puts what network and linear model say together of a segment, each by its share, in place of the linear model's `logits`
 * of owners and qualification. Returns how likely it says anything at all, 0 to 1.
 */
export function bothSay(
  weights: ContextWeights,
  arena: FloatArena,
): (alone: SegmentAlone, state: Float32Array, logits: Float64Array) => number {
  const { share, asked, contextBias } = weights;
  const contextAt = arena.store(weights.context);
  const context = new Float64Array(OWNER_LOGITS + 2);
  const mix = (network: number, linear: number, part: number): number =>
    part * network + (1 - part) * linear;

  return (alone, state, logits) => {
    context.set(contextBias);
    arena.product(state, contextAt, context);
    const owner = (at: number): number => (alone.owners[at] ?? 0) + (context[at] ?? 0);
    for (let a = 0; a < ACCOUNTABILITIES.length; a += 1) {
      const none = owner(OWNERS_AND_NONE * a);
      for (let o = 0; o < OWNERS.length; o += 1) {
        const column = OWNERS.length * a + o;
        const network = owner(OWNERS_AND_NONE * a + o + 1) - none;
        logits[column] = mix(network, logits[column] ?? 0, share);
      }
    }
    logits[QUALIFICATION_COLUMN] = mix(
      alone.qualification + (context[OWNER_LOGITS] ?? 0),
      logits[QUALIFICATION_COLUMN] ?? 0,
      asked,
    );
    return sigmoid(alone.any + (context[OWNER_LOGITS + 1] ?? 0));
  };
}
