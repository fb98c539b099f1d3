import { describe, expect, it } from 'vitest';
import { JUDGE_KNOWLEDGE } from '../../test/judge-knowledge.ts';
import { judgedFixture } from '../../test/judged-fixture.ts';
import type { FindingOwner } from '../document/accountability.ts';
import { ROLES, type RoleName } from '../document/role.ts';
import type { TitleGap } from './judged.ts';
import { SURE, writeHeadline } from './write-headline.ts';

interface Sketch {
  readonly role: RoleName | null;
  readonly family?: string;
  readonly gap?: TitleGap;
  readonly sure?: number;
  readonly orderTaker?: boolean;
  readonly three?: readonly FindingOwner[];
  readonly confidence?: number;
}

function headline(sketch: Sketch): string {
  const { role, family = null, gap = 'unclear', sure = 0.9, orderTaker = false } = sketch;
  const [roadmap, customers, metrics] = (sketch.three ?? ['role', 'shared', 'other']).map(
    (owner) => ({
      owner,
      confidence: sketch.confidence ?? 0.9,
      claims: owner === 'unstated' ? [] : [{ on: 'Tea' }],
    }),
  );
  if (roadmap === undefined || customers === undefined || metrics === undefined)
    throw new Error('three');
  const document = judgedFixture({ text: 'Tea\n', findings: { roadmap, customers, metrics } });
  const probabilities = Object.fromEntries(
    ROLES.map((name) => [name, name === role ? sure : (1 - sure) / 10]),
  ) as Record<RoleName, number>;
  const title = { declared: family, family, seniority: null };
  return writeHeadline(
    document,
    { role: { name: role, probabilities, evidence: [] }, title, titleGap: gap, orderTaker },
    JUDGE_KNOWLEDGE,
  );
}

const OWNER = { role: 'product_owner', family: 'product_owner', gap: 'matches' } as const;

describe('writeHeadline', () => {
  it.each<[Sketch, string]>([
    [{ role: null }, 'Too little is said to tell what this job is.'],
    [OWNER, "A product owner's job, as its title says."],
    [{ ...OWNER, sure: SURE }, "A product owner's job, as its title says."],
    [{ ...OWNER, sure: SURE - 0.01 }, "Reads most like a product owner's job, as its title says."],
    [{ role: 'product_owner' }, "A product owner's job."],
    [
      {
        role: 'product_manager',
        family: 'product_owner',
        gap: 'undersold',
        three: ['role', 'role', 'role'],
      },
      "A product manager's job under a product owner's title; roadmap, customers and metrics are all its own.",
    ],
    [
      { ...OWNER, orderTaker: true, three: ['other', 'unstated', 'unstated'] },
      "A product owner's job, as its title says; others decide what is built and why.",
    ],
    [
      { ...OWNER, three: ['role', 'role', 'role'] },
      "A product owner's job, as its title says; yet roadmap, customers and metrics are all its own, which is a product manager's scope.",
    ],
    [
      {
        ...OWNER,
        orderTaker: true,
        three: ['other', 'unstated', 'unstated'],
        confidence: SURE - 0.01,
      },
      "A product owner's job, as its title says; others seem to decide what is built and why.",
    ],
    [
      { ...OWNER, orderTaker: true, three: ['unstated', 'other', 'unstated'] },
      "A product owner's job, as its title says; the text does not say who owns the roadmap.",
    ],
    [
      { ...OWNER, orderTaker: true, three: ['unstated', 'unstated', 'unstated'] },
      "A product owner's job, as its title says; the text says nothing of roadmap, customers or metrics.",
    ],
    [
      { ...OWNER, three: ['unstated', 'unstated', 'unstated'], confidence: SURE - 0.01 },
      "A product owner's job, as its title says; the text says nothing plain of roadmap, customers or metrics.",
    ],
  ])('%j', (sketch, expected) => {
    expect(headline(sketch)).toBe(expected);
  });

  it('is one sentence for every role and gap', () => {
    for (const role of ROLES) {
      for (const gap of ['undersold', 'oversold', 'matches', 'sideways', 'unclear'] as const) {
        expect(headline({ role, gap, family: 'scrum_master' })).toMatch(/^[A-Z][^.]+\.$/);
      }
    }
  });
});
