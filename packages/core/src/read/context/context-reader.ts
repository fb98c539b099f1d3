import { ORGANISATIONS, ROLES } from '../../document/role.ts';
import type { Segmented } from '../../segment/segmented.ts';
import { claimsOfSegment } from '../claims-of-segment.ts';
import { ORGANISATION_COLUMN, ROLE_COLUMN } from '../columns.ts';
import { collectLeans } from '../leans.ts';
import { linearScores } from '../linear-scores.ts';
import type { Claim, Reader, ReaderIdentity } from '../reading.ts';
import { probabilitiesOf } from '../softmax.ts';
import { bothSay } from './both-say.ts';
import type { ContextWeights } from './context-weights.ts';
import { findingLeanOf } from './finding-lean.ts';
import { passing } from './gate.ts';
import { floatArena } from './matmul.ts';
import { type HeardSegment, postingHeads } from './posting-heads.ts';
import { remembering } from './remembering.ts';
import { type SegmentAlone, segmentsAlone } from './segment-alone.ts';
import { neighbourOf, segmentStates } from './segment-states.ts';

/** How much a context reader may remember. */
export interface ContextOptions {
  /** Most segments kept of those already read, some 3 kB each; postings repeat whole paragraphs. 0 keeps none. */
  readonly remembered?: number;
}

/** Segments kept when nothing else is said. */
const REMEMBERED = 4000;

/** A segment that the linear model scored: neither a heading nor the title. */
interface Scored {
  readonly index: number;
  /** In the order of `COLUMNS`: of owners and qualification with the bias, of the rest without. */
  readonly scores: Float64Array;
  /** What the network says of it by itself, where it passes the gate. */
  alone: SegmentAlone | undefined;
}

/**
 * A reader that lets a cheap linear model say which segments may matter, and reads those piece by piece and with the segments around them. What is
 * remembered changes the time, never the answer.
 */
export function contextReader(
  identity: ReaderIdentity,
  weights: ContextWeights,
  { remembered = REMEMBERED }: ContextOptions = {},
): Reader {
  const arena = floatArena();
  const readAlone = remembering(segmentsAlone(weights, arena), remembered);
  const statesOf = segmentStates(weights, arena);
  const networkOf = bothSay(weights, arena);
  const headsOf = postingHeads(weights, arena);
  const scoreLinear = linearScores(weights.linear);
  const { bias } = weights.linear;

  const scoredOf = (document: Segmented): Scored[] => {
    const scored: Scored[] = [];
    scoreLinear(document, (index, found) => {
      const scores = found.slice();
      for (let column = 0; column < ROLE_COLUMN; column += 1) {
        scores[column] = (scores[column] ?? 0) + (bias[column] ?? 0);
      }
      scored.push({ index, scores, alone: undefined });
    });
    return scored;
  };

  const readThose = ({ text, segments }: Segmented, passed: readonly Scored[]): void => {
    const texts = passed.map(({ index }) => {
      const { start, end } = segments[index] ?? { start: 0, end: 0 };
      return text.slice(start, end);
    });
    for (const [at, alone] of readAlone(texts).entries()) {
      const one = passed[at];
      if (one !== undefined) one.alone = alone;
    }
  };

  return {
    ...identity,
    read(document: Segmented) {
      const { segments } = document;
      const scored = scoredOf(document);
      readThose(document, passing(scored, weights.gate));
      const aloneOf = new Map(scored.map(({ index, alone }) => [index, alone]));
      const states = statesOf(
        segments.map((segment, index) => neighbourOf(segment, aloneOf.get(index), weights.width)),
      );
      const claims: Claim[] = [];
      const heard: HeardSegment[] = [];
      const roleScores: Float64Array[] = [];
      for (const { index, scores, alone } of scored) {
        const segment = segments[index];
        const state = states[index];
        if (segment === undefined || state === undefined) continue;
        if (alone !== undefined) {
          const importance = networkOf(alone, state, scores);
          heard.push({ alone, state, importance });
          roleScores.push(scores);
        }
        claims.push(...claimsOfSegment(segment, index, scores));
      }
      const heads = headsOf(heard);
      const leans = scored.map(({ index, scores }) => ({ segment: index, scores }));
      const root = Math.sqrt(leans.length); // `collectLeans` divides by it
      for (const [at, scores] of roleScores.entries()) {
        for (let role = 0; role < ROLES.length; role += 1) {
          const column = ROLE_COLUMN + role;
          scores[column] = (scores[column] ?? 0) + (heads.roles[at]?.[role] ?? 0) * root;
        }
      }
      const roles = collectLeans(document, leans, ROLE_COLUMN, ROLES, weights.roleBias);
      const organisations = collectLeans(
        document,
        leans,
        ORGANISATION_COLUMN,
        ORGANISATIONS,
        bias.subarray(ORGANISATION_COLUMN),
      );
      return {
        claims,
        findingLean: findingLeanOf(heads.findings, weights.findingBias),
        roleLean: roles.total,
        roleLeans: roles.strongest,
        organisation: probabilitiesOf(ORGANISATIONS, organisations.total),
        organisationLeans: organisations.strongest,
      };
    },
  };
}
