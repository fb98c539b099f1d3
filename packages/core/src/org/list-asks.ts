import { ACCOUNTABILITIES } from '../document/accountability.ts';
import type { Knowledge } from '../judge/knowledge.ts';
import type { Observation, OrgQuestion, OrgRole } from './org-reading.ts';

/**
 * For each accountability that something was observed of: the bank's question to people of the team, whom to ask, and what it
 * would settle. In the order in which the observations stand.
 */
export function listAsks(
  observations: readonly Observation[],
  roles: readonly OrgRole[],
  knowledge: Knowledge,
): readonly OrgQuestion[] {
  const open = observations.map((observation, index) => ({ ...observation, index }));
  const keys = [...new Set(open.flatMap(({ accountabilities }) => accountabilities))].filter(
    (key) => ACCOUNTABILITIES.includes(key),
  );
  return keys.flatMap((key) => {
    const entry = knowledge.questions.find(({ accountability }) => accountability === key);
    if (entry === undefined) return [];
    const settled = open.filter(({ accountabilities }) => accountabilities.includes(key));
    const concerned = new Set(settled.flatMap((one) => [...one.roles, ...one.holders]));
    const asked = roles.filter(({ id }) => concerned.has(id));
    return [
      {
        accountability: key,
        ...entry.peer,
        roles: asked.map(({ id }) => id),
        observations: settled.map(({ index }) => index),
      },
    ];
  });
}
