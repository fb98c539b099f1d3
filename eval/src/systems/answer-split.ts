import type { Posting, Scored } from '../posting.ts';
import type { Learn, System } from './system.ts';

const FOLDS = 5;

/** Answers all postings with one system. */
export function answerAll(postings: readonly Posting[], system: System): readonly Scored[] {
  return postings.map((posting) => ({ posting, prediction: system.answer(posting) }));
}

/**
 * Answers postings with systems learnt from other employers' postings: five folds by employer, each answered by what the other
 * four teach. For scoring a learnt baseline on the split it learns from.
 */
export function answerUnseen(postings: readonly Posting[], learn: Learn): readonly Scored[] {
  const employers = [...new Set(postings.map(({ employer }) => employer))];
  const foldOf = new Map(employers.map((employer, index) => [employer, index % FOLDS]));
  const inFold = (posting: Posting, fold: number): boolean => foldOf.get(posting.employer) === fold;
  const systems = Array.from({ length: FOLDS }, (_, fold) =>
    learn(postings.filter((posting) => !inFold(posting, fold))),
  );
  return postings.map((posting) => ({
    posting,
    prediction: (systems[foldOf.get(posting.employer) ?? 0] as System).answer(posting),
  }));
}
