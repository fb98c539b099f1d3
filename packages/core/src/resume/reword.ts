import type { Accountability } from '../document/accountability.ts';
import type { Lexicon } from '../first-person/lexicon.ts';
import type { Particular } from '../first-person/particular.ts';
import type { Sentence } from '../first-person/sentence.ts';
import type { LineClaim, Rewording } from './resume-reading.ts';
import type { AskEntry, ResumeTables } from './resume-tables.ts';

const STRONG: readonly Accountability[] = ['roadmap', 'customers', 'metrics', 'viability'];
const MOST_ASKS = 2;

/** What is known of the line that is reworded. */
export interface StrongLine {
  readonly sentence: Sentence;
  readonly claims: readonly LineClaim[];
  readonly particulars: readonly Particular[];
  /** The position has ended: a leading verb is put into the past. */
  readonly isPast: boolean;
}

/** Whether a line shows roadmap, customers, metrics or the business case as one's own. */
export function isStrong(claims: readonly LineClaim[]): boolean {
  return claims.some(
    ({ accountability, owner }) => owner === 'role' && STRONG.includes(accountability),
  );
}

/**
 * A strong line for a company that does not use the title: its own words, a plain verb in front, words of title and framework left
 * out, and what is missing as questions in brackets. It adds no fact and makes no deed larger.
 */
export function reword(
  text: string,
  line: StrongLine,
  lexicon: Lexicon,
  tables: ResumeTables,
): Rewording {
  const asks = asksFor(line, tables);
  const said = tidied(withoutDrops(text, line, lexicon, tables));
  const brackets = asks.map(({ ask }) => ` [${ask}]`).join('');
  return { text: `${said}${brackets}`, asks: asks.map(({ code }) => code) };
}

/** What the line lacks, for what it shows as one's own: at most two questions. */
function asksFor({ claims, particulars }: StrongLine, tables: ResumeTables): readonly AskEntry[] {
  const own = claims.filter(({ owner }) => owner === 'role').map((claim) => claim.accountability);
  const has = (without: AskEntry['without']): boolean =>
    particulars.some(({ kind, isKilled }) =>
      without === 'killed' ? isKilled === true : kind === without,
    );
  const missing = tables.asks.filter(
    ({ accountability, without }) => own.includes(accountability) && !has(without),
  );
  return missing.slice(0, MOST_ASKS);
}

/** The text of the line with its opening replaced, its leading verb in the right tense, and the drops taken out. */
function withoutDrops(
  text: string,
  { sentence, isPast }: StrongLine,
  lexicon: Lexicon,
  tables: ResumeTables,
): string {
  const { words } = sentence;
  let skip = longestDrop(tables, sentence, 0, lexicon);
  if (words[skip]?.said === 'i') skip += 1;
  const opening = tables.openings
    .map(({ pattern, verb }) => ({ verb, to: matchEnd(pattern, sentence, skip, lexicon) }))
    .filter(({ to }) => to > 0)
    .toSorted((a, b) => b.to - a.to)[0];
  let said = '';
  let at = sentence.start;
  let next = skip;
  if (opening !== undefined) {
    said = opening.verb;
    at = words[opening.to - 1]?.end ?? at;
    next = opening.to;
  } else {
    const first = words[skip];
    if (first !== undefined) {
      said = capitalised(isPast ? pastOf(first.said, first.base, lexicon) : first.said);
      if (said.toLowerCase() === first.said) said = capitalised(text.slice(first.start, first.end));
      at = first.end;
      next = skip + 1;
    }
  }
  while (next < words.length) {
    const drop = longestDrop(tables, sentence, next, lexicon);
    if (drop === 0) {
      next += 1;
      continue;
    }
    said += text.slice(at, words[next]?.start ?? at);
    at = words[drop - 1]?.end ?? at;
    next = drop;
  }
  return said + text.slice(at, sentence.end);
}

function longestDrop(
  tables: ResumeTables,
  sentence: Sentence,
  from: number,
  lexicon: Lexicon,
): number {
  return Math.max(0, ...tables.drops.map((drop) => matchEnd(drop, sentence, from, lexicon)));
}

/** Index after the pattern when it stands at `from`, else 0. A pattern here has no gap. */
function matchEnd(pattern: string, { words }: Sentence, from: number, lexicon: Lexicon): number {
  const parts = pattern.split(' ');
  const stands = parts.every((part, index) => {
    const word = words[from + index];
    if (word === undefined || (index > 0 && word.afterPause)) return false;
    return word.said === part || word.base === part || lexicon.forms.get(word.said) === part;
  });
  return stands ? from + parts.length : 0;
}

/** The past of a leading verb that stands in its base form; other words stay. */
function pastOf(said: string, base: string, lexicon: Lexicon): string {
  if (said !== base || !lexicon.forms.has(said)) return said;
  return lexicon.past(base) ?? said;
}

function tidied(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/ ([,;:.])/g, '$1')
    .replace(/([,;:])(?=[,;:])/g, '')
    .replace(/[\s.,;:]+$/, '')
    .trim();
}

function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
