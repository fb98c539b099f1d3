import { readCorpus, type Split } from './corpus.ts';
import type { Product } from './load-product.ts';
import type { Posting, Scored } from './posting.ts';
import { type EvalResult, resultOf } from './results.ts';
import { answerAll, answerUnseen } from './systems/answer-split.ts';
import { countingSystem } from './systems/counting-system.ts';
import { keywordSystem } from './systems/keyword-system.ts';
import { readerSystem } from './systems/reader-system.ts';
import type { Learn } from './systems/system.ts';
import { titleFamilyOf } from './systems/title-family.ts';

/**
 * Answers a split with every system and scores the answers. What a baseline learns, it learns on train: for dev from all of
 * it, for train itself from the other employers.
 */
export function evaluate(corpus: string, split: Split, product: Product): EvalResult {
  const postings = readCorpus(corpus, split);
  const train = split === 'train' ? postings : readCorpus(corpus, 'train');
  const familyOf = titleFamilyOf(product.model, product.knowledge);
  const learnt = (learn: Learn): readonly Scored[] =>
    split === 'train' ? answerUnseen(postings, learn) : answerAll(postings, learn(train));
  const majority: Learn = (from: readonly Posting[]) => countingSystem('majority', from, () => '');
  const title: Learn = (from: readonly Posting[]) => countingSystem('title alone', from, familyOf);
  const reader = readerSystem(product.model, product.knowledge);
  return resultOf(
    split,
    postings,
    [
      { name: 'majority', scored: learnt(majority) },
      { name: 'title alone', scored: learnt(title) },
      { name: 'keywords', scored: answerAll(postings, keywordSystem()) },
      { name: reader.name, scored: answerAll(postings, reader) },
    ],
    product.model.reader,
    product.knowledge.version,
  );
}
