import type { RoleName } from '../document/role.ts';
import type { TitleGap } from './judged.ts';
import type { Knowledge } from './knowledge.ts';

/** How the family of a title stands to a de-facto role, by the ranks of the roles in the knowledge tables. */
export function titleGapOf(
  family: string | null,
  role: RoleName | null,
  knowledge: Knowledge,
): TitleGap {
  const claimed = knowledge.titles.find((entry) => entry.family === family)?.role;
  if (claimed === undefined || role === null) return 'unclear';
  if (claimed === role) return 'matches';
  const promised = rankOf(claimed, knowledge);
  const found = rankOf(role, knowledge);
  if (promised === 0 || found === 0) return 'unclear';
  if (found === promised) return 'sideways';
  return found > promised ? 'undersold' : 'oversold';
}

function rankOf(role: RoleName, knowledge: Knowledge): number {
  return knowledge.roles.find((entry) => entry.name === role)?.rank ?? 0;
}
