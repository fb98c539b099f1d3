import { chanceOf, none } from './chances.ts';
import type { Observation, OrgRole } from './org-reading.ts';
import { idsOf } from './role-spans.ts';

/** Nobody is said to manage people: whom the descriptions name as the one to report to, if anybody. */
export function observePeople(roles: readonly OrgRole[]): readonly Observation[] {
  const isDone = roles.some((role) =>
    (['role', 'shared'] as const).some((owner) => chanceOf(role, 'people', owner) >= 0.5),
  );
  if (isDone) return [];
  const reporting = roles.filter(({ reportsTo }) => reportsTo !== null);
  const named = new Map(
    reporting.map(({ reportsTo }) => [
      reportsTo?.words.toLowerCase() ?? '',
      reportsTo?.words ?? '',
    ]),
  );
  return [
    {
      code: 'people-unknown',
      variant: reporting.length > 0 ? 'named' : 'silent',
      accountabilities: ['people'],
      roles: idsOf(reporting),
      holders: [],
      words: [...named.values()],
      confidence: none(roles.map((role) => chanceOf(role, 'people', 'role'))),
      evidence: reporting.flatMap(({ id, reportsTo }) =>
        reportsTo === null
          ? []
          : [{ role: id, accountability: 'people' as const, ...reportsTo.span }],
      ),
    },
  ];
}
