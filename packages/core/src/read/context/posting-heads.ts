import { ACCOUNTABILITIES, FINDING_OWNERS } from '../../document/accountability.ts';
import { ROLES } from '../../document/role.ts';
import type { ContextWeights } from './context-weights.ts';
import type { FloatArena } from './matmul.ts';
import type { SegmentAlone } from './segment-alone.ts';
import { SIGN_COLUMNS, SIGNS } from './signs.ts';

/** The kernel works on even numbers of columns. */
const ROLE_COLUMNS = ROLES.length + (ROLES.length % 2);
/** So much importance counts for half: a single sentence says less of the role than a posting does. */
const HALF = 0.5;

/** A segment that is heard for the posting as a whole: one that the network read. */
export interface HeardSegment {
  readonly alone: SegmentAlone;
  readonly state: Float32Array;
  /** How likely it says anything at all, 0 to 1. */
  readonly importance: number;
}

/** What the network says of the posting as a whole. */
export interface PostingHeads {
  /** For the four owners of each accountability, in log-odds. */
  readonly findings: Float64Array;
  /** What each heard segment adds to each role, in log-odds. */
  readonly roles: readonly Float64Array[];
}

/** Makes the function that hears all segments of a posting together. */
export function postingHeads(
  weights: ContextWeights,
  arena: FloatArena,
): (segments: readonly HeardSegment[]) => PostingHeads {
  const { find, signContextBias } = weights;
  const signContextAt = arena.store(weights.signContext);
  const roleAt = arena.store(evenColumns(weights.role));
  const signs = new Float64Array(SIGN_COLUMNS);

  return (segments) => {
    const total = new Float64Array(SIGN_COLUMNS);
    const most = new Float64Array(SIGN_COLUMNS);
    let spoken = HALF;
    const roles: Float64Array[] = [];
    for (const { alone, state, importance } of segments) {
      signs.set(alone.signs);
      arena.product(state, signContextAt, signs);
      for (let at = 0; at < SIGN_COLUMNS; at += 1) {
        const sign = Math.max(0, (signs[at] ?? 0) + (signContextBias[at] ?? 0));
        total[at] = (total[at] ?? 0) + sign;
        most[at] = Math.max(most[at] ?? 0, sign);
      }
      const input = new Float32Array(alone.summary.length + state.length);
      input.set(alone.summary);
      input.set(state, alone.summary.length);
      const role = new Float64Array(ROLE_COLUMNS);
      arena.product(input, roleAt, role);
      for (let at = 0; at < ROLE_COLUMNS; at += 1) role[at] = (role[at] ?? 0) * importance;
      roles.push(role);
      spoken += importance;
    }
    for (const role of roles) {
      for (let at = 0; at < ROLE_COLUMNS; at += 1) role[at] = (role[at] ?? 0) / spoken;
    }
    return { findings: findingsOf(total, most, find), roles };
  };
}

/** From the sum and the strongest of each sign to the four owners. */
function findingsOf(total: Float64Array, most: Float64Array, find: Float32Array): Float64Array {
  const owners = FINDING_OWNERS.length;
  const out = new Float64Array(ACCOUNTABILITIES.length * owners);
  for (let a = 0; a < ACCOUNTABILITIES.length; a += 1) {
    for (let sign = 0; sign < 2 * SIGNS; sign += 1) {
      const at = a * SIGNS + (sign % SIGNS);
      const value = sign < SIGNS ? Math.log1p(total[at] ?? 0) : (most[at] ?? 0);
      if (value === 0) continue;
      const row = (a * 2 * SIGNS + sign) * owners;
      for (let owner = 0; owner < owners; owner += 1) {
        out[a * owners + owner] = (out[a * owners + owner] ?? 0) + value * (find[row + owner] ?? 0);
      }
    }
  }
  return out;
}

function evenColumns(role: Float32Array): Float32Array {
  const rows = role.length / ROLES.length;
  const out = new Float32Array(rows * ROLE_COLUMNS);
  for (let row = 0; row < rows; row += 1) {
    out.set(role.subarray(row * ROLES.length, (row + 1) * ROLES.length), row * ROLE_COLUMNS);
  }
  return out;
}
