import {
  ACCOUNTABILITIES,
  type Accountability,
  type Claim,
  decode,
  type FindingOwner,
  type Judged,
  type RoleName,
  type Section,
} from '@titlescope/core';
import type { Product } from '../load-product.ts';
import { overlaps } from '../metrics/evidence.ts';
import type { Mark, Posting } from '../posting.ts';

/** From this probability on, a claim counts as made. */
export const CLAIMED = 0.5;

/** One finding beside its label, and why it is wrong. */
export interface FindingCase {
  readonly accountability: Accountability;
  readonly gold: FindingOwner;
  readonly told: FindingOwner;
  readonly cause: Cause | null;
}

/** Why a finding is wrong, as far as claims and labels of segments can tell. */
export type Cause =
  | 'missed: no labelled segment was read as saying it'
  | 'missed: a segment was read, the weighing did not follow'
  | 'invented: from a labelled segment, such as a qualification that does not count'
  | 'invented: from a segment with no label of this accountability'
  | 'invented: from many weak claims'
  | 'wrong owner: a segment was read with another owner'
  | 'wrong owner: the segments were read right, the weighing chose among them'
  | 'wrong owner: no labelled segment was read as saying it';

/** One labelled segment, or one claim that no label supports. */
export interface SegmentCase {
  readonly accountability: Accountability;
  readonly section: Section;
  /** Length of the product's segment in UTF-16 units. */
  readonly length: number;
  readonly kind: 'right' | 'wrong owner' | 'missed' | 'invented';
  /** Whether a duty or a qualification was taken for the other; null where nothing is labelled or read. */
  readonly nature: 'right' | 'qualification as duty' | 'duty as qualification' | null;
}

/** All that can go wrong in reading some postings. */
export interface Errors {
  readonly postings: number;
  readonly findings: readonly FindingCase[];
  readonly segments: readonly SegmentCase[];
  readonly roles: readonly (readonly [gold: RoleName, told: RoleName | null])[];
}

/** Decodes the postings and sets what was read beside their labels. Holds no text. */
export function findErrors(postings: readonly Posting[], { model, knowledge }: Product): Errors {
  const findings: FindingCase[] = [];
  const segments: SegmentCase[] = [];
  const roles: [RoleName, RoleName | null][] = [];
  for (const posting of postings) {
    const judged = decode(posting.document, model, knowledge);
    roles.push([posting.gold.role, judged.judgement.role.name]);
    for (const key of ACCOUNTABILITIES) {
      const claims = judged.reading.claims.filter(
        (claim) => claim.accountability === key && said(claim) >= CLAIMED,
      );
      const marks = posting.gold.labelled[key];
      findings.push(findingCase(key, posting, judged, marks, claims));
      segments.push(...segmentCases(key, judged, marks, claims));
    }
  }
  return { postings: postings.length, findings, segments, roles };
}

function findingCase(
  accountability: Accountability,
  { gold: { findings } }: Posting,
  judged: Judged,
  marks: readonly Mark[],
  claims: readonly Claim[],
): FindingCase {
  const gold = findings[accountability];
  const told = judged.findings[accountability].owner;
  const cause = gold === told ? null : causeOf(gold, told, marks, claims);
  return { accountability, gold, told, cause };
}

function causeOf(
  gold: FindingOwner,
  told: FindingOwner,
  marks: readonly Mark[],
  claims: readonly Claim[],
): Cause {
  const read = marks.flatMap((mark) =>
    claims.filter((claim) => overlaps(mark, claim)).map((claim) => ({ mark, claim })),
  );
  if (told === 'unstated') {
    return read.length === 0
      ? 'missed: no labelled segment was read as saying it'
      : 'missed: a segment was read, the weighing did not follow';
  }
  if (gold === 'unstated') {
    if (read.length > 0) {
      return 'invented: from a labelled segment, such as a qualification that does not count';
    }
    return claims.length > 0
      ? 'invented: from a segment with no label of this accountability'
      : 'invented: from many weak claims';
  }
  if (read.length === 0) return 'wrong owner: no labelled segment was read as saying it';
  return read.some(({ mark, claim }) => mark.owner !== claim.owner)
    ? 'wrong owner: a segment was read with another owner'
    : 'wrong owner: the segments were read right, the weighing chose among them';
}

function segmentCases(
  accountability: Accountability,
  { segments }: Judged,
  marks: readonly Mark[],
  claims: readonly Claim[],
): SegmentCase[] {
  const at = (index: number): Pick<SegmentCase, 'accountability' | 'section' | 'length'> => {
    const { section, start, end } = segments[index] ?? { section: 'about', start: 0, end: 0 };
    return { accountability, section, length: end - start };
  };
  const labelled = marks.map((mark): SegmentCase => {
    const claim = claims
      .filter((one) => overlaps(mark, one))
      .reduce<Claim | null>((best, one) => (best && said(best) >= said(one) ? best : one), null);
    if (claim === null) {
      const index = segments.findIndex(
        (segment) => segment.form !== 'heading' && overlaps(segment, mark),
      );
      return { ...at(index), kind: 'missed', nature: null };
    }
    const kind = claim.owner === mark.owner ? 'right' : 'wrong owner';
    return { ...at(claim.segment), kind, nature: natureOf(mark, claim) };
  });
  const invented = claims
    .filter((claim) => !marks.some((mark) => overlaps(mark, claim)))
    .map((claim): SegmentCase => ({ ...at(claim.segment), kind: 'invented', nature: null }));
  return [...labelled, ...invented];
}

function natureOf({ asked }: Mark, { qualification }: Claim): SegmentCase['nature'] {
  if (asked === qualification >= 0.5) return 'right';
  return asked ? 'qualification as duty' : 'duty as qualification';
}

function said({ probabilities: { role, shared, other } }: Claim): number {
  return role + shared + other;
}
