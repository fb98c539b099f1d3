import { describe, expect, it } from 'vitest';
import { THIN_CASE, UNDERSOLD_CASE } from '../../test/judged-cases.ts';
import { KNOWLEDGE_FIXTURE } from '../../test/knowledge-fixture.ts';
import {
  answerWords,
  asReadWords,
  confidenceWord,
  likelyRoles,
  settlesWords,
  shownProbability,
  shownWeight,
  silenceWords,
} from './words.ts';

describe('words', () => {
  it.each([
    [0.9, 'clear'],
    [0.899, 'likely'],
    [0.75, 'likely'],
    [0.6, 'leaning'],
    [0.59, 'close call'],
  ])('says %d as %s', (confidence, word) => {
    expect(confidenceWord(confidence)).toBe(word);
  });

  it('never shows what is not certain as certain', () => {
    expect([1, 0.999, 0.955, 0].map(shownProbability)).toEqual(['1.00', '0.99', '0.95', '0.00']);
  });

  it('shows weights with their sign', () => {
    expect([1.5, -0.4, 0.001].map(shownWeight)).toEqual(['+1.50', '-0.40', '0.00']);
  });

  it.each([
    [0.6, 'Nothing in the text says.'],
    [0.59, 'Nothing in the text says it plainly.'],
  ])('says of a silence of %d: %s', (confidence, words) => {
    expect(silenceWords({ confidence })).toBe(words);
  });

  it('says what a question settles', () => {
    const question = { accountability: 'metrics', settles: 0.6666 } as const;
    expect(settlesWords(KNOWLEDGE_FIXTURE, question)).toBe('success metrics, settles 0.67 bits');
  });

  it('says who answered, when, and what the text alone had said', () => {
    const answer = { accountability: 'metrics', words: '', source: 'peer' } as const;
    const dated = { ...answer, owner: 'other', date: '2026-11-20' } as const;
    expect(answerWords(KNOWLEDGE_FIXTURE, dated)).toBe('the peer, 2026-11-20: somebody else');
    expect(answerWords(KNOWLEDGE_FIXTURE, { ...answer, owner: 'unstated' })).toBe(
      'the peer: no answer',
    );
    const asRead = THIN_CASE.findings.metrics;
    expect(asReadWords({ answers: [dated], asRead })).toBe('By the text alone: not stated 0.97');
    const unanswered = { ...dated, owner: 'unstated' } as const;
    expect(asReadWords({ answers: [unanswered], asRead })).toBeUndefined();
  });

  it('lists likely roles first and leaves unlikely ones out', () => {
    expect(likelyRoles(UNDERSOLD_CASE, KNOWLEDGE_FIXTURE, 2).map(({ label }) => label)).toEqual([
      'product manager',
      'product owner',
    ]);
    expect(likelyRoles(THIN_CASE, KNOWLEDGE_FIXTURE, 9)).toHaveLength(3);
  });
});
