import {
  type Accountability,
  type ByAccountability,
  byAccountability,
} from '../document/accountability.ts';
import type { Answer } from '../document/answer.ts';
import type { Span } from '../document/document.ts';
import { ROLES } from '../document/role.ts';
import { holdersOf } from '../judge/answers.ts';
import { type Conditions, probabilityOf } from '../judge/conditions.ts';
import type { Judged, Question } from '../judge/judged.ts';
import type { AdviceEntry, AdviceKind, Knowledge } from '../judge/knowledge.ts';
import { titleGapOf } from '../judge/title-gap.ts';
import type { Finding } from '../weigh/weighed.ts';

/** Advice is given from this probability on; below it there is more to ask. */
export const SETTLED = 0.8;

/** Something that advice rests on, with the spans and the answers that show it: at least one. */
export interface Fact {
  readonly about: Accountability | 'role';
  /** The owner, or the name of the role. */
  readonly value: string;
  readonly confidence: number;
  readonly evidence: readonly Span[];
  readonly answers: readonly Answer[];
}

/** What to do next. */
export type Advice =
  /** too much is open: ask this next */
  | { readonly kind: 'ask'; readonly question: Question }
  /** too much is open, and nothing that is left to ask would settle it */
  | { readonly kind: 'open' }
  | {
      readonly kind: AdviceKind;
      readonly code: string;
      readonly label: string;
      readonly explanation: string;
      readonly probability: number;
      readonly facts: readonly Fact[];
    };

/**
 * Whether enough is settled to stop, by the first entry of the tables that is likely enough: take it, negotiate title or
 * scope, or walk, with the facts that this rests on. Otherwise what to ask next, the first of `questions`. Never advises
 * without a span or an answer to show.
 */
export function advise(
  judged: Judged,
  knowledge: Knowledge,
  questions: readonly Question[] = judged.judgement.questions,
): Advice {
  for (const entry of knowledge.advice) {
    const probability = chanceOf(entry, judged, knowledge);
    const facts = probability < SETTLED ? [] : factsOf(entry, judged);
    if (facts.length === 0) continue;
    const { does, code, label, explanation } = entry;
    return { kind: does, code, label, explanation, probability, facts };
  }
  const [question] = questions;
  return question === undefined ? { kind: 'open' } : { kind: 'ask', question };
}

function chanceOf(entry: AdviceEntry, judged: Judged, knowledge: Knowledge): number {
  const { role, title } = judged.judgement;
  if (role.name === null) return 0;
  const roles = ROLES.filter(
    (name) =>
      (entry.roles?.includes(name) ?? true) &&
      (entry.gaps?.includes(titleGapOf(title.family, name, knowledge)) ?? true),
  ).reduce((sum, name) => sum + role.probabilities[name], 0);
  if (entry.cases === undefined) return roles;
  const findings = byAccountability((key) => resolved(judged.findings[key]));
  return roles * casesOf(entry.cases, findings);
}

function casesOf(cases: readonly Conditions[], findings: ByAccountability<Finding>): number {
  return cases.reduce((sum, one) => sum + probabilityOf(one, findings), 0);
}

function resolved(finding: Finding): Finding {
  return { ...finding, probabilities: { ...holdersOf(finding.probabilities), unstated: 0 } };
}

function factsOf(entry: AdviceEntry, judged: Judged): Fact[] {
  const { role } = judged.judgement;
  const findings = entry.rests.map((key): Fact => {
    const { owner, confidence, evidence, answered } = judged.findings[key];
    return {
      about: key,
      value: owner,
      confidence,
      evidence: evidence.slice(0, 1).map(({ claim: { start, end } }) => ({ start, end })),
      answers: answered?.answers.filter((answer) => answer.owner === owner) ?? [],
    };
  });
  const work: Fact[] =
    role.name === null
      ? []
      : [
          {
            about: 'role',
            value: role.name,
            confidence: role.probabilities[role.name],
            evidence: role.evidence.slice(0, 1),
            answers: [],
          },
        ];
  const all =
    entry.rests.length === 0 || entry.roles !== undefined ? [...work, ...findings] : findings;
  return all.filter(
    ({ value, evidence, answers }) => value !== 'unstated' && evidence.length + answers.length > 0,
  );
}
