import type { Answer, Audience } from '@titlescope/core';

/** What one line of a session asks for. */
export type Command =
  | {
      readonly kind: 'answer';
      readonly owner: Answer['owner'];
      readonly source: Answer['source'] | undefined;
      readonly words: string;
    }
  | { readonly kind: 'audience'; readonly audience: Audience }
  | { readonly kind: 'skip' | 'undo' | 'more' | 'quit' | 'unknown' | 'too-long' };

const OWNERS: Readonly<Record<string, Answer['owner']>> = {
  r: 'role',
  role: 'role',
  s: 'shared',
  shared: 'shared',
  o: 'other',
  other: 'other',
  n: 'unstated',
  none: 'unstated',
};

const SOURCES: Readonly<Record<string, Answer['source']>> = {
  recruiter: 'recruiter',
  manager: 'manager',
  peer: 'peer',
  offer: 'offer',
};

const KINDS: Readonly<Record<string, 'skip' | 'undo' | 'more' | 'quit'>> = {
  k: 'skip',
  skip: 'skip',
  u: 'undo',
  undo: 'undo',
  '?': 'more',
  more: 'more',
  help: 'more',
  q: 'quit',
  quit: 'quit',
  exit: 'quit',
};

const MOST_WORDS = 2000;

/** Reads `o the CPO sets it`, `r@peer`, `w recruiter`, `k`, `u`, `?`, `q`. */
export function parseLine(line: string): Command {
  const parts = /^\s*(?<word>[a-z]+|\?)(?:@(?<source>[a-z]+))?(?:[\s:,]+(?<words>.*))?$/isu.exec(
    line,
  );
  const word = parts?.groups?.['word']?.toLowerCase() ?? '';
  const at = parts?.groups?.['source']?.toLowerCase();
  const words = (parts?.groups?.['words'] ?? '').trim();
  const owner = Object.hasOwn(OWNERS, word) ? OWNERS[word] : undefined;
  if (owner !== undefined) {
    const source = at === undefined || !Object.hasOwn(SOURCES, at) ? undefined : SOURCES[at];
    if (at !== undefined && source === undefined) return { kind: 'unknown' };
    if (Array.from(words).length > MOST_WORDS) return { kind: 'too-long' };
    return { kind: 'answer', owner, source, words };
  }
  if (at !== undefined) return { kind: 'unknown' };
  if (word === 'w' || word === 'who') {
    const audience = words.toLowerCase();
    const isKnown = audience === 'recruiter' || audience === 'manager' || audience === 'peer';
    return isKnown ? { kind: 'audience', audience } : { kind: 'unknown' };
  }
  const kind = words === '' && Object.hasOwn(KINDS, word) ? KINDS[word] : undefined;
  return { kind: kind ?? 'unknown' };
}
