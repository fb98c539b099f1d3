import { type Knowledge, readTitle } from '@titlescope/core';
import type { Guide, GuideRole } from '@titlescope/knowledge/guide';
import { CliError } from '../errors.ts';
import { nearNames } from '../near-names.ts';
import { plainLine } from '../plain-line.ts';

/** "PM" is product manager among product people; the comparison names the role in full. */
const SHORT: Readonly<Record<string, string>> = { pm: 'product_manager' };

/** Short forms that stand for more than one job. */
const AMBIGUOUS: Readonly<Record<string, string>> = {
  tpm: 'technical product manager and technical program manager',
};

const MOST_NEAR = 5;
const LONGEST_SHOWN = 100;

/** The roles that a misspelt name is likely to mean: by their own names, and by the spellings of their titles. */
function nearRoles(name: string, { profiles }: Guide, { titles }: Knowledge): readonly string[] {
  const roleOf = new Map<string, string>();
  for (const { role, spellings } of titles) {
    if (!profiles.some((profile) => profile.name === role)) continue;
    for (const spelling of spellings) roleOf.set(spelling, role.replaceAll('_', ' '));
  }
  for (const profile of profiles) {
    const own = profile.name.replaceAll('_', ' ');
    roleOf.set(own, own);
  }
  const near = nearNames(name, [...roleOf.keys()], MOST_NEAR);
  return [...new Set(near.map((one) => roleOf.get(one) ?? one))];
}

/** Whether a name is a title of the tables, letter by letter. */
function isSpelling(name: string, { titles }: Knowledge): boolean {
  const spelt = name.trim().toLowerCase();
  return titles.some(({ spellings }) => spellings.includes(spelt));
}

/** The role that a name means: the role's own name, or the role that a title of this family claims. */
export function findRole(name: string, guide: Guide, knowledge: Knowledge): GuideRole {
  const spelt = name
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, '_');
  const key = SHORT[spelt] ?? spelt;
  const own = guide.profiles.find((profile) => profile.name === key);
  if (own !== undefined) return own.name;
  const several = AMBIGUOUS[key];
  if (several !== undefined) {
    throw new CliError('role-unknown', `${plainLine(name)} stands for ${several}; write it out`);
  }
  const { family } = readTitle(name, knowledge);
  const claimed = knowledge.titles.find((entry) => entry.family === family)?.role;
  const role = guide.profiles.find((profile) => profile.name === claimed);
  if (role !== undefined && isSpelling(name, knowledge)) return role.name;
  const near = nearRoles(name, guide, knowledge);
  const label = role?.name.replaceAll('_', ' ');
  // "buisness analyst" holds the title "analyst" and is nearer to another one: what is meant is asked, not guessed.
  const [first] = near;
  const isMisspelt = first !== undefined && label !== undefined && first !== label;
  if (role !== undefined && !isMisspelt) return role.name;
  const known = guide.profiles.map((profile) => profile.name.replaceAll('_', ' ')).join(', ');
  const meant = isMisspelt ? [...new Set([...near, label])] : near;
  const shown = plainLine(name).slice(0, LONGEST_SHOWN) || 'an empty name';
  throw new CliError(
    'role-unknown',
    `${shown} is no role of these tables; ${meant.length === 0 ? '' : `did you mean ${meant.join(' or ')}? `}pass one of ${known}, or a title of one`,
  );
}
