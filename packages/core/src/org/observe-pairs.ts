import type { Accountability } from '../document/accountability.ts';
import { all, chanceOf, none } from './chances.ts';
import type { Observation, OrgRole } from './org-reading.ts';
import { idsOf, ownerOf, spansOf } from './role-spans.ts';
import { commonArea, sameArea } from './same-area.ts';

/** What a manager and an owner of one product divide between them. */
const DIVIDED: readonly Accountability[] = [
  'roadmap',
  'customers',
  'metrics',
  'viability',
  'backlog',
  'requirements',
];
/** What at least one of them should hold. */
const NEEDED: readonly Accountability[] = ['roadmap', 'customers', 'metrics', 'backlog'];

/** A product manager and a product owner of one product. */
interface Pair {
  readonly manager: OrgRole;
  readonly owner: OrgRole;
  readonly basis: 'area' | 'named' | 'only';
}

/**
 * What both of a pair hold, and what neither does though somebody else among the descriptions does. What `said` already tells
 * of both is left out.
 */
export function observePairs(
  roles: readonly OrgRole[],
  said: readonly Observation[],
): readonly Observation[] {
  return pairsOf(roles).flatMap((pair) => {
    const { manager, owner } = pair;
    const isSaid = (key: Accountability): boolean =>
      said.some(
        ({ code, accountabilities, roles: concerned }) =>
          code === 'two-owners' &&
          accountabilities.includes(key) &&
          [manager, owner].every(({ id }) => concerned.includes(id)),
      );
    const both = DIVIDED.filter((key) => holds(manager, key) && holds(owner, key) && !isSaid(key));
    const neither = NEEDED.filter(
      (key) => !holds(manager, key) && !holds(owner, key) && roles.some((role) => holds(role, key)),
    );
    return [
      ...(both.length > 0 ? [overlap(pair, both)] : []),
      ...(neither.length > 0 ? [gap(pair, neither, roles)] : []),
    ];
  });
}

function holds(role: OrgRole, key: Accountability): boolean {
  return ownerOf(role, key) === 'role';
}

function overlap(pair: Pair, keys: readonly Accountability[]): Observation {
  const { manager, owner } = pair;
  return {
    ...pairFacts(pair, keys),
    code: 'pair-overlap',
    holders: [],
    confidence: all(
      keys.flatMap((key) => [chanceOf(manager, key, 'role'), chanceOf(owner, key, 'role')]),
    ),
    evidence: keys.flatMap((key) => [...spansOf(manager, key), ...spansOf(owner, key)]),
  };
}

function gap(pair: Pair, keys: readonly Accountability[], roles: readonly OrgRole[]): Observation {
  const { manager, owner } = pair;
  const elsewhere = roles.filter((role) => keys.some((key) => holds(role, key)));
  return {
    ...pairFacts(pair, keys),
    code: 'pair-gap',
    holders: idsOf(elsewhere),
    confidence: all(
      keys.map((key) => none([chanceOf(manager, key, 'role'), chanceOf(owner, key, 'role')])),
    ),
    evidence: keys.flatMap((key) => [...spansOf(manager, key), ...spansOf(owner, key)]),
  };
}

function pairFacts({ manager, owner, basis }: Pair, keys: readonly Accountability[]) {
  const area = commonArea(manager, owner);
  return {
    variant: basis,
    accountabilities: keys,
    roles: [manager.id, owner.id],
    words: area === null ? [] : [area],
  };
}

/** By one product that both name; else by whom the owner's text names; else the only two there are. */
function pairsOf(roles: readonly OrgRole[]): readonly Pair[] {
  const owners = roles.filter(isOwner);
  const managers = roles.filter((role) => !isOwner(role) && isManager(role));
  const [manager] = managers;
  return owners.flatMap((owner): Pair[] => {
    const near = managers.filter((one) => sameArea(one, owner) === 'same');
    if (near.length > 0) return near.map((one) => ({ manager: one, owner, basis: 'area' }));
    const named = managers.filter(({ id }) => owner.whyWith?.roles.includes(id));
    const [only] = named;
    if (named.length === 1 && only !== undefined) return [{ manager: only, owner, basis: 'named' }];
    const isOnly = managers.length === 1 && owners.length === 1 && manager !== undefined;
    return isOnly && sameArea(manager, owner) === 'unclear'
      ? [{ manager, owner, basis: 'only' }]
      : [];
  });
}

function isOwner({ judged: { judgement } }: OrgRole): boolean {
  return (
    judgement.title.family === 'product_owner' ||
    (judgement.role.name === 'product_owner' && judgement.title.family === null)
  );
}

function isManager({ judged: { judgement } }: OrgRole): boolean {
  const { family } = judgement.title;
  return (
    family === 'product_manager' ||
    family === 'technical_product' ||
    (judgement.role.name === 'product_manager' && family === null)
  );
}
