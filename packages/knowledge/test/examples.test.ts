import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { knowledge } from '../src/index.ts';

interface Expected {
  readonly role: string | null;
  readonly held: readonly string[];
  readonly orderTaker: boolean;
  readonly titleFamily: string;
}

const roles = knowledge.roles.map(({ name }) => name);
const examples = new URL('../../../examples/', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, examples), 'utf8');
const expected: Record<string, Expected> = JSON.parse(read('expected.json'));
const postings = readdirSync(new URL('postings/', examples)).map((name) => `postings/${name}`);

describe('the examples', () => {
  it('are each listed in the README and in expected.json, and nothing else is', () => {
    const listed = Object.keys(expected).filter((name) => !name.includes('#'));
    expect([...listed].sort()).toEqual([...postings].sort());
    const readme = read('README.md');
    expect(postings.filter((name) => !readme.includes(`(${name})`))).toEqual([]);
  });

  it('show every de-facto role', () => {
    const shown = Object.values(expected).map(({ role }) => role);
    expect(roles.filter((role) => !shown.includes(role))).toEqual([]);
  });

  it.each(Object.entries(expected))('%s is labelled with known words', (_, label) => {
    expect([...roles, null]).toContain(label.role);
    expect(['roadmap', 'customers', 'metrics']).toEqual(expect.arrayContaining([...label.held]));
    expect(knowledge.titles.map(({ family }) => family)).toContain(label.titleFamily);
    expect(label.orderTaker && label.held.length > 0).toBe(false);
  });

  it('keep the bytes that they are there for', () => {
    expect(read('postings/scrum-master-crlf.txt')).toMatch(/\r\n[\s\S]*\u00a0/);
    expect(read('postings/technical-pm-squashed.txt')).toMatch(
      /platformPrepare.*cadenceRequirements:BA\/BS/,
    );
  });
});
