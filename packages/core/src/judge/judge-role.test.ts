import { describe, expect, it } from 'vitest';
import { type JudgedSpec, judgedFixture } from '../../test/judged-fixture.ts';
import { byAccountability } from '../document/accountability.ts';
import { ROLES, type RoleName } from '../document/role.ts';
import type { Weighed } from '../weigh/weighed.ts';
import { judgeRole } from './judge-role.ts';
import type { RolePoints, RolePolicy } from './policy.ts';

const NO_POINTS: RolePoints = {
  base: 0,
  lean: 1,
  findings: byAccountability(() => ({ role: 0, shared: 0, other: 0, unstated: 0 })),
};

function policy(given: Partial<Record<RoleName, Partial<RolePoints>>>, scale = 1): RolePolicy {
  const roles = Object.fromEntries(
    ROLES.map((role) => [role, { ...NO_POINTS, ...given[role] }]),
  ) as Record<RoleName, RolePoints>;
  return { scale, roles };
}

/** A product manager gains 2 by a roadmap of its own; a scrum master has 1 for nothing. */
const POLICY = policy({
  product_manager: {
    findings: { ...NO_POINTS.findings, roadmap: { role: 2, shared: 0.5, other: -1, unstated: 0 } },
  },
  scrum_master: { base: 1 },
});

const TEXT = 'Own the menu plan\nBrew the tea\nPour it out\n';
const OWN_ROADMAP: JudgedSpec = {
  text: TEXT,
  findings: { roadmap: { owner: 'role', confidence: 1, claims: [{ on: 'Own the menu plan' }] } },
};

function withLean(document: Weighed, role: RoleName, weight: number): Weighed {
  const { start, end } = { start: 18, end: 30 };
  return {
    ...document,
    reading: {
      ...document.reading,
      roleLean: { ...document.reading.roleLean, [role]: weight },
      roleLeans: weight > 0 ? [{ start, end, segment: 1, value: role, weight }] : [],
    },
  };
}

describe('judgeRole', () => {
  it('names the role with the most points and shows the evidence that gave them', () => {
    const role = judgeRole(judgedFixture(OWN_ROADMAP), POLICY);
    expect(role.name).toBe('product_manager');
    expect(role.evidence).toEqual([{ start: 0, end: 17 }]);
    const total = Math.exp(2) + Math.exp(1) + 9;
    expect(role.probabilities.product_manager).toBeCloseTo(Math.exp(2) / total);
    expect(role.probabilities.scrum_master).toBeCloseTo(Math.exp(1) / total);
    expect(role.probabilities.analyst).toBeCloseTo(1 / total);
  });

  it('gives a toss-up between two owners half the points of each', () => {
    const half = judgedFixture(OWN_ROADMAP);
    const { roadmap } = half.findings;
    const probabilities = { role: 0.5, shared: 0, other: 0.5, unstated: 0 };
    const role = judgeRole(
      { ...half, findings: { ...half.findings, roadmap: { ...roadmap, probabilities } } },
      POLICY,
    );
    const { product_manager: manager, analyst } = role.probabilities;
    expect(Math.log(manager / analyst)).toBeCloseTo(0.5 * 2 + 0.5 * -1);
  });

  it('divides points by the scale', () => {
    const { probabilities } = judgeRole(judgedFixture(OWN_ROADMAP), { ...POLICY, scale: 2 });
    expect(Math.log(probabilities.product_manager / probabilities.analyst)).toBeCloseTo(1);
  });

  it('adds the lean of the words, and shows them after the findings', () => {
    const leaning = withLean(judgedFixture(OWN_ROADMAP), 'product_manager', 3);
    const role = judgeRole(leaning, POLICY);
    expect(Math.log(role.probabilities.product_manager / role.probabilities.analyst)).toBeCloseTo(
      5,
    );
    expect(role.evidence).toEqual([
      { start: 0, end: 17 },
      { start: 18, end: 30 },
    ]);
  });

  it('lets strong words win over findings', () => {
    const role = judgeRole(withLean(judgedFixture(OWN_ROADMAP), 'analyst', 9), POLICY);
    expect(role.name).toBe('analyst');
    expect(role.evidence).toEqual([{ start: 18, end: 30 }]);
  });

  it.each<[string, Weighed]>([
    ['no finding is stated', withLean(judgedFixture({ text: TEXT }), 'analyst', 9)],
    [
      'nothing can be shown for the likeliest',
      withLean(judgedFixture(OWN_ROADMAP), 'product_manager', -9),
    ],
  ])('names none when %s', (_, document) => {
    const role = judgeRole(document, POLICY);
    expect(role.name).toBeNull();
    expect(role.evidence).toEqual([]);
    expect(Object.values(role.probabilities).reduce((sum, p) => sum + p, 0)).toBeCloseTo(1);
  });

  it('shows one span once, and four at most', () => {
    const claims = [{ on: 'Own the menu plan' }];
    const finding = { owner: 'role', confidence: 1, claims } as const;
    const gain = { role: 1, shared: 0, other: 0, unstated: 0 };
    const findings = byAccountability(() => gain);
    const document = judgedFixture({
      text: TEXT,
      findings: { roadmap: finding, metrics: finding, customers: finding },
    });
    expect(judgeRole(document, policy({ analyst: { findings } })).evidence).toHaveLength(1);
    const many = judgedFixture({
      text: 'Aa\nBb\nCc\nDd\nEe\n',
      findings: {
        roadmap: { ...finding, claims: [{ on: 'Aa' }] },
        customers: { ...finding, claims: [{ on: 'Bb' }] },
        metrics: { ...finding, claims: [{ on: 'Cc' }] },
        viability: { ...finding, claims: [{ on: 'Dd' }] },
        people: { ...finding, claims: [{ on: 'Ee' }] },
      },
    });
    expect(judgeRole(many, policy({ analyst: { findings } })).evidence).toHaveLength(4);
  });
});
