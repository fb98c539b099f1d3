import { BANDS, PARTICULARS, type ParticularKind, readAnswer } from '@titlescope/core';
import { ownWords, rubric } from '@titlescope/knowledge';
import type { Product } from '../load-product.ts';
import { bootstrap, type Estimate } from '../metrics/bootstrap.ts';
import {
  type AnswerSystem,
  keywordSystem,
  lengthSystem,
  type ToldAnswer,
  type ToldParticular,
} from './answer-baselines.ts';
import { type AnswerLabel, labelled, type Part, partOf, readLines, type Text } from './data.ts';
import { type Places, weightedKappa } from './weighted-kappa.ts';

/** Scores of one system on one part of the answers. */
export interface AnswerScores {
  readonly system: string;
  readonly part: Part;
  readonly answers: number;
  readonly kappa: Estimate;
  readonly accuracy: Estimate;
  readonly particularsF1: Estimate;
}

/** All scores of the answers: the systems on both parts, the product's F1 of each kind, and where its bands go. */
export interface AnswersResult {
  readonly scores: readonly AnswerScores[];
  readonly kinds: Readonly<Record<ParticularKind, number | null>>;
  /** Held-out answers by labelled band (rows, best first) and told band (columns). */
  readonly confusion: readonly (readonly number[])[];
}

interface Scored {
  readonly places: Places;
  readonly matched: readonly KindCounts[];
}

interface KindCounts {
  readonly kind: ParticularKind;
  readonly both: number;
  readonly either: number;
}

const RESAMPLING = { resamples: 1000, seed: 20261125 };

/** Scores the product and the baselines on the answers. The baselines are cut on the tuning part. */
export function scoreAnswers(root: string, { model, knowledge }: Product): AnswersResult {
  const all = labelled(
    readLines<Text>(root, 'answers.jsonl'),
    readLines<AnswerLabel>(root, 'answers-labels.jsonl'),
  );
  const tuning = all.filter((one) => partOf(one) === 'tuning');
  const heldOut = all.filter((one) => partOf(one) === 'held-out');
  const product: AnswerSystem = {
    name: 'titlescope',
    read: (text): ToldAnswer => {
      const tables = { knowledge, words: ownWords, rubric };
      const { band, particulars } = readAnswer({ kind: 'answer', text }, model, tables);
      return { band: band ?? 'weak', particulars };
    },
  };
  const systems = [lengthSystem(tuning), keywordSystem(tuning), product];
  const scores = systems.flatMap((system) =>
    (
      [
        ['tuning', tuning],
        ['held-out', heldOut],
      ] as const
    ).map(([part, some]) =>
      scoresOf(
        system,
        part,
        some.map((one) => score(one, system)),
      ),
    ),
  );
  const told = heldOut.map((one) => score(one, product));
  return {
    scores,
    kinds: Object.fromEntries(
      PARTICULARS.map((kind) => [kind, f1(told, kind)]),
    ) as AnswersResult['kinds'],
    confusion: BANDS.map((_, gold) =>
      BANDS.map(
        (__, said) => told.filter(({ places }) => places[0] === gold && places[1] === said).length,
      ),
    ),
  };
}

function score(
  { text, label }: Text & { readonly label: AnswerLabel },
  system: AnswerSystem,
): Scored {
  const told = system.read(text);
  return {
    places: [BANDS.indexOf(label.band), BANDS.indexOf(told.band)],
    matched: PARTICULARS.map((kind) => countsOf(kind, text, label, told.particulars)),
  };
}

/** A told particular is right when a labelled one of its kind overlaps it; each label is met once. */
function countsOf(
  kind: ParticularKind,
  text: string,
  label: AnswerLabel,
  told: readonly ToldParticular[],
): KindCounts {
  const open = told.filter((one) => one.kind === kind);
  const gold = label.particulars.filter((one) => one.kind === kind);
  const told0 = open.length;
  let both = 0;
  for (const { quote } of gold) {
    const start = text.indexOf(quote);
    if (start < 0) throw new Error(`quote of ${label.id} is not in its text: ${quote}`);
    const at = open.findIndex((one) => one.start < start + quote.length && start < one.end);
    if (at < 0) continue;
    both += 1;
    open.splice(at, 1);
  }
  return { kind, both, either: gold.length + told0 };
}

function f1(scored: readonly Scored[], kind?: ParticularKind): number | null {
  const counts = scored
    .flatMap(({ matched }) => matched)
    .filter((one) => kind === undefined || one.kind === kind);
  const either = counts.reduce((sum, one) => sum + one.either, 0);
  const both = counts.reduce((sum, one) => sum + one.both, 0);
  return either === 0 ? null : (2 * both) / either;
}

function scoresOf({ name }: AnswerSystem, part: Part, scored: readonly Scored[]): AnswerScores {
  const { kappa, accuracy, particularsF1 } = bootstrap(
    scored,
    {
      kappa: (some: readonly Scored[]) =>
        weightedKappa(
          some.map(({ places }) => places),
          BANDS.length,
        ),
      accuracy: (some: readonly Scored[]) =>
        some.length === 0
          ? null
          : some.filter(({ places: [gold, told] }) => gold === told).length / some.length,
      particularsF1: (some: readonly Scored[]) => f1(some),
    },
    RESAMPLING,
  );
  return { system: name, part, answers: scored.length, kappa, accuracy, particularsF1 };
}
