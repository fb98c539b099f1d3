import { describe, expect, it } from 'vitest';
import { JUDGE_KNOWLEDGE } from '../../test/judge-knowledge.ts';
import { type JudgedSpec, judgedFixture } from '../../test/judged-fixture.ts';
import type { RoleName } from '../document/role.ts';
import { raiseFlags } from './raise-flags.ts';

const TEXT = 'Write the stories\nFollow the plan from above\nNo brew today\n';
const STORIES = { owner: 'role', confidence: 0.9, claims: [{ on: 'Write the stories' }] } as const;
const PLAN = {
  owner: 'other',
  confidence: 0.9,
  claims: [{ on: 'Follow the plan from above' }],
} as const;

function codes(
  spec: Partial<JudgedSpec>,
  role: RoleName | null = null,
  family: string | null = null,
): string[] {
  const document = judgedFixture({ text: TEXT, ...spec });
  return raiseFlags(document, role, family, JUDGE_KNOWLEDGE).map(({ code }) => code);
}

describe('raiseFlags', () => {
  it.each<[string, Partial<JudgedSpec>, readonly string[]]>([
    ['raises none on silence', {}, []],
    ['raises what the findings meet', { findings: { backlog: STORIES } }, ['order-taker']],
    [
      'raises none that one finding breaks',
      { findings: { backlog: STORIES, roadmap: STORIES } },
      [],
    ],
    ['raises what the words say', { text: 'Drink Green Tea\n' }, ['tea']],
    ['raises none for parts of words', { text: 'Drink greentea\n' }, []],
  ])('%s', (_, spec, expected) => {
    expect(codes(spec)).toEqual(expected);
  });

  it.each<[RoleName | null, string | null, boolean]>([
    ['product_owner', 'product_manager', true],
    ['product_owner', 'product_owner', false],
    ['product_manager', 'product_manager', false],
    [null, 'product_manager', false],
    ['product_owner', null, false],
  ])('minds role %s and title %s', (role, family, raised) => {
    expect(codes({ findings: { backlog: STORIES } }, role, family).includes('narrow')).toBe(raised);
  });

  it('shows the spans of what it names, in that order, and only where the owner is the one asked for', () => {
    const document = judgedFixture({
      text: TEXT,
      findings: {
        roadmap: PLAN,
        backlog: STORIES,
        requirements: { ...PLAN, claims: [{ on: 'No brew today' }] },
      },
    });
    const [flag] = raiseFlags(document, null, null, JUDGE_KNOWLEDGE);
    const quotes = flag?.evidence.map(({ start, end }) => TEXT.slice(start, end));
    expect(quotes).toEqual(['Write the stories', 'Follow the plan from above']);
  });

  it('shows a span once', () => {
    const document = judgedFixture({
      text: TEXT,
      findings: { backlog: STORIES, requirements: STORIES },
    });
    expect(raiseFlags(document, null, null, JUDGE_KNOWLEDGE)[0]?.evidence).toHaveLength(1);
  });

  it('raises nothing that it has no span for', () => {
    const silent = {
      code: 'silent',
      label: '',
      explanation: '',
      all: { roadmap: ['unstated'] },
      sources: [],
    } as const;
    const document = judgedFixture({ text: TEXT });
    expect(raiseFlags(document, null, null, { ...JUDGE_KNOWLEDGE, flags: [silent] })).toEqual([]);
  });
});
