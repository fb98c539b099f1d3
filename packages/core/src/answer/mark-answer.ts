import { THREE_QUESTIONS } from '../document/accountability.ts';
import type { Particular } from '../first-person/particular.ts';
import { type AnswerFacts, spansOf } from './answer-facts.ts';
import type { Mark } from './answer-reading.ts';
import { ANSWER_CHECKS } from './checks.ts';
import type { Band, EarnsEntry, QuestionName, Rubric } from './rubric.ts';

const MOST_QUOTES = 4;

/** Holds the answer against the rubric: what it earned or is missing, in the rubric's order, then what cost it something. */
export function markAnswer(facts: AnswerFacts, rubric: Rubric): readonly Mark[] {
  const earned = rubric.earns.map((entry) => earnedMark(entry, facts));
  const lost = rubric.costs.flatMap((entry): readonly Mark[] => {
    const evidence = ANSWER_CHECKS[entry.check](facts);
    if (evidence.length === 0) return [];
    const { code, label, points, says } = entry;
    return [{ code, label, points, of: points, says, evidence }];
  });
  return [...earned, ...lost];
}

function earnedMark(entry: EarnsEntry, facts: AnswerFacts): Mark {
  const { code, label } = entry;
  const of = entry.points;
  if (entry.check !== undefined) {
    const evidence = ANSWER_CHECKS[entry.check](facts);
    const points = evidence.length === 0 ? 0 : of;
    return { code, label, points, of, says: points > 0 ? entry.earned : entry.missing, evidence };
  }
  const found = facts.particulars.filter((one) => isOfKind(one, entry.kind));
  const own = found.filter(({ whose }) => whose === 'self');
  const isShared = found.some(({ whose }) => whose === 'together');
  const points = own.length > 0 ? of : isShared ? entry.together : 0;
  if (points === 0) return { code, label, points, of, says: entry.missing, evidence: [] };
  const shown = own.length > 0 ? own : found;
  return {
    code,
    label,
    points,
    of,
    says: entry.earned,
    evidence: spansOf(shown).slice(0, MOST_QUOTES),
  };
}

function isOfKind(particular: Particular, kind: EarnsEntry['kind']): boolean {
  return kind === 'killed' ? particular.isKilled === true : particular.kind === kind;
}

/** What the marks come to: never below 0. */
export function pointsOf(marks: readonly Mark[]): number {
  return Math.max(
    0,
    marks.reduce((sum, { points }) => sum + points, 0),
  );
}

/** The best band whose points and whose shown questions are reached. */
export function bandOf(points: number, particulars: readonly Particular[], rubric: Rubric): Band {
  const shown = shownQuestions(particulars);
  const three = THREE_QUESTIONS.filter((key) => shown.has(key)).length;
  const entry = rubric.bands.find(
    ({ least, shown: needed, needs }) =>
      points >= least &&
      three >= needed &&
      (needs === undefined || needs.some((key) => shown.has(key))),
  );
  return entry?.band ?? 'weak';
}

const SHOWS: Readonly<Partial<Record<Particular['kind'], QuestionName>>> = {
  bet: 'roadmap',
  contact: 'customers',
  outcome: 'metrics',
  measure: 'metrics',
  viability: 'viability',
};

/** Which questions are shown with particulars of one's own. */
function shownQuestions(particulars: readonly Particular[]): ReadonlySet<QuestionName> {
  const own = particulars.filter(({ whose }) => whose === 'self');
  return new Set(own.flatMap(({ kind }) => SHOWS[kind] ?? []));
}
