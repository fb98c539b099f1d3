import { ORGANISATIONS, ROLES } from '../document/role.ts';
import type { Segmented } from '../segment/segmented.ts';
import { claimsOfSegment } from './claims-of-segment.ts';
import { ORGANISATION_COLUMN, ROLE_COLUMN } from './columns.ts';
import { collectLeans } from './leans.ts';
import { type LinearWeights, linearScores } from './linear-scores.ts';
import type { Claim, Reader, ReaderIdentity } from './reading.ts';
import { probabilitiesOf } from './softmax.ts';

/** A reader over hashed word n-grams. Headings are read as context only: they carry no claim. */
export function linearReader(identity: ReaderIdentity, weights: LinearWeights): Reader {
  const { bias } = weights;
  const score = linearScores(weights);

  return {
    ...identity,
    read(document: Segmented) {
      const claims: Claim[] = [];
      const leans: { segment: number; scores: Float64Array }[] = [];
      score(document, (index, scores) => {
        leans.push({ segment: index, scores: scores.slice(ROLE_COLUMN) });
        for (let column = 0; column < ROLE_COLUMN; column += 1) {
          scores[column] = (scores[column] ?? 0) + (bias[column] ?? 0);
        }
        const segment = document.segments[index];
        if (segment !== undefined) claims.push(...claimsOfSegment(segment, index, scores));
      });
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
