import type { Sentence } from '../first-person/sentence.ts';

const FEWEST = 3;
/** A name follows these, not a new deed: "in Applied Research". */
const LEADS_ON = new Set(
  'a an and as at by for from in into of on or our the their to via with within'.split(' '),
);

/**
 * A sentence cut where a deed begins with a capital and no sign before it: lines of a table or page that lost their breaks
 * ("Owned the roadmap of the app Interviewed ten customers").
 */
export function cutRunOn(sentence: Sentence): readonly Sentence[] {
  const { words } = sentence;
  const cuts: number[] = [0];
  for (let at = FEWEST; at <= words.length - FEWEST; at += 1) {
    const last = cuts.at(-1) ?? 0;
    if (at - last >= FEWEST && beginsDeed(sentence, at)) cuts.push(at);
  }
  if (cuts.length === 1) return [sentence];
  return cuts.map((from, index): Sentence => {
    const to = cuts[index + 1] ?? words.length;
    const start = index === 0 ? sentence.start : (words[from]?.start ?? sentence.start);
    const end = to === words.length ? sentence.end : (words[to - 1]?.end ?? sentence.end);
    return { ...sentence, start, end, words: words.slice(from, to) };
  });
}

/** A verb in the past with a capital, after a word that nothing must follow. */
function beginsDeed({ words, lexicon }: Sentence, at: number): boolean {
  const word = words[at];
  const before = words[at - 1];
  if (word === undefined || before === undefined || word.afterPause || !word.isCapital)
    return false;
  const isPast = word.said !== word.base && !/(?:ing|s)$/.test(word.said);
  return isPast && lexicon.forms.has(word.said) && !before.isCapital && !LEADS_ON.has(before.said);
}
