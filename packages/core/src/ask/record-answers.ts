import {
  ACCOUNTABILITIES,
  type Accountability,
  FINDING_OWNERS,
  THREE_QUESTIONS,
} from '../document/accountability.ts';
import type { Answer } from '../document/answer.ts';
import { ROLES } from '../document/role.ts';
import type { Judged } from '../judge/judged.ts';
import type { Knowledge } from '../judge/knowledge.ts';
import { addJoint } from '../judge/outlook.ts';
import { titleGapOf } from '../judge/title-gap.ts';
import { expected, lookAtAnswers, outlookOf } from '../judge/what-settles.ts';
import { compareAnswers } from './answer-finding.ts';
import { applyAnswers, type Judge } from './apply-answers.ts';

/** What part of the verdict a change is in. */
export type ChangedField = 'role' | 'scope' | 'orderTaker' | 'titleGap' | Accountability;

/** One part of the verdict before and after: its value, and the probability of that value. `null` is a role that cannot be told. */
export interface Change {
  readonly field: ChangedField;
  readonly before: { readonly value: string | null; readonly probability: number };
  readonly after: { readonly value: string | null; readonly probability: number };
}

/** What answers did to a verdict. */
export interface Recorded {
  readonly judged: Judged;
  /** The parts whose value changed, and those whose probability moved by 0.05 or more; accountabilities only when answered. */
  readonly changes: readonly Change[];
  /**
   * How far the verdict moved: bits between what was expected before each answer and what followed (relative entropy over role,
   * questions held and order-taker). On average over all answers that may come it is what the question settles.
   */
  readonly bits: number;
}

const MOVED = 0.05;

/** Applies answers one after the other, in one fixed order, and says by how much the verdict moved. */
export function recordAnswers(
  before: Judged,
  answers: readonly Answer[],
  model: Judge,
  knowledge: Knowledge,
): Recorded {
  let judged = before;
  let bits = 0;
  for (const key of ACCOUNTABILITIES) {
    const own = answers.filter(({ accountability }) => accountability === key);
    for (const answer of own.toSorted(compareAnswers)) {
      const after = applyAnswers(judged, [answer], model, knowledge);
      bits += bitsMoved(judged, answer, after, model, knowledge);
      judged = after;
    }
  }
  const keys = new Set(answers.map(({ accountability }) => accountability));
  return { judged, bits, changes: changesBetween(before, judged, keys, knowledge) };
}

function bitsMoved(
  before: Judged,
  answer: Answer,
  after: Judged,
  { policy }: Judge,
  knowledge: Knowledge,
): number {
  if (answer.owner === 'unstated') return 0;
  const look = lookAtAnswers(before, answer.source, policy, knowledge);
  const was = expected(look(answer.accountability));
  const is = new Float64Array(was.length);
  addJoint(is, outlookOf(after, policy, knowledge), 1);
  let bits = 0;
  for (const [at, chance] of is.entries()) {
    const old = was[at] ?? 0;
    if (chance > 0 && old > 0) bits += chance * Math.log2(chance / old);
  }
  return Math.max(0, bits);
}

function changesBetween(
  before: Judged,
  after: Judged,
  answered: ReadonlySet<Accountability>,
  knowledge: Knowledge,
): Change[] {
  const was = partsOf(before, knowledge);
  const is = partsOf(after, knowledge);
  return is.flatMap(({ field, value, of }, at) => {
    const old = was[at];
    if (old === undefined || (isAccountability(field) && !answered.has(field))) return [];
    const change = {
      field,
      before: { value: old.value, probability: old.of(old.value) },
      after: { value, probability: of(value) },
    };
    const moved = Math.abs(old.of(value) - of(value)) >= MOVED;
    return moved || old.value !== value ? [change] : [];
  });
}

interface Part {
  readonly field: ChangedField;
  readonly value: string | null;
  of(value: string | null): number;
}

function partsOf({ findings, judgement }: Judged, knowledge: Knowledge): Part[] {
  const { role, scope, orderTaker, title, titleGap } = judgement;
  const held = heldChances(THREE_QUESTIONS.map((key) => findings[key].probabilities.role));
  const gapOf = (value: string | null): number =>
    ROLES.filter((name) => titleGapOf(title.family, name, knowledge) === value).reduce(
      (sum, name) => sum + role.probabilities[name],
      0,
    );
  return [
    ...ACCOUNTABILITIES.map(
      (field): Part => ({
        field,
        value: findings[field].owner,
        of: (value) =>
          FINDING_OWNERS.reduce(
            (p, owner) => (owner === value ? findings[field].probabilities[owner] : p),
            0,
          ),
      }),
    ),
    {
      field: 'role',
      value: role.name,
      of: (value) => ROLES.reduce((p, name) => (name === value ? role.probabilities[name] : p), 0),
    },
    { field: 'scope', value: `${scope.held}`, of: (value) => held[Number(value)] ?? 0 },
    {
      field: 'orderTaker',
      value: orderTaker.value ? 'yes' : 'no',
      of: (value) => (value === 'yes' ? orderTaker.probability : 1 - orderTaker.probability),
    },
    { field: 'titleGap', value: titleGap, of: gapOf },
  ];
}

/** How likely it is that 0, 1, 2, … of independent things with these chances are so. */
function heldChances(chances: readonly number[]): number[] {
  let counts = [1];
  for (const chance of chances) {
    counts = counts
      .concat(0)
      .map((same, at) => same * (1 - chance) + (counts[at - 1] ?? 0) * chance);
  }
  return counts;
}

function isAccountability(field: ChangedField): field is Accountability {
  return ACCOUNTABILITIES.some((key) => key === field);
}
