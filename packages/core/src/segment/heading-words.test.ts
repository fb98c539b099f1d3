import { describe, expect, it } from 'vitest';
import { HEADING_PHRASES } from './heading-phrases.ts';
import { FIRST_HEADING_WORDS, headingWordAt } from './heading-words.ts';

const JOINTS: Readonly<Record<string, number>> = { ' ': 32, ', ': 44, '/': 47 };

/** Walks through a heading and gives the section at its end. */
function sectionOf(heading: string): string | null | undefined {
  let before = 0;
  let joined = 0;
  let section: string | null | undefined;
  for (const { 0: word, index } of heading.matchAll(/[^ ,/]+/gu)) {
    const end = index + word.length;
    const joint = JOINTS[heading.slice(joined, index)] ?? 0;
    const known = headingWordAt(heading, index, end, before, joint);
    if (known === undefined) return undefined;
    before = known.id;
    joined = end;
    section = known.section;
  }
  return section;
}

describe('heading words', () => {
  it('lead through every known heading to its section', () => {
    const wrong = [...HEADING_PHRASES].filter(([phrase, section]) => sectionOf(phrase) !== section);
    expect(HEADING_PHRASES.size).toBeGreaterThan(1000);
    expect(wrong).toEqual([]);
  });

  it.each([
    ['WHAT YOU\u2019LL DO', 'duties'],
    ['knowledge, skills and abilities', 'qualifications'],
    ['knowledge skills, and abilities', undefined],
    ['what you', null],
    ['teapots', undefined],
  ])('of "%s" give %s', (heading, section) => {
    expect(sectionOf(heading)).toBe(section);
  });

  it('list each first word', () => {
    const first = [...HEADING_PHRASES.keys()].map((phrase) => /^[^ ,/]+/u.exec(phrase)?.[0]);
    expect(new Set(FIRST_HEADING_WORDS)).toEqual(new Set(first));
  });
});
