import type { Sentence } from './sentence.ts';

/** Words that open a clause of its own before a subject: "…, and I took care of the rollout". */
const LINKS = new Set(['and', 'but', 'while', 'whereas', 'which', 'who', 'so']);
const SUBJECTS = new Set(['i', 'we']);
const FEWEST = 2;

/** A sentence cut where somebody else may begin to act: at a semicolon, at "but", and where a new subject follows "and" or a comma. */
export function clausesOf(sentence: Sentence): readonly Sentence[] {
  const { words } = sentence;
  const cuts = [0];
  for (let at = FEWEST; at <= words.length - FEWEST; at += 1) {
    if (at - (cuts.at(-1) ?? 0) >= FEWEST && opensClause(sentence, at)) cuts.push(at);
  }
  if (cuts.length === 1) return [sentence];
  return cuts.map((from, index): Sentence => {
    const to = cuts[index + 1] ?? words.length;
    const start = index === 0 ? sentence.start : (words[from]?.start ?? sentence.start);
    const end = to === words.length ? sentence.end : (words[to - 1]?.end ?? sentence.end);
    return { ...sentence, start, end, words: words.slice(from, to) };
  });
}

function opensClause({ words }: Sentence, at: number): boolean {
  const word = words[at];
  const next = words[at + 1];
  if (word === undefined) return false;
  if (word.afterSemicolon) return true;
  const isSubject = SUBJECTS.has(word.said) && word.afterPause;
  return (
    isSubject || word.said === 'but' || (LINKS.has(word.said) && SUBJECTS.has(next?.said ?? ''))
  );
}
