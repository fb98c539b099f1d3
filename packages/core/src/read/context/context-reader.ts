import {
  ACCOUNTABILITIES,
  byAccountability,
  FINDING_OWNERS,
  type FindingOwner,
  OWNERS,
} from '../../document/accountability.ts';
import { ORGANISATIONS, ROLES } from '../../document/role.ts';
import { SECTIONS, type Segment, type Segmented } from '../../segment/segmented.ts';
import { claimsOfSegment } from '../claims-of-segment.ts';
import { QUALIFICATION_COLUMN, ROLE_COLUMN } from '../columns.ts';
import { collectLeans } from '../leans.ts';
import { linearScores } from '../linear-scores.ts';
import type { Claim, FindingLean, Reader, ReaderIdentity } from '../reading.ts';
import { probabilitiesOf } from '../softmax.ts';
import type { ContextWeights } from './context-weights.ts';
import { floatArena } from './matmul.ts';
import { type HeardSegment, postingHeads } from './posting-heads.ts';
import { remembering } from './remembering.ts';
import { OWNER_LOGITS, segmentsAlone } from './segment-alone.ts';
import { segmentStates, sigmoid } from './segment-states.ts';
import { wordLeans } from './word-leans.ts';

const OWNERS_AND_NONE = 4;
/** Even a segment that says nothing of the work counts a little for the words as a whole. */
const LEAST_IMPORTANCE = 0.02;
const FORMS: readonly Segment['form'][] = ['sentence', 'bullet', 'heading'];

/** How much a context reader may remember. */
export interface ContextOptions {
  /** Most segments kept of those already read, some 3 kB each; postings repeat whole paragraphs. 0 keeps none. */
  readonly remembered?: number;
}

/** Segments kept when nothing else is said. */
const REMEMBERED = 4000;

/**
 * A reader that sees each word with its neighbours and each segment with those around it. Headings are read as
 * context: they carry no claim. What is remembered changes the time, never the answer.
 */
export function contextReader(
  identity: ReaderIdentity,
  weights: ContextWeights,
  { remembered = REMEMBERED }: ContextOptions = {},
): Reader {
  const arena = floatArena();
  const readAlone = remembering(segmentsAlone(weights, arena), remembered);
  const statesOf = segmentStates(weights, arena);
  const contextAt = arena.store(weights.context);
  const headsOf = postingHeads(weights, arena);
  const scoreLinear = linearScores(weights.linear);
  const linearBias = weights.linear.bias;

  const linearAt = (scores: Float64Array, column: number): number =>
    (scores[column] ?? 0) + (linearBias[column] ?? 0);

  return {
    ...identity,
    read(document: Segmented) {
      const { text, segments } = document;
      const alone = readAlone(segments.map(({ start, end }) => text.slice(start, end)));
      const states = statesOf(alone.map(({ summary }, index) => inputOf(summary, segments[index])));
      const linear = new Map<number, Float64Array>();
      scoreLinear(document, (index, scores) => linear.set(index, scores.slice()));
      const linearLeans = [...linear].map(([segment, scores]) => ({ segment, scores }));
      const claims: Claim[] = [];
      const importance: number[] = [];
      const heard: (HeardSegment & { readonly index: number })[] = [];
      const context = new Float64Array(OWNER_LOGITS + 2);
      const logits = new Float64Array(QUALIFICATION_COLUMN + 1);
      for (const [index, segment] of segments.entries()) {
        const own = alone[index];
        const state = states[index];
        const scores = linear.get(index); // none of headings and of the title
        if (scores === undefined || own === undefined || state === undefined) {
          importance.push(0);
          continue;
        }
        context.set(weights.contextBias);
        arena.product(state, contextAt, context);
        const any = sigmoid(own.any + (context[OWNER_LOGITS + 1] ?? 0));
        importance.push(any + LEAST_IMPORTANCE);
        heard.push({ alone: own, state, importance: any, index });
        const owner = (at: number): number => (own.owners[at] ?? 0) + (context[at] ?? 0);
        for (let a = 0; a < ACCOUNTABILITIES.length; a += 1) {
          const none = owner(OWNERS_AND_NONE * a);
          for (let o = 0; o < OWNERS.length; o += 1) {
            const column = OWNERS.length * a + o;
            logits[column] = owner(OWNERS_AND_NONE * a + o + 1) - none + linearAt(scores, column);
          }
        }
        logits[QUALIFICATION_COLUMN] =
          own.qualification + (context[OWNER_LOGITS] ?? 0) + linearAt(scores, QUALIFICATION_COLUMN);
        claims.push(...claimsOfSegment(segment, index, logits));
      }
      const leans = wordLeans(
        alone.map(({ leans }) => leans),
        importance,
        weights.leans.scales,
      );
      const heads = headsOf(heard);
      const root = Math.sqrt(leans.length); // `collectLeans` divides by it
      for (const [at, { index }] of heard.entries()) {
        const lean = leans[index]?.scores;
        if (lean === undefined) continue;
        for (let role = 0; role < ROLES.length; role += 1) {
          lean[role] = (lean[role] ?? 0) + (heads.roles[at]?.[role] ?? 0) * root;
        }
      }
      const roles = collectLeans(document, leans, 0, ROLES, weights.roleBias);
      const organisations = collectLeans(
        document,
        linearLeans,
        ROLE_COLUMN,
        ORGANISATIONS,
        linearBias.subarray(ROLE_COLUMN),
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

/** What a segment is to its neighbours: its summary, its section and its form. */
function inputOf(summary: Float32Array, segment: Segment | undefined): Float32Array {
  const input = new Float32Array(summary.length + SECTIONS.length + FORMS.length);
  input.set(summary);
  if (segment !== undefined) {
    input[summary.length + SECTIONS.indexOf(segment.section)] = 1;
    input[summary.length + SECTIONS.length + FORMS.indexOf(segment.form)] = 1;
  }
  return input;
}

/** What the network says of the whole, for the four owners of each accountability. */
function findingLeanOf(heads: Float64Array, bias: Float32Array): FindingLean {
  return byAccountability((accountability) => {
    const row = FINDING_OWNERS.length * ACCOUNTABILITIES.indexOf(accountability);
    const leanOf = (owner: FindingOwner): number => {
      const at = row + FINDING_OWNERS.indexOf(owner);
      return (heads[at] ?? 0) + (bias[at] ?? 0);
    };
    return {
      role: leanOf('role'),
      shared: leanOf('shared'),
      other: leanOf('other'),
      unstated: leanOf('unstated'),
    };
  });
}
