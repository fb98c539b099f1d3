import type { Sentence } from './sentence.ts';

/** Whether a sentence speaks of success and its measures. The goal of a sprint is none. */
export function saysSuccess({ words, lexicon }: Sentence): boolean {
  return lexicon
    .find('success-words', words)
    .some(({ from }) => words[from - 1]?.said !== 'sprint');
}
