import { ORGANISATIONS, ROLES } from '../document/role.ts';
import type { Segmented } from '../segment/segmented.ts';
import { claimsOfSegment } from './claims-of-segment.ts';
import { COLUMNS, ORGANISATION_COLUMN, ROLE_COLUMN } from './columns.ts';
import { FEATURE_GROUPS, GROUP_SCALES, makeFeatures } from './features.ts';
import { isTitle } from './is-title.ts';
import { collectLeans } from './leans.ts';
import type { Claim, Reader, ReaderIdentity } from './reading.ts';
import { rowSums } from './row-sums.ts';
import { probabilitiesOf } from './softmax.ts';
import { tokenize } from './tokens.ts';

/** Learnt weights of a linear reader: one row of small integers for each hashed bucket. */
export interface LinearWeights {
  /** Buckets are 2 to this power. */
  readonly bits: number;
  /** `2 ** bits` rows of `COLUMNS.length` integers. */
  readonly rows: Int8Array;
  /** What an integer of each column is worth. */
  readonly scales: Float32Array;
  readonly bias: Float32Array;
}

/** A reader over hashed word n-grams. Headings are read as context only: they carry no claim. */
export function linearReader(identity: ReaderIdentity, weights: LinearWeights): Reader {
  const { rows, scales, bias, bits } = weights;
  const width = COLUMNS.length;
  const sumRows = rowSums(rows, width);
  const sums = new Int32Array(width);
  const logits = new Float64Array(width);
  const groupScales = FEATURE_GROUPS.map((group) => GROUP_SCALES[group]);

  const addGroup = (group: number, buckets: Int32Array, count: number): void => {
    if (count === 0) return;
    sumRows(buckets, count, sums);
    const worth = (groupScales[group] ?? 0) / Math.sqrt(count);
    for (let column = 0; column < width; column += 1) {
      logits[column] = (logits[column] ?? 0) + (sums[column] ?? 0) * worth;
    }
  };

  return {
    ...identity,
    read(document: Segmented) {
      const tokens = tokenize(document);
      const claims: Claim[] = [];
      const leans: { segment: number; scores: Float64Array }[] = [];
      for (const [index, segment] of document.segments.entries()) {
        if (segment.form === 'heading' || isTitle(document, segment)) continue;
        logits.fill(0);
        makeFeatures(document, tokens, index, bits, addGroup);
        for (let column = 0; column < width; column += 1) {
          logits[column] = (logits[column] ?? 0) * (scales[column] ?? 0);
        }
        leans.push({ segment: index, scores: logits.slice(ROLE_COLUMN) });
        for (let column = 0; column < ROLE_COLUMN; column += 1) {
          logits[column] = (logits[column] ?? 0) + (bias[column] ?? 0);
        }
        claims.push(...claimsOfSegment(segment, index, logits));
      }
      const roles = collectLeans(document, leans, 0, ROLES, bias.subarray(ROLE_COLUMN));
      const organisations = collectLeans(
        document,
        leans,
        ROLES.length,
        ORGANISATIONS,
        bias.subarray(ORGANISATION_COLUMN),
      );
      return {
        claims,
        roleLean: roles.total,
        roleLeans: roles.strongest,
        organisation: probabilitiesOf(ORGANISATIONS, organisations.total),
        organisationLeans: organisations.strongest,
      };
    },
  };
}
