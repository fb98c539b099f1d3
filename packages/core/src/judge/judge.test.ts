import { describe, expect, it } from 'vitest';
import { JUDGE_KNOWLEDGE } from '../../test/judge-knowledge.ts';
import { type JudgedSpec, judgedFixture } from '../../test/judged-fixture.ts';
import { weightsFixture } from '../../test/weights-fixture.ts';
import type { OrganisationKind } from '../document/role.ts';
import { parseModel } from '../model/parse-model.ts';
import type { Weighed } from '../weigh/weighed.ts';
import { judge, ORGANISATION_FLOOR } from './judge.ts';
import type { Judgement } from './judged.ts';
import type { FlagEntry } from './knowledge.ts';

const { policy } = parseModel(weightsFixture());
const TEXT = 'Write the stories\nFollow the plan\nWe work in SAFe\nSell it\n';
const STORIES = { owner: 'role', confidence: 0.9, claims: [{ on: 'Write the stories' }] } as const;

function judgement(spec: Partial<JudgedSpec>, change?: (document: Weighed) => Weighed): Judgement {
  const document = judgedFixture({ text: TEXT, ...spec });
  return judge(change?.(document) ?? document, policy, JUDGE_KNOWLEDGE).judgement;
}

/** The document as leaning to a kind of organisation, with a segment to show for it or without. */
function leaning(kind: OrganisationKind, probability: number, shown: boolean) {
  return (document: Weighed): Weighed => ({
    ...document,
    reading: {
      ...document.reading,
      organisation: {
        ...document.reading.organisation,
        unknown: 1 - probability,
        [kind]: probability,
      },
      organisationLeans: shown ? [{ start: 50, end: 57, segment: 3, value: kind, weight: 1 }] : [],
    },
  });
}

describe('order-taker', () => {
  it.each<[string, JudgedSpec['findings'], boolean]>([
    ['by backlog work without a say', { backlog: STORIES }, true],
    ['not with a roadmap of its own', { backlog: STORIES, roadmap: STORIES }, false],
    ['not by silence', {}, false],
  ])('%s', (_, findings, value) => {
    const { orderTaker, flags } = judgement({ findings: findings ?? {} });
    expect(orderTaker.value).toBe(value);
    expect(flags.some(({ code }) => code === 'order-taker')).toBe(value);
    expect(orderTaker.probability).toBeGreaterThan(0);
    expect(orderTaker.probability).toBeLessThan(1);
  });

  it('is never said without a span to show', () => {
    const flag: FlagEntry = {
      code: 'order-taker',
      label: '',
      explanation: '',
      all: { roadmap: ['unstated'] },
      sources: [],
    };
    const document = judgedFixture({ text: TEXT });
    const judged = judge(document, policy, { ...JUDGE_KNOWLEDGE, flags: [flag] });
    expect(judged.judgement.orderTaker.value).toBe(false);
    expect(judged.judgement.flags).toEqual([]);
  });

  it('is false where the tables do not know it', () => {
    const document = judgedFixture({ text: TEXT, findings: { backlog: STORIES } });
    const judged = judge(document, policy, { ...JUDGE_KNOWLEDGE, flags: [] });
    expect(judged.judgement.orderTaker).toEqual({ value: false, probability: 0 });
  });
});

describe('scope and what is missing', () => {
  it('count the role’s own of the three, and list the unstated of the three in their order', () => {
    const shared = { ...STORIES, owner: 'shared' } as const;
    const { scope, missing } = judgement({ findings: { customers: STORIES, backlog: STORIES } });
    expect(scope).toEqual({ held: 1, of: 3 });
    expect(missing).toEqual(['roadmap', 'metrics']);
    expect(
      judgement({ findings: { roadmap: shared, customers: shared, metrics: shared } }),
    ).toMatchObject({
      scope: { held: 0, of: 3 },
      missing: [],
    });
  });
});

describe('organisation', () => {
  it.each<[string, OrganisationKind, number, boolean, OrganisationKind, number]>([
    ['is named when likely and shown', 'saas', ORGANISATION_FLOOR + 0.01, true, 'saas', 2],
    ['is unknown when less likely', 'saas', ORGANISATION_FLOOR - 0.01, true, 'unknown', 1],
    ['is unknown without a span', 'saas', 0.9, false, 'unknown', 1],
    ['shows nothing for being unknown', 'unknown', 0.9, true, 'unknown', 1],
  ])('%s', (_, kind, probability, shown, named, spans) => {
    const { organisation } = judgement({}, leaning(kind, probability, shown));
    expect(organisation.kind).toBe(named);
    expect(organisation.safe).toBe(true);
    expect(organisation.evidence).toHaveLength(spans);
  });

  it('is unknown when the likeliest of several kinds is less likely than all others together', () => {
    const { organisation } = judgement({}, (document) => {
      const split = leaning('saas', 0.45, true)(document);
      const kinds = { ...split.reading.organisation, unknown: 0.25, startup: 0.3 };
      return { ...split, reading: { ...split.reading, organisation: kinds } };
    });
    expect(organisation.kind).toBe('unknown');
  });

  it('minds the capitals of SAFe', () => {
    expect(judgement({ text: 'A safe place to work\n' }).organisation.safe).toBe(false);
  });
});

describe('judge', () => {
  it('adds to the document and keeps all that was there', () => {
    const document = judgedFixture({ text: TEXT, id: '7', title: 'Senior Product Owner' });
    const { judgement: added, ...rest } = judge(document, policy, JUDGE_KNOWLEDGE);
    const { judgement: _, ...before } = document;
    expect(rest).toEqual(before);
    expect(added.title).toEqual({
      declared: 'Senior Product Owner',
      family: 'product_owner',
      seniority: 'senior',
    });
  });

  it('tells a thin text by its role, gap, flags and headline', () => {
    const { role, titleGap, flags, headline } = judgement({
      text: 'Tea\n',
      title: 'Product Owner',
    });
    expect(role.name).toBeNull();
    expect(titleGap).toBe('unclear');
    expect(flags.map(({ code }) => code)).toEqual(['tea', 'too-little-said']);
    expect(headline).toBe('Too little is said to tell what this job is.');
  });

  it('asks about a posting, and about no other kind of document', () => {
    const uneven = { role: 0.9, shared: 0.05, other: 0.05 };
    const says = {
      role: uneven,
      shared: { role: 0.05, shared: 0.9, other: 0.05 },
      other: { role: 0.05, shared: 0.05, other: 0.9 },
    };
    const trust = [
      { source: 'manager', label: 'the manager', says, reason: 'By hand.', sources: [] },
    ] as const;
    const questionsOf = (kind: Weighed['kind']) =>
      judge({ ...judgedFixture({ text: TEXT }), kind }, policy, { ...JUDGE_KNOWLEDGE, trust })
        .judgement.questions;
    expect(questionsOf('posting').map(({ ask }) => ask)).toContain('Who owns the roadmap?');
    expect(questionsOf('resume')).toEqual([]);
    expect(questionsOf('charter')).toEqual([]);
  });
});
