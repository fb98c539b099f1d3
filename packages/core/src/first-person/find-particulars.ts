import { findBets } from './find-bets.ts';
import { findContact } from './find-contact.ts';
import { findMeasures } from './find-measures.ts';
import { findOutcomes } from './find-outcomes.ts';
import { findReasons } from './find-reasons.ts';
import { findViability } from './find-viability.ts';
import { PARTICULARS, type Particular } from './particular.ts';
import type { Sentence } from './sentence.ts';

/** All particulars of the sentences, in the order of the text. Each sentence is looked at by itself. */
export function findParticulars(sentences: readonly Sentence[]): readonly Particular[] {
  return sentences.flatMap((sentence) =>
    [
      ...findContact(sentence),
      ...findBets(sentence),
      ...findReasons(sentence),
      ...findOutcomes(sentence),
      ...findMeasures(sentence),
      ...findViability(sentence),
    ].sort(
      (a, b) => a.start - b.start || PARTICULARS.indexOf(a.kind) - PARTICULARS.indexOf(b.kind),
    ),
  );
}
