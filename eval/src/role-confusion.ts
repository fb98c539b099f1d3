import { ROLES } from '@titlescope/core';
import { rolePairs } from './metrics/scores.ts';
import type { Scored } from './posting.ts';

/** How often each gold role (a row) was told as each role (a column). The last column is "not told". */
export interface RoleConfusion {
  readonly columns: readonly string[];
  readonly rows: Readonly<Record<string, readonly number[]>>;
}

/** Counts the pairs of roles. Gold roles that do not occur have no row. */
export function confusionOf(scored: readonly Scored[]): RoleConfusion {
  const columns = [...ROLES, 'none'];
  const pairs = rolePairs(scored);
  const rows = ROLES.filter((role) => pairs.some(([gold]) => gold === role)).map((role) => [
    role,
    columns.map(
      (column) => pairs.filter(([gold, told]) => gold === role && told === column).length,
    ),
  ]);
  return { columns, rows: Object.fromEntries(rows) };
}
