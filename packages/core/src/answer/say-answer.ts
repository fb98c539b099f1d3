import type { PracticeEntry } from '../judge/knowledge.ts';
import type { Mark } from './answer-reading.ts';
import type { Band, EarnsEntry, Rubric } from './rubric.ts';

const MOST_GOOD = 3;
const MOST_OPEN = 2;
const MOST_TO_ADD = 4;
/** Lines worth less than this are not what an answer is told to lack. */
const TELLING = 2;

/** What the interviewer hears, put together from what was earned, lost and missing. */
export function hearsOf(band: Band, marks: readonly Mark[], rubric: Rubric): string {
  const earned = marks.filter(({ points }) => points > 0);
  const good = joined(
    hearsOfMarks(
      earned.filter(({ code }) => code !== 'scope-first' && code !== 'claimed'),
      rubric,
    ).slice(0, MOST_GOOD),
  );
  const lost = marks.filter(({ points }) => points < 0);
  const bad = joined(hearsOfMarks(lost, rubric).slice(0, MOST_OPEN));
  const missing = new Set(
    marks.filter(({ points, of }) => points === 0 && of >= TELLING).map(({ code }) => code),
  );
  const open = joined(
    rubric.earns
      .filter(({ code }) => missing.has(code))
      .map((entry) => entry.open)
      .slice(0, MOST_OPEN),
  );
  const fill = (name: keyof Rubric['hears']): string =>
    rubric.hears[name].replace('{good}', good).replace('{bad}', bad).replace('{missing}', open);
  if (band === 'weak') {
    const codes = lost.map(({ code }) => code);
    if (codes.includes('handed-down') || codes.includes('execution-list'))
      return fill('weak-order-taker');
    return bad === '' ? rubric.hears['weak-nothing'] : fill('weak');
  }
  const hears = fill(sentenceFor(band, good, open));
  return bad === '' ? hears : rubric.hears.bad.replace('{hears}', hears).replace('{bad}', bad);
}

function sentenceFor(band: Band, good: string, open: string): keyof Rubric['hears'] {
  if (good === '') return 'thin-claims';
  if (band === 'thin') return 'thin';
  if (open === '') return 'strong';
  return band === 'strong' ? 'strong-missing' : 'solid';
}

/**
 * The question that an interviewer asks next: that of the practice question when the answer stays on the surface, else after what
 * is missing and tells most.
 */
export function followUpOf(
  band: Band,
  marks: readonly Mark[],
  question: PracticeEntry | null,
  rubric: Rubric,
): string {
  if (question !== null && (band === 'weak' || band === 'thin')) return question.next;
  const [next] = missingLines(marks, question, rubric).filter(({ points }) => points >= TELLING);
  return next?.followUp ?? rubric.deeper[0]?.ask ?? '';
}

/** What to add, as questions. A missing claim is not asked for where something better is. */
export function addOf(
  marks: readonly Mark[],
  question: PracticeEntry | null,
  rubric: Rubric,
): readonly { readonly code: string; readonly ask: string }[] {
  return missingLines(marks, question, rubric)
    .filter(({ code }) => code !== 'claimed')
    .slice(0, MOST_TO_ADD)
    .map(({ code, ask }) => ({ code, ask }));
}

/** The lines that earned nothing: those that the question is after first, then those worth most. */
function missingLines(
  marks: readonly Mark[],
  question: PracticeEntry | null,
  rubric: Rubric,
): readonly EarnsEntry[] {
  const missing = new Set(marks.filter(({ points }) => points === 0).map(({ code }) => code));
  const isAsked = (entry: EarnsEntry): number =>
    question?.covers.some((key) => key === entry.question) === true ? 1 : 0;
  return rubric.earns
    .filter(({ code }) => missing.has(code))
    .toSorted((a, b) => isAsked(b) - isAsked(a) || b.points - a.points);
}

function hearsOfMarks(marks: readonly Mark[], rubric: Rubric): readonly string[] {
  const all = [...rubric.earns, ...rubric.costs];
  return marks.flatMap(({ code }) => all.find((entry) => entry.code === code)?.hears ?? []);
}

function joined(parts: readonly string[]): string {
  if (parts.length < 2) return parts[0] ?? '';
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}
