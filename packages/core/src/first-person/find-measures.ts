import type { Hit } from './lexicon.ts';
import type { Particular } from './particular.ts';
import { type Sentence, spanOfWords } from './sentence.ts';
import { whoseDeed } from './whose.ts';

const NAMED_WITHIN = 14;
const LEAST_NAMED = 2;

/** Which number counts, by the speaker's choice: "made first invoice within seven days the measure". Naming "KPIs" names none. */
export function findMeasures(sentence: Sentence): readonly Particular[] {
  const { words, lexicon } = sentence;
  for (const hit of lexicon.find('set-measure', words)) {
    const whose = whoseDeed(sentence, hit.from);
    if (
      whose === 'other' ||
      words[hit.from + 1]?.said === 'sure' ||
      isWork(sentence, hit) ||
      !isAboutMeasure(sentence, hit)
    )
      continue;
    const named = namedWords(sentence, hit);
    if (named.count < LEAST_NAMED) continue;
    return [{ ...spanOfWords(sentence, hit.from, named.to), kind: 'measure', whose }];
  }
  return [];
}

/** "set … as" and the like need a word for measure, or a share, a rate, a number, on one of their sides. */
function isAboutMeasure({ words, lexicon }: Sentence, hit: Hit): boolean {
  const around = words.slice(hit.from, hit.to + NAMED_WITHIN);
  return around.some(
    (word) =>
      lexicon.has('success-words', word) ||
      [
        'goal',
        'target',
        'measure',
        'aim',
        'number',
        'figure',
        'share',
        'rate',
        'one',
        'used',
        'per',
        'time',
        'within',
        'hours',
        'days',
        'okr',
        'done',
      ].includes(word.said),
  );
}

function isWork({ words, lexicon }: Sentence, hit: Hit): boolean {
  const near = words.slice(hit.from, hit.to + NAMED_WITHIN);
  return lexicon.find('acceptance', near).length > 0 || lexicon.find('output', near).length > 0;
}

function namedWords(
  { words, lexicon }: Sentence,
  hit: Hit,
): { readonly count: number; readonly to: number } {
  let count = 0;
  let to = hit.to;
  const from = hit.gap[1] > hit.gap[0] ? hit.gap[0] : hit.to;
  for (let at = from; at < Math.min(words.length, hit.to + NAMED_WITHIN); at += 1) {
    const word = words[at];
    if (word === undefined || (at > hit.to && word.afterPause && count >= LEAST_NAMED)) break;
    if (lexicon.has('unnamed-measures', word)) continue;
    count += 1;
    to = Math.max(to, at + 1);
  }
  return { count, to };
}
