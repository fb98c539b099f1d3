import { type Knowledge, readTitle } from '@titlescope/core';
import type { Guide, GuideRole } from '@titlescope/knowledge/guide';
import { CliError } from '../errors.ts';
import { plainLine } from '../plain-line.ts';

/** Short forms that stand for more than one job. */
const AMBIGUOUS: Readonly<Record<string, string>> = {
  pm: 'product manager, project manager and program manager',
  tpm: 'technical product manager and technical program manager',
};

/** The role that a name means: the role's own name, or the role that a title of this family claims. */
export function findRole(name: string, guide: Guide, knowledge: Knowledge): GuideRole {
  const key = name
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, '_');
  const own = guide.profiles.find((profile) => profile.name === key);
  if (own !== undefined) return own.name;
  const several = AMBIGUOUS[key];
  if (several !== undefined) {
    throw new CliError('role-unknown', `${plainLine(name)} stands for ${several}; write it out`);
  }
  const { family } = readTitle(name, knowledge);
  const claimed = knowledge.titles.find((entry) => entry.family === family)?.role;
  const role = guide.profiles.find((profile) => profile.name === claimed);
  if (role !== undefined) return role.name;
  const known = guide.profiles.map((profile) => profile.name.replaceAll('_', ' ')).join(', ');
  throw new CliError(
    'role-unknown',
    `${plainLine(name) || 'an empty name'} is no role of these tables; pass one of ${known}, or a title of one`,
  );
}
