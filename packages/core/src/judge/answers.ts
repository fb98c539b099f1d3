import {
  ACCOUNTABILITIES,
  type Accountability,
  OWNERS,
  type Owner,
} from '../document/accountability.ts';
import type { Answer, AnswerSource } from '../document/answer.ts';
import { ROLES, type RoleName } from '../document/role.ts';
import type { Finding, FindingProbabilities, Weighed } from '../weigh/weighed.ts';
import type { Knowledge } from './knowledge.ts';
import type { RolePoints, RolePolicy } from './policy.ts';

/** How likely each owner truly holds an accountability. */
export type Holders = Readonly<Record<Owner, number>>;

/**
 * Who may hold what a finding is about, with the probability of `unstated` spread evenly over the three owners: a text
 * that does not say is no reason to expect one of them.
 */
export function holdersOf({ role, shared, other, unstated }: FindingProbabilities): Holders {
  const each = unstated / OWNERS.length;
  return { role: role + each, shared: shared + each, other: other + each };
}

/** How likely each true owner lets the source name this one; even when the tables do not know the source. */
export function likelihoodOf(named: Owner, source: AnswerSource, knowledge: Knowledge): Holders {
  const says = knowledge.trust.find((entry) => entry.source === source)?.says;
  const of = (truth: Owner): number => says?.[truth][named] ?? 1;
  return { role: of('role'), shared: of('shared'), other: of('other') };
}

/** Bayes: holders after evidence with this likelihood, and how likely the evidence was. */
export function updated(
  prior: Holders,
  likelihood: Holders,
): { readonly holders: Holders; readonly chance: number } {
  const role = prior.role * likelihood.role;
  const shared = prior.shared * likelihood.shared;
  const other = prior.other * likelihood.other;
  const chance = role + shared + other;
  if (chance === 0) return { holders: prior, chance };
  return {
    holders: { role: role / chance, shared: shared / chance, other: other / chance },
    chance,
  };
}

/** The score card with these accountabilities taken as answered: see `QuestionEntry.elsewhere`. */
export function answeredPolicy(
  policy: RolePolicy,
  answered: readonly Accountability[],
  knowledge: Knowledge,
): RolePolicy {
  if (answered.length === 0) return policy;
  if (answered !== ACCOUNTABILITIES) return madeAnswered(policy, answered, knowledge);
  const known = allAnswered.get(policy);
  if (known?.knowledge === knowledge) return known.made;
  const made = madeAnswered(policy, answered, knowledge);
  allAnswered.set(policy, { knowledge, made });
  return made;
}

/** Made once for a score card, since it outlives the documents. */
const allAnswered = new WeakMap<
  RolePolicy,
  { readonly knowledge: Knowledge; readonly made: RolePolicy }
>();

function madeAnswered(
  policy: RolePolicy,
  answered: readonly Accountability[],
  knowledge: Knowledge,
): RolePolicy {
  const silent = answered.filter((key) => countsAsSilence(key, knowledge));
  if (silent.length === 0) return policy;
  const roles = Object.fromEntries(
    ROLES.map((role) => [role, withSilence(policy.roles[role], silent)]),
  ) as Record<RoleName, RolePoints>;
  return { scale: policy.scale, roles };
}

function countsAsSilence(key: Accountability, knowledge: Knowledge): boolean {
  const entry = knowledge.questions.find(({ accountability }) => accountability === key);
  return entry?.elsewhere === 'unstated';
}

function withSilence(card: RolePoints, silent: readonly Accountability[]): RolePoints {
  const findings = { ...card.findings };
  for (const key of silent) findings[key] = { ...findings[key], other: findings[key].unstated };
  return { ...card, findings };
}

/** The accountabilities on which an answer names an owner. */
export function answeredKeys(
  findings: Readonly<Record<Accountability, Finding>>,
): Accountability[] {
  return ACCOUNTABILITIES.filter((key) =>
    findings[key].answered?.answers.some(({ owner }) => owner !== 'unstated'),
  );
}

/** All recorded answers of a document, in the order of the accountabilities. */
export function answersOf({ findings }: Weighed): readonly Answer[] {
  return ACCOUNTABILITIES.flatMap((key) => findings[key].answered?.answers ?? []);
}
