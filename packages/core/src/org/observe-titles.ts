import { ACCOUNTABILITIES, THREE_QUESTIONS } from '../document/accountability.ts';
import type { RoleName } from '../document/role.ts';
import { all, mean } from './chances.ts';
import type { Observation, OrgRole } from './org-reading.ts';
import { idsOf, ownerOf, spansOf } from './role-spans.ts';

/** Accountabilities that must be stated before two roles are called the same work. */
const LEAST_STATED = 2;
/** Work that is not told, or none of the known jobs: two of these are not alike. */
const NO_JOB: ReadonlySet<RoleName | null> = new Set([null, 'other']);
/** Of the nine, those in which all of a likeness must agree. */
const LEAST_AGREED = 7;
/** What a likeness must agree in; the others may differ. */
const DECIDES = [...THREE_QUESTIONS, 'backlog', 'requirements'] as const;

/** Titles of different families over the same work: the same owners of what decides it, and of nearly all the rest. */
export function observeLikeWork(roles: readonly OrgRole[]): readonly Observation[] {
  const groups = groupBy(roles, (role) => {
    const owners = DECIDES.map((key) => ownerOf(role, key));
    const stated = owners.filter((owner) => owner !== 'unstated').length;
    return NO_JOB.has(jobOf(role)) || familyOf(role) === null || stated < LEAST_STATED
      ? null
      : owners.join(' ');
  });
  return groups.flatMap((group): Observation[] => {
    const [first] = group;
    const agreed = ACCOUNTABILITIES.filter((key) =>
      group.every((role) => first !== undefined && ownerOf(role, key) === ownerOf(first, key)),
    );
    if (new Set(group.map(familyOf)).size < 2 || agreed.length < LEAST_AGREED) return [];
    const jobs = new Set(group.map(jobOf));
    return [
      {
        code: 'titles-differ',
        variant: jobs.size === 1 ? (jobOf(first) ?? '') : '',
        accountabilities: [],
        roles: idsOf(group),
        holders: [],
        words: [String(agreed.length)],
        confidence: mean(
          group.map(({ judged }) => all(DECIDES.map((key) => judged.findings[key].confidence))),
        ),
        evidence: group.flatMap(mostTelling),
      },
    ];
  });
}

/** One family of titles over different work. */
export function observeLikeTitles(roles: readonly OrgRole[]): readonly Observation[] {
  const told = roles.filter((role) => !NO_JOB.has(jobOf(role)));
  return groupBy(told, familyOf).flatMap((group): Observation[] => {
    const jobs = groupBy(group, jobOf);
    if (jobs.length < 2) return [];
    return [
      {
        code: 'title-varies',
        variant: familyOf(group[0]) ?? '',
        accountabilities: [],
        roles: idsOf(jobs.flat()),
        holders: [],
        words: jobs.map((job) => jobOf(job[0]) ?? ''),
        confidence: all(
          jobs
            .map((job) => Math.max(...job.map(roleChance)))
            .toSorted((a, b) => b - a)
            .slice(0, 2),
        ),
        evidence: jobs.flatMap((job) => job.slice(0, 1).flatMap(mostTelling)),
      },
    ];
  });
}

function familyOf(role: OrgRole | undefined): string | null {
  return role?.judged.judgement.title.family ?? null;
}

function jobOf(role: OrgRole | undefined): RoleName | null {
  return role?.judged.judgement.role.name ?? null;
}

function roleChance({ judged }: OrgRole): number {
  const { name, probabilities } = judged.judgement.role;
  return name === null ? 0 : probabilities[name];
}

/** The sentence that speaks most for what the role holds. */
function mostTelling(role: OrgRole): Observation['evidence'] {
  const key =
    DECIDES.find((one) => ownerOf(role, one) === 'role') ??
    ACCOUNTABILITIES.find((one) => ownerOf(role, one) !== 'unstated');
  return key === undefined ? [] : spansOf(role, key);
}

/** Groups of one key, in the order of their first; a key of null belongs to none. */
function groupBy(
  roles: readonly OrgRole[],
  keyOf: (role: OrgRole) => string | null,
): readonly (readonly OrgRole[])[] {
  const groups = new Map<string, OrgRole[]>();
  for (const role of roles) {
    const key = keyOf(role);
    if (key === null) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [role]);
    else group.push(role);
  }
  return [...groups.values()];
}
