import {
  ACCOUNTABILITIES,
  type Accountability,
  type ByAccountability,
  byAccountability,
} from '../../document/accountability.ts';
import type { Span } from '../../document/document.ts';
import type { Claim, Read } from '../../read/reading.ts';
import type { Knowledge } from '../knowledge.ts';
import { EXPOSURE_MEASURES, type ExposureGroup, type MeasureCode } from './exposure-knowledge.ts';
import { sayDisagreement, sayExposure } from './say-exposure.ts';

/** One duty segment with the accountability that most of it is about. */
export interface ExposedDuty extends Span {
  readonly accountability: Accountability;
}

/** How much of the duty text is work of which kind, and what each measure says of that mix. */
export interface ExposureJudgement {
  /** UTF-16 units of the duty text that was counted. Zero when no duty of this seat was found. */
  readonly units: number;
  /** Share of it in each accountability; they add up to 1, or are all 0. */
  readonly shares: ByAccountability<number>;
  readonly absorbing: number;
  readonly judgement: number;
  readonly other: number;
  /** Mean over the shares by each measure; null when nothing was counted. */
  readonly measures: Readonly<Record<MeasureCode, number | null>>;
  /** The longest duties of each group, at most three of each, in the order of the text. */
  readonly evidence: readonly ExposedDuty[];
  readonly sentence: string;
  /** What the published measures say of absorbing work beside judgement, whatever the document. */
  readonly disagreement: string;
}

/** A segment is a duty of this seat when at least one claim is this likely to give it or a share of it. */
export const DUTY_FLOOR = 0.5;
const SHOWN = 3;

/**
 * Shares of the duty text, by length, in each accountability. A segment that gives several is split among them by how
 * likely each is. Claims that somebody else holds it, and those that ask for experience, are no duties of this seat.
 */
export function judgeExposure(document: Read, knowledge: Knowledge): ExposureJudgement {
  const sums = new Map<Accountability, number>();
  const duties: (ExposedDuty & { readonly group: ExposureGroup })[] = [];
  let units = 0;
  for (const claims of bySegment(document.reading.claims)) {
    const [first] = claims;
    if (first === undefined) continue;
    const length = first.end - first.start;
    const total = claims.reduce((sum, claim) => sum + dutyOf(claim), 0);
    const most = claims.reduce((best, claim) => (dutyOf(claim) > dutyOf(best) ? claim : best));
    units += length;
    for (const claim of claims) {
      const part = (length * dutyOf(claim)) / total;
      sums.set(claim.accountability, (sums.get(claim.accountability) ?? 0) + part);
    }
    const { start, end, accountability } = most;
    const { group } = knowledge.exposure.entries[accountability];
    duties.push({ start, end, accountability, group });
  }
  const shares = byAccountability((key) => (units === 0 ? 0 : (sums.get(key) ?? 0) / units));
  const inGroup = (group: ExposureGroup): number =>
    ACCOUNTABILITIES.filter((key) => knowledge.exposure.entries[key].group === group).reduce(
      (sum, key) => sum + shares[key],
      0,
    );
  const facts = {
    units,
    shares,
    absorbing: inGroup('absorbing'),
    judgement: inGroup('judgement'),
    other: inGroup('other'),
    measures: measuresOf(units, shares, knowledge),
    evidence: longest(duties),
  };
  return {
    ...facts,
    sentence: sayExposure(facts),
    disagreement: sayDisagreement(knowledge.exposure),
  };
}

/** How likely a claim gives this seat the work, alone or with others. */
function dutyOf({ probabilities, qualification }: Claim): number {
  return (probabilities.role + probabilities.shared) * (1 - qualification);
}

/** The claims that make each segment a duty, in the order of the text. */
function bySegment(claims: readonly Claim[]): Iterable<readonly Claim[]> {
  const segments = new Map<number, Claim[]>();
  for (const claim of claims) {
    if (dutyOf(claim) < DUTY_FLOOR) continue;
    const own = segments.get(claim.segment);
    if (own === undefined) segments.set(claim.segment, [claim]);
    else own.push(claim);
  }
  return segments.values();
}

function measuresOf(
  units: number,
  shares: ByAccountability<number>,
  { exposure }: Knowledge,
): Record<MeasureCode, number | null> {
  const meanOf = (measure: MeasureCode): number | null =>
    units === 0
      ? null
      : ACCOUNTABILITIES.reduce(
          (sum, key) => sum + shares[key] * exposure.entries[key][measure].value,
          0,
        );
  const [human, model, observed] = EXPOSURE_MEASURES.map(meanOf);
  return { human: human ?? null, model: model ?? null, observed: observed ?? null };
}

function longest(
  duties: readonly (ExposedDuty & { readonly group: ExposureGroup })[],
): ExposedDuty[] {
  const byLength = duties.toSorted(
    (a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start,
  );
  const groups: readonly ExposureGroup[] = ['absorbing', 'judgement', 'other'];
  return groups
    .flatMap((group) => byLength.filter((duty) => duty.group === group).slice(0, SHOWN))
    .toSorted((a, b) => a.start - b.start)
    .map(({ start, end, accountability }) => ({ start, end, accountability }));
}
