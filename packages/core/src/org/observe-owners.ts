import type { Accountability } from '../document/accountability.ts';
import { all, atLeastTwo, chanceOf, none } from './chances.ts';
import type { Observation, OrgRole } from './org-reading.ts';
import { idsOf, ownerOf, spansOf } from './role-spans.ts';
import { commonArea, type Sameness, sameArea } from './same-area.ts';

/** What is decided once for a product: two who hold it are one too many. */
const ONCE: readonly Accountability[] = ['roadmap', 'metrics', 'backlog'];
/** What has to be held by somebody. */
const NEEDED: readonly Accountability[] = ['roadmap', 'customers', 'metrics', 'backlog'];

/** Two or more roles that hold the roadmap, the metrics or the backlog of one product; not those of different products. */
export function observeTwoOwners(roles: readonly OrgRole[]): readonly Observation[] {
  const found = ONCE.flatMap((key) => {
    const holders = roles.filter((role) => ownerOf(role, key) === 'role');
    const over = holders.filter(isOverAll);
    const rest = holders.filter((role) => !isOverAll(role));
    const known = rest.filter(isKnown);
    const same = groupsOf(rest, ['same']).filter(isSeveral);
    const near = groupsOf(known, ['same', 'unclear']).filter(
      (group) =>
        isSeveral(group) && !same.some((one) => one.length === group.length && one[0] === group[0]),
    );
    const unknown = rest.filter((role) => !isKnown(role) && !same.flat().includes(role));
    return [
      ...same.map((group) => twoOwners(key, 'same', group)),
      ...near.map((group) => twoOwners(key, 'near', group)),
      ...(unknown.length > 0 && rest.length > 1
        ? [
            observationOf(
              'two-owners',
              'unclear',
              key,
              unknown,
              rest.filter((role) => !unknown.includes(role)),
            ),
          ]
        : []),
      ...(over.length > 0 && holders.length > 1 && key !== 'backlog'
        ? [observationOf('whole-and-parts', over.length > 1 ? 'several' : 'one', key, over, rest)]
        : []),
    ];
  });
  return joined(found);
}

/** What is observed of the same roles in the same way becomes one observation of all of it. */
function joined(found: readonly Observation[]): readonly Observation[] {
  const groups = new Map<string, Observation[]>();
  for (const one of found) {
    const key = [one.code, one.variant, ...one.roles, '', ...one.holders].join(' ');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    return [
      {
        ...first,
        accountabilities: group.flatMap(({ accountabilities }) => accountabilities),
        confidence: all(group.map(({ confidence }) => confidence)),
        evidence: group.flatMap(({ evidence }) => evidence),
      },
    ];
  });
}

/** What no description gives to its role, and who takes part in it or places it elsewhere. */
export function observeNobody(roles: readonly OrgRole[]): readonly Observation[] {
  return NEEDED.filter((key) => roles.every((role) => ownerOf(role, key) !== 'role')).map(
    (key): Observation => {
      const parts = roles.filter((role) => ownerOf(role, key) === 'shared');
      const elsewhere = roles.filter((role) => ownerOf(role, key) === 'other');
      return {
        code: 'nobody',
        variant: parts.length > 0 ? 'parts' : elsewhere.length > 0 ? 'elsewhere' : 'silent',
        accountabilities: [key],
        roles: idsOf([...parts, ...elsewhere]),
        holders: [],
        words: [String(parts.length), String(elsewhere.length)],
        confidence: none(roles.map((role) => chanceOf(role, key, 'role'))),
        evidence: [...parts, ...elsewhere].flatMap((role) => spansOf(role, key)),
      };
    },
  );
}

/** Said to be about everything, or a leader of product of whom no product of their own is said. */
function isOverAll({ isWhole, areas, judged }: OrgRole): boolean {
  const { role, title } = judged.judgement;
  const isLeader = role.name === 'product_leader' || title.family === 'product_leader';
  return isWhole || (isLeader && areas.length === 0);
}

/** A product is named in its text, and not only in its title. */
function isKnown({ areas }: OrgRole): boolean {
  return areas.some(({ basis }) => basis === 'text');
}

function isSeveral(group: readonly OrgRole[]): boolean {
  return group.length > 1;
}

/** Roles joined, directly or by way of others, by how they stand to each other; in their order. */
function groupsOf(
  roles: readonly OrgRole[],
  joins: readonly Sameness[],
): readonly (readonly OrgRole[])[] {
  const groups: OrgRole[][] = [];
  for (const role of roles) {
    const met = groups.filter((group) =>
      group.some((other) => joins.includes(sameArea(other, role))),
    );
    const joined = [...met.flat(), role];
    for (const group of met) groups.splice(groups.indexOf(group), 1);
    groups.push(joined);
  }
  const order = new Map(roles.map((role, at) => [role, at]));
  const place = (role: OrgRole | undefined): number =>
    role === undefined ? 0 : (order.get(role) ?? 0);
  return groups
    .map((group) => group.toSorted((a, b) => place(a) - place(b)))
    .sort((a, b) => place(a[0]) - place(b[0]));
}

function twoOwners(
  key: Accountability,
  variant: 'same' | 'near',
  group: readonly OrgRole[],
): Observation {
  const [first, ...others] = group;
  const areas = first === undefined ? [] : others.map((role) => commonArea(first, role));
  const [area] = areas.includes(null) || variant === 'near' ? [] : areas;
  return {
    ...observationOf('two-owners', variant, key, group, []),
    words: area == null ? [] : [area],
  };
}

function observationOf(
  code: 'two-owners' | 'whole-and-parts',
  variant: string,
  key: Accountability,
  concerned: readonly OrgRole[],
  others: readonly OrgRole[],
): Observation {
  const everybody = [...concerned, ...others];
  return {
    code,
    variant,
    accountabilities: [key],
    roles: idsOf(concerned),
    holders: idsOf(others),
    words: [],
    confidence: atLeastTwo(everybody.map((role) => chanceOf(role, key, 'role'))),
    evidence: everybody.flatMap((role) => spansOf(role, key)),
  };
}
