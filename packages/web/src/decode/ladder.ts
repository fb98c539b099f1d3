import { type Judged, words } from '@titlescope/core';
import { knowledge } from '@titlescope/knowledge';

/** How much a job decides, narrowest first. `rank` is that of the roles in the knowledge tables. */
export const RUNGS: readonly { readonly rank: number; readonly label: string }[] = [
  { rank: 2, label: 'decides on one task' },
  { rank: 3, label: 'on part of a product' },
  { rank: 4, label: 'on a product' },
  { rank: 5, label: 'on several products' },
];

/** One end of the picture: what it is called, and on which rung it stands (0 to 3), or null when on none. */
export interface End {
  readonly label: string;
  readonly rung: number | null;
}

/** Title and work, each on its rung. */
export interface Ladder {
  readonly title: End | null;
  readonly work: End | null;
  /** Whether the two are on rungs and stand apart: then an arrow leads from one to the other. */
  readonly moves: 'up' | 'down' | null;
}

/** Where the title and the work stand on the rungs. Null for a side of which too little is known. */
export function ladderOf(judged: Judged): Ladder {
  const { title, role } = judged.judgement;
  const family = knowledge.titles.find((entry) => entry.family === title.family);
  const titleEnd =
    title.declared === null || family === undefined
      ? null
      : { label: family.label, rung: rungOf(family.role) };
  const workEnd =
    role.name === null
      ? null
      : { label: words.roleLabel(knowledge, role.name), rung: rungOf(role.name) };
  return { title: titleEnd, work: workEnd, moves: movesOf(titleEnd, workEnd) };
}

function rungOf(role: string): number | null {
  const rank = knowledge.roles.find(({ name }) => name === role)?.rank;
  const rung = RUNGS.findIndex((candidate) => candidate.rank === rank);
  return rung === -1 ? null : rung;
}

function movesOf(title: End | null, work: End | null): Ladder['moves'] {
  if (title === null || work === null || title.rung === null || work.rung === null) return null;
  if (title.rung === work.rung) return null;
  return work.rung > title.rung ? 'up' : 'down';
}
