import { describe, expect, it } from 'vitest';
import { scoredFixture } from '../../test/scored-fixture.ts';
import type { Posting } from '../posting.ts';
import { answerUnseen } from './answer-split.ts';
import { countingSystem } from './counting-system.ts';
import { readByKeywords } from './keywords.ts';

const posting = (title: string, owner: 'role' | 'shared', employer = 'one'): Posting =>
  scoredFixture({ title, gold: { roadmap: owner }, employer }).posting;
const titleOf = ({ document }: Posting): string => document.title ?? '';

describe('countingSystem', () => {
  const system = countingSystem(
    'title',
    [
      posting('PO', 'shared'),
      posting('PO', 'shared'),
      posting('PO', 'role'),
      posting('PM', 'role'),
    ],
    titleOf,
  );
  it.each([
    ['the commonest owner of its key', 'PO', 'shared', 2 / 3],
    ['another key', 'PM', 'role', 1],
    ['an unknown key by all postings, the first of a tie', 'BA', 'shared', 1 / 2],
  ] as const)('answers %s', (_, title, owner, confidence) => {
    const { roadmap } = system.answer(posting(title, 'role')).findings;
    expect(roadmap).toMatchObject({ owner, confidence });
  });
});

describe('answerUnseen', () => {
  it('never answers an employer by what that employer taught', () => {
    const postings = ['a', 'a', 'b', 'c', 'd', 'e', 'f'].map((name) => posting('PO', 'role', name));
    const seen = answerUnseen(postings, (from) => ({
      name: 'employers',
      answer: ({ employer }) => {
        expect(from.some((other) => other.employer === employer)).toBe(false);
        expect(from.length).toBeGreaterThan(0);
        return scoredFixture({}).prediction;
      },
    }));
    expect(seen.map(({ posting: answered }) => answered)).toEqual(postings);
  });
});

describe('readByKeywords', () => {
  it.each([
    ['You own the product roadmap.', 'roadmap', 'role'],
    ['Support the product roadmap.', 'roadmap', 'shared'],
    ['Execute the roadmap set by the portfolio office.', 'roadmap', 'other'],
    ['A roadmap exists.', 'roadmap', 'unstated'],
    ['Help with KPIs. Define KPIs.', 'metrics', 'role'],
  ] as const)('reads "%s"', (text, key, owner) => {
    expect(readByKeywords(text).owners[key]).toBe(owner);
  });

  it('quotes the sentences of the owner it settles on', () => {
    const text = 'Help with KPIs. Define KPIs. Lead on OKRs.';
    const quotes = readByKeywords(text).evidence.metrics.map(({ start, end }) =>
      text.slice(start, end),
    );
    expect(quotes).toEqual([' Define KPIs', ' Lead on OKRs']);
  });

  it('names the role whose words are commonest', () => {
    expect(readByKeywords('Run sprint planning and retrospectives; a backlog.').role).toBe(
      'scrum_master',
    );
    expect(readByKeywords('Hello.').role).toBe('other');
  });
});
