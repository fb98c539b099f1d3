import {
  type Accountability,
  byAccountability,
  type FindingOwner,
  type RoleName,
} from '@titlescope/core';
import type { Answer, Posting, Scored } from '../src/posting.ts';

/** What differs from a posting of which nothing is said and nothing told. Spans are `[start, end)`. */
export interface ScoredParts {
  readonly gold?: Readonly<Partial<Record<Accountability, FindingOwner>>>;
  readonly told?: Readonly<Partial<Record<Accountability, FindingOwner>>>;
  readonly labelled?: Readonly<
    Partial<Record<Accountability, readonly (readonly [number, number])[]>>
  >;
  readonly quoted?: Readonly<
    Partial<Record<Accountability, readonly (readonly [number, number])[]>>
  >;
  readonly confidence?: number;
  readonly roles?: readonly [gold: RoleName, told: RoleName | null];
  readonly orderTaker?: boolean;
  readonly employer?: string;
  readonly title?: string;
}

/** A scored posting for tests. */
export function scoredFixture(parts: ScoredParts): Scored {
  const spans = (given: readonly (readonly [number, number])[] = []) =>
    given.map(([start, end]) => ({ start, end }));
  const [goldRole, toldRole] = parts.roles ?? ['other', 'other'];
  const posting: Posting = {
    document: { kind: 'posting', text: '', title: parts.title ?? '' },
    employer: parts.employer ?? 'one',
    family: 'product_owner',
    gold: {
      findings: byAccountability((key) => parts.gold?.[key] ?? 'unstated'),
      role: goldRole,
      orderTaker: parts.orderTaker ?? false,
      organisation: 'unknown',
      labelled: byAccountability((key) =>
        spans(parts.labelled?.[key]).map((span) => ({ ...span, owner: 'role', asked: false })),
      ),
    },
  };
  const answer = (key: Accountability): Answer => ({
    owner: parts.told?.[key] ?? 'unstated',
    confidence: parts.confidence ?? null,
    evidence: spans(parts.quoted?.[key]),
  });
  return { posting, prediction: { findings: byAccountability(answer), role: toldRole } };
}
