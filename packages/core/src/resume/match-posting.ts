import {
  ACCOUNTABILITIES,
  type Accountability,
  type FindingOwner,
  type Owner,
} from '../document/accountability.ts';
import type { Span } from '../document/document.ts';
import type { Judged } from '../judge/judged.ts';
import type { ResumeReading } from './resume-reading.ts';

/** How a résumé answers something that a posting asks for: as one's own, as part, or not at all. */
export type AnsweredAs = 'own' | 'part' | 'none';

/** One thing that a posting puts on the seat, and the lines that answer it. */
export interface PostingAsk {
  readonly accountability: Accountability;
  /** By the posting: `role` or `shared`. */
  readonly owner: FindingOwner;
  /** The words of the posting, in its own text. */
  readonly asked: readonly Span[];
  readonly answered: AnsweredAs;
  /** Indices of the lines that answer it, one's own first, the surest first. */
  readonly lines: readonly number[];
}

/** A résumé held against a posting. */
export interface PostingMatch {
  readonly posting: Judged;
  readonly asks: readonly PostingAsk[];
}

const MOST_LINES = 3;
const RANK: Readonly<Record<Owner, number>> = { role: 0, shared: 1, other: 2 };

/** What a posting asks of the seat, which lines answer it, and what has no line. In the order of the nine. */
export function matchPosting(reading: ResumeReading, posting: Judged): PostingMatch {
  const asks = ACCOUNTABILITIES.flatMap((accountability): readonly PostingAsk[] => {
    const { owner, evidence } = posting.findings[accountability];
    if (owner !== 'role' && owner !== 'shared') return [];
    const lines = reading.lines
      .flatMap(({ claims }, index) =>
        claims
          .filter((claim) => claim.accountability === accountability && claim.owner !== 'other')
          .map((claim) => ({ index, claim })),
      )
      .toSorted(
        (a, b) =>
          RANK[a.claim.owner] - RANK[b.claim.owner] || b.claim.confidence - a.claim.confidence,
      );
    const best = lines[0]?.claim.owner;
    return [
      {
        accountability,
        owner,
        asked: evidence.map(({ claim: { start, end } }) => ({ start, end })),
        answered: best === undefined ? 'none' : best === 'role' ? 'own' : 'part',
        lines: lines.slice(0, MOST_LINES).map(({ index }) => index),
      },
    ];
  });
  return { posting, asks };
}
