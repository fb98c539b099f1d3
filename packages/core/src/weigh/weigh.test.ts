import { describe, expect, it } from 'vitest';
import { type ClaimSketch, claimFixture, readFixture } from '../../test/claim-fixture.ts';
import { byAccountability } from '../document/accountability.ts';
import type { Claim } from '../read/reading.ts';
import { EVIDENCE_FLOOR, LEAST_EVIDENCE, LEAST_SAID, MENTION_FLOOR, weigh } from './weigh.ts';
import type { Finding, FindingProbabilities } from './weighed.ts';
import type { Weigher } from './weigher.ts';

const NOTHING: FindingProbabilities = { role: 0, shared: 0, other: 0, unstated: 1 };
const ROLE: FindingProbabilities = { role: 0.8, shared: 0.1, other: 0.06, unstated: 0.04 };

/** Says the same of the roadmap whatever the claims are, and what a test wants when one is left out. */
function weigher(
  roadmap: FindingProbabilities,
  without: (claim: Claim) => FindingProbabilities = () => NOTHING,
): Weigher {
  return {
    weigh: () => ({
      probabilities: byAccountability((key) => (key === 'roadmap' ? roadmap : NOTHING)),
      without,
    }),
  };
}

function roadmapOf(
  sketches: readonly ClaimSketch[],
  probabilities: FindingProbabilities,
  without?: (claim: Claim) => FindingProbabilities,
): Finding {
  const claims = sketches.map((sketch, segment) => claimFixture({ segment, ...sketch }));
  return weigh(readFixture(claims), weigher(probabilities, without)).findings.roadmap;
}

const segmentsOf = (items: readonly { claim: Claim }[]): number[] =>
  items.map(({ claim }) => claim.segment);

describe('the owner', () => {
  it.each<[string, readonly ClaimSketch[], FindingProbabilities, Finding['owner']]>([
    ['is the likeliest that a claim speaks for', [{ role: 0.9 }], ROLE, 'role'],
    ['is unstated without claims, however likely an owner is', [], ROLE, 'unstated'],
    [
      'is the next likeliest when no claim speaks for the likeliest',
      [{ shared: 0.9 }],
      { role: 0.5, shared: 0.4, other: 0.05, unstated: 0.05 },
      'shared',
    ],
    [
      'is unstated when the next likeliest is a guess',
      [{ shared: 0.9 }],
      { role: 0.6, shared: 0.3, other: 0.05, unstated: 0.05 },
      'unstated',
    ],
    [
      'is unstated when that is likelier',
      [{ role: 0.9 }],
      { ...ROLE, role: 0.02, unstated: 0.82 },
      'unstated',
    ],
    [
      'takes a claim that is just sure enough',
      [{ role: LEAST_EVIDENCE, other: 0.5 }],
      ROLE,
      'role',
    ],
    [
      'takes no claim that is not',
      [{ role: LEAST_EVIDENCE - 0.01, other: 0.5 }],
      { role: 0.5, shared: 0.05, other: 0.4, unstated: 0.05 },
      'other',
    ],
    [
      'is unstated when no claim is sure to say anything',
      [{ role: LEAST_SAID - 0.01 }],
      ROLE,
      'unstated',
    ],
    ['takes a claim that just says something', [{ role: LEAST_SAID }], ROLE, 'role'],
    [
      'is the first named of two that are equally likely',
      [{ role: 0.4, shared: 0.4 }],
      { role: 0.4, shared: 0.4, other: 0.1, unstated: 0.1 },
      'role',
    ],
  ])('%s', (_, claims, probabilities, owner) => {
    const finding = roadmapOf(claims, probabilities);
    expect(finding.owner).toBe(owner);
    expect(finding.confidence).toBe(probabilities[owner]);
    expect(finding.probabilities).toEqual(probabilities);
    expect(finding.evidence.length > 0).toBe(owner !== 'unstated');
  });

  it('is given for all nine, and only by claims of the same accountability', () => {
    const claims = [claimFixture({ accountability: 'metrics', role: 1 })];
    const { findings } = weigh(readFixture(claims), {
      weigh: () => ({ probabilities: byAccountability(() => ROLE), without: () => NOTHING }),
    });
    const stated = Object.values(findings).filter(({ owner }) => owner !== 'unstated');
    expect(Object.keys(findings)).toHaveLength(9);
    expect(stated.map(({ accountability }) => accountability)).toEqual(['metrics']);
  });
});

describe('the evidence', () => {
  it('has the surest claim even when it adds nothing, and even when it is unsure', () => {
    const finding = roadmapOf([{ role: 0.1, shared: 0.2 }], ROLE, () => ROLE);
    expect(segmentsOf(finding.evidence)).toEqual([0]);
    expect(finding.evidence[0]?.weight).toBe(0);
  });

  it('has every other claim for the owner that is sure enough and adds something, heaviest first', () => {
    const falls: readonly FindingProbabilities[] = [
      { ...ROLE, role: 0.7, unstated: 0.14 },
      { ...ROLE, role: 0.5, unstated: 0.34 },
      { ...ROLE, role: 0.9, unstated: 0 },
      { ...ROLE, role: 0.6, unstated: 0.24 },
    ];
    const finding = roadmapOf(
      [{ role: 0.9 }, { role: EVIDENCE_FLOOR }, { role: 0.8 }, { role: EVIDENCE_FLOOR - 0.01 }],
      ROLE,
      (claim) => falls[claim.segment] ?? NOTHING,
    );
    expect(segmentsOf(finding.evidence)).toEqual([1, 0]);
    expect(segmentsOf(finding.setAside)).toEqual([3, 2]);
    expect(finding.setAside.map(({ reason }) => reason)).toEqual(['weak', 'weak']);
  });

  it('weighs a claim by how far the log-odds of the owner fall without it', () => {
    const [evidence] = roadmapOf([{ role: 0.9 }], ROLE, () => ({ ...ROLE, role: 0.5 })).evidence;
    expect(evidence?.weight).toBeCloseTo(Math.log(0.8 / 0.2));
  });

  it('stays finite when a claim decides everything', () => {
    const sure = { role: 1, shared: 0, other: 0, unstated: 0 };
    const [evidence] = roadmapOf([{ role: 1 }], sure, () => NOTHING).evidence;
    expect(Number.isFinite(evidence?.weight)).toBe(true);
    expect(evidence?.weight).toBeGreaterThan(30);
  });

  it('prefers a duty to asked-for experience as the surest claim', () => {
    const finding = roadmapOf([{ role: 0.29, qualification: 1 }, { role: 0.2 }], ROLE, () => ROLE);
    expect(segmentsOf(finding.evidence)).toEqual([1]);
  });

  it('never rests on a claim below the least evidence', () => {
    const finding = roadmapOf(
      [
        { role: LEAST_EVIDENCE, shared: LEAST_SAID, qualification: 1 },
        { role: LEAST_EVIDENCE * 0.9, shared: LEAST_SAID },
      ],
      ROLE,
    );
    expect(segmentsOf(finding.evidence)).toEqual([0]);
  });

  it('keeps the order of the text among equals', () => {
    const finding = roadmapOf([{ role: 0.5 }, { role: 0.9 }, { role: 0.6 }], ROLE);
    expect(segmentsOf(finding.evidence)).toEqual([0, 1, 2]);
  });
});

describe('what is set aside', () => {
  it.each<[string, ClaimSketch, string]>([
    ['another owner', { other: 0.6 }, 'outweighed'],
    ['asked-for experience', { other: 0.6, qualification: 0.5 }, 'qualification'],
    ['an unsure claim for the same owner', { role: MENTION_FLOOR + 0.01 }, 'weak'],
  ])('%s', (_, sketch, reason) => {
    const { setAside } = roadmapOf([{ role: 0.9 }, sketch], ROLE);
    expect(setAside.map((item) => [item.claim.segment, item.reason])).toEqual([[1, reason]]);
  });

  it('is weak when the finding is unstated', () => {
    const { setAside } = roadmapOf([{ role: 0.4 }], NOTHING);
    expect(setAside.map(({ reason }) => reason)).toEqual(['weak']);
  });

  it('leaves out what is not worth mentioning', () => {
    const { setAside } = roadmapOf([{ role: 0.9 }, { other: MENTION_FLOOR - 0.01 }], ROLE);
    expect(setAside).toEqual([]);
  });
});
