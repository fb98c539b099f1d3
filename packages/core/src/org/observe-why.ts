import { chanceOf, mean } from './chances.ts';
import type { Observation, OrgRole } from './org-reading.ts';
import { idsOf, ownerOf, spansOf } from './role-spans.ts';
import { sameArea } from './same-area.ts';

/**
 * Roles that run a list of work whose why is somebody else's, together where it is the same somebody: held there, named but
 * not claimed there, named and not among the descriptions, or unnamed; or silent beside a role that holds that product's.
 */
export function observeWhy(roles: readonly OrgRole[]): readonly Observation[] {
  const groups = new Map<string, { facts: Facts; roles: OrgRole[] }>();
  for (const role of roles) {
    const facts = factsOf(role, roles);
    if (facts === undefined) continue;
    const key = [facts.variant, ...facts.words, ...idsOf(facts.holders)].join('\n').toLowerCase();
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { facts, roles: [role] });
    else group.roles.push(role);
  }
  return [...groups.values()].map(({ facts, roles: group }): Observation => {
    const owner = facts.variant === 'silent' ? 'unstated' : 'other';
    return {
      code: 'why-elsewhere',
      variant: facts.variant,
      accountabilities: ['roadmap'],
      roles: idsOf(group),
      holders: idsOf(facts.holders),
      words: facts.words,
      confidence: mean(group.map((role) => chanceOf(role, 'roadmap', owner))),
      evidence: [
        ...group.flatMap((role) =>
          facts.variant === 'silent'
            ? [...spansOf(role, 'backlog'), ...spansOf(role, 'requirements')].slice(0, 1)
            : sentenceOf(role),
        ),
        ...facts.holders.flatMap((role) => spansOf(role, 'roadmap')),
      ],
    };
  });
}

interface Facts {
  readonly variant: 'held' | 'several' | 'unclaimed' | 'absent' | 'unnamed' | 'silent';
  readonly holders: readonly OrgRole[];
  readonly words: readonly string[];
}

function factsOf(role: OrgRole, roles: readonly OrgRole[]): Facts | undefined {
  const owner = ownerOf(role, 'roadmap');
  if (!runsTheList(role)) return undefined;
  if (owner === 'unstated') {
    const beside = roles.filter((other) => other !== role && holds(other) && isOne(role, other));
    return beside.length === 0 ? undefined : { variant: 'silent', holders: beside, words: [] };
  }
  if (owner !== 'other') return undefined;
  const named = role.whyWith;
  if (named === null) return { variant: 'unnamed', holders: [], words: [] };
  const meant = roles.filter(({ id }) => named.roles.includes(id));
  const words = [named.words];
  const holders = meant.filter(holds);
  if (holders.length > 0) {
    return { variant: holders.length > 1 ? 'several' : 'held', holders, words };
  }
  if (meant.length > 0) return { variant: 'unclaimed', holders: meant, words };
  return { variant: 'absent', holders: [], words };
}

function runsTheList(role: OrgRole): boolean {
  return (['backlog', 'requirements'] as const).some((key) =>
    ['role', 'shared'].includes(ownerOf(role, key)),
  );
}

function holds(role: OrgRole): boolean {
  return ownerOf(role, 'roadmap') === 'role';
}

function isOne(role: OrgRole, other: OrgRole): boolean {
  return sameArea(role, other) === 'same';
}

/** The sentence that names the other, or else the heaviest one. */
function sentenceOf(role: OrgRole): Observation['evidence'] {
  return role.whyWith === null
    ? spansOf(role, 'roadmap')
    : [{ role: role.id, accountability: 'roadmap', ...role.whyWith.span }];
}
