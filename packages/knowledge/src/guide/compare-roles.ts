import {
  ACCOUNTABILITIES,
  type Accountability,
  type Knowledge,
  type PayGap,
  type Source,
  THREE_QUESTIONS,
} from '@titlescope/core';
import type { FrameworkEntry, Guide, GuideRole, PairEntry, ProfileEntry } from './entries.ts';
import { type RoleView, viewRole } from './role-view.ts';

/** What a role typically has of an accountability. */
export type Part = 'holds' | 'shares' | 'elsewhere';

/** One accountability beside two roles. */
export interface ComparedAccountability {
  readonly key: Accountability;
  readonly label: string;
  readonly question: string;
  readonly left: Part;
  readonly right: Part;
}

/** What one framework says of each of two roles; null where it does not name one. */
export interface ComparedFramework {
  readonly framework: FrameworkEntry;
  readonly left: string | null;
  readonly right: string | null;
}

/** Two roles side by side, from the tables alone. */
export interface RoleComparison {
  readonly left: RoleView;
  readonly right: RoleView;
  /** What is written of the pair, its sides in the order asked for; null when nothing is. */
  readonly pair: PairEntry | null;
  readonly accountabilities: readonly ComparedAccountability[];
  readonly frameworks: readonly ComparedFramework[];
  /** Measured differences of pay between the two. */
  readonly gaps: readonly PayGap[];
  /** Questions that tell the two apart, the plainest difference first. */
  readonly ask: readonly string[];
  /** Every source that the comparison rests on, each once. */
  readonly sources: readonly Source[];
}

/** Sets two roles side by side; they may be the same. */
export function compareRoles(
  left: GuideRole,
  right: GuideRole,
  guide: Guide,
  knowledge: Knowledge,
): RoleComparison {
  const [one, two] = [profileOf(left, guide), profileOf(right, guide)];
  const views = [viewRole(one, knowledge), viewRole(two, knowledge)] as const;
  const pair = pairOf(left, right, guide);
  const accountabilities = ACCOUNTABILITIES.map((key) => {
    const entry = knowledge.accountabilities.find((candidate) => candidate.key === key);
    const { label = key, question = '' } = entry ?? {};
    return { key, label, question, left: partOf(key, one), right: partOf(key, two) };
  });
  const frameworks = guide.frameworks
    .map((framework) => ({
      framework,
      left: wordsOf(framework, left),
      right: wordsOf(framework, right),
    }))
    .filter((compared) => compared.left !== null || compared.right !== null);
  const gaps = knowledge.pay.gaps.filter(
    ({ higher, lower }) =>
      (higher === left && lower === right) || (higher === right && lower === left),
  );
  return {
    left: views[0],
    right: views[1],
    pair,
    accountabilities,
    frameworks,
    gaps,
    ask: accountabilities
      .filter((compared) => compared.left !== compared.right)
      .toSorted((a, b) => distance(b) - distance(a))
      .slice(0, 4)
      .map(({ question }) => question),
    sources: distinct([
      ...one.sources,
      ...two.sources,
      ...(pair?.sources ?? []),
      ...frameworks.flatMap(({ framework }) => framework.sources),
      ...views.flatMap(({ pay, averages }) => [
        ...pay.flatMap(({ about }) => about.sources),
        ...averages.flatMap(({ sources }) => sources),
      ]),
      ...gaps.flatMap(({ sources }) => sources),
      ...knowledge.exposure.sources,
      ...knowledge.exposure.measures.flatMap(({ sources }) => sources),
    ]),
  };
}

function profileOf(name: GuideRole, guide: Guide): ProfileEntry {
  return (
    guide.profiles.find((profile) => profile.name === name) ?? {
      name,
      holds: [],
      shares: [],
      sources: [],
    }
  );
}

function pairOf(left: GuideRole, right: GuideRole, { pairs }: Guide): PairEntry | null {
  const found = pairs.find((pair) => pair.left === left && pair.right === right);
  if (found !== undefined) return found;
  const turned = pairs.find((pair) => pair.left === right && pair.right === left);
  if (turned === undefined) return null;
  const { tell } = turned;
  return { ...turned, left, right, tell: { left: tell.right, right: tell.left } };
}

function wordsOf({ roles }: FrameworkEntry, name: GuideRole): string | null {
  return roles.find(({ role }) => role === name)?.words ?? null;
}

function partOf(key: Accountability, { holds, shares }: ProfileEntry): Part {
  return holds.includes(key) ? 'holds' : shares.includes(key) ? 'shares' : 'elsewhere';
}

const STEPS: Readonly<Record<Part, number>> = { holds: 2, shares: 1, elsewhere: 0 };

/** How plainly an accountability tells two roles apart; the three questions are worth more than a step. */
function distance({ key, left, right }: ComparedAccountability): number {
  const isQuestion = THREE_QUESTIONS.some((question) => question === key);
  return Math.abs(STEPS[left] - STEPS[right]) + (isQuestion ? 1.5 : 0);
}

function distinct(sources: readonly Source[]): readonly Source[] {
  const byName = new Map(sources.map((source) => [source.name, source]));
  return [...byName.values()];
}
