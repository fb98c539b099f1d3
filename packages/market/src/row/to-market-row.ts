import { ACCOUNTABILITIES, type Judged, toVerdict, type VerdictFinding } from '@titlescope/core';
import { type AspectColumns, fieldOf, flatFields } from './columns.ts';
import { payOf } from './pay-columns.ts';
import { countryOf } from './place.ts';
import { sketchOf } from './sketch.ts';
import { yearOf } from './when.ts';

export type { AspectColumns } from './columns.ts';

/** Where a row stands in the inputs. */
export interface RowPlace {
  readonly source: string;
  readonly line: number;
}

/** The entropy of probabilities in bits, to six places. */
function bitsOf(probabilities: Readonly<Record<string, number>>): number {
  let bits = 0;
  for (const p of Object.values(probabilities)) if (p > 0) bits -= p * Math.log2(p);
  return Math.round(bits * 1e6) / 1e6;
}

function findingOf({ owner, confidence, probabilities, evidence }: VerdictFinding): object {
  return {
    owner,
    confidence,
    probabilities,
    evidence: evidence.map(({ weight: _, ...claim }) => claim),
  };
}

/**
 * One judged posting as a row of the verdicts' files: an object with the keys of `ROW_COLUMNS` but for `seq`, which is known
 * only where rows are put in order. `named` are the columns that the caller named.
 */
export function toMarketRow(judged: Judged, place: RowPlace, named: AspectColumns): object {
  const verdict = toVerdict(judged, { explain: false });
  const fields = flatFields(judged.meta ?? {});
  const { roadmap, customers, metrics } = verdict.findings;
  const { units, absorbing, judgement, measures } = verdict.exposure;
  return {
    ...place,
    id: verdict.id ?? null,
    title: verdict.title.declared,
    title_family: verdict.title.family,
    title_level: verdict.title.seniority,
    employer: fieldOf(fields, 'employer', named.employer) ?? null,
    country: countryOf(fieldOf(fields, 'country', named.country), fieldOf(fields, 'location')),
    year: yearOf(fieldOf(fields, 'posted', named.posted)),
    units: judged.text.length,
    role: verdict.role.name,
    role_probabilities: verdict.role.probabilities,
    scope: verdict.scope.held,
    order_taker: verdict.orderTaker.value,
    order_taker_probability: verdict.orderTaker.probability,
    title_gap: verdict.titleGap,
    organisation: verdict.org.kind,
    safe: verdict.org.safe,
    findings: Object.fromEntries(
      ACCOUNTABILITIES.map((key) => [key, findingOf(verdict.findings[key])]),
    ),
    flags: verdict.flags.map(({ code }) => code),
    bits: {
      roadmap: bitsOf(roadmap.probabilities),
      customers: bitsOf(customers.probabilities),
      metrics: bitsOf(metrics.probabilities),
      role: bitsOf(verdict.role.probabilities),
    },
    pay: payOf(fields, judged.judgement.pay.stated, named),
    exposure: { units, absorbing, judgement, ...measures },
    sketch: sketchOf(judged.text),
  };
}
