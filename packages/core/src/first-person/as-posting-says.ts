import type { Sentence } from './sentence.ts';
import type { Word } from './words-of-sentence.ts';

const SUBJECTS = new Set(['i', 'we']);
const LINKS = new Set(['and', 'then', 'or', 'also', 'but']);
const SKIPPED = new Set([
  'be',
  'have',
  'do',
  'would',
  'will',
  'also',
  'then',
  'always',
  'personally',
  'actually',
  'even',
]);

/**
 * The sentence as a posting would say it, for the reader that learnt from postings: the subject is dropped and the verb put into
 * its base form ("I owned the roadmap and ran interviews" → "own the roadmap and run interviews"). Only verbs at the start,
 * after "I" or "we", or joined to one of those are changed; nothing else is. For reading only: never quoted.
 */
export function asPostingSays(text: string, sentence: Sentence): string {
  const { words } = sentence;
  let said = '';
  let last = sentence.start;
  let isOpen = false;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] as Word;
    if (word.start < last) continue;
    const before = words[at - 1];
    if (SUBJECTS.has(word.said) && hasVerbAfter(sentence, at)) {
      said += text.slice(last, word.start);
      let next = at + 1;
      while (SKIPPED.has(words[next]?.base ?? '') && words[next + 1] !== undefined) next += 1;
      last = words[next]?.start ?? word.end;
      isOpen = true;
      at = next - 1;
      continue;
    }
    const startsDeed =
      at === 0 ||
      (word.start === last && isOpen) ||
      (isOpen && (LINKS.has(before?.said ?? '') || word.afterPause));
    if (!startsDeed || word.said === word.base || !sentence.lexicon.forms.has(word.said)) continue;
    said += text.slice(last, word.start) + (at === 0 ? capitalised(word.base) : word.base);
    last = word.end;
    isOpen = true;
  }
  const rest = said + text.slice(last, sentence.end);
  return capitalised(rest.replace(/\s+/g, ' ').trim());
}

function hasVerbAfter({ words, lexicon }: Sentence, at: number): boolean {
  return words
    .slice(at + 1, at + 4)
    .some((word) => !word.afterPause && (lexicon.forms.has(word.said) || SKIPPED.has(word.base)));
}

function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
