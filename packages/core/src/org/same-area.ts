import type { Area, OrgRole } from './org-reading.ts';

/** Whether two roles are about one product, by what their descriptions say. */
export type Sameness = 'same' | 'different' | 'unclear';

/**
 * Same when one names what the other names, or a part of its words; different when both name something and share no word;
 * unclear when one names nothing, shares some of the words only, or has no more than a title to go by.
 */
export function sameArea(one: OrgRole, other: OrgRole): Sameness {
  const pairs = one.areas.flatMap((left) => other.areas.map((right) => [left, right] as const));
  if (pairs.some(([left, right]) => holds(left, right) || holds(right, left))) return 'same';
  if (pairs.length === 0 || pairs.some(([left, right]) => shares(left, right))) return 'unclear';
  return isSaid(one) && isSaid(other) ? 'different' : 'unclear';
}

/** The words for what both are about: the shorter of the two. */
export function commonArea(one: OrgRole, other: OrgRole): string | null {
  for (const left of one.areas) {
    for (const right of other.areas) {
      if (holds(left, right)) return right.words;
      if (holds(right, left)) return left.words;
    }
  }
  return null;
}

function isSaid({ areas }: OrgRole): boolean {
  return areas.some(({ basis }) => basis === 'text');
}

function holds({ keys }: Area, part: Area): boolean {
  return part.keys.every((key) => keys.includes(key));
}

function shares({ keys }: Area, other: Area): boolean {
  return other.keys.some((key) => keys.includes(key));
}
