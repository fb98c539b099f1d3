import { describe, expect, it } from 'vitest';
import { candidateTurns } from './speakers.ts';

function said(text: string): readonly string[] | undefined {
  return candidateTurns(text)?.map(({ start, end }) => text.slice(start, end).trim());
}

describe('candidateTurns', () => {
  it('takes the turns of the one that does not ask', () => {
    const text =
      'Interviewer: What did you own?\nSpeaker 2: I owned it.\nInterviewer: Why?\nSpeaker 2: Because.\n';
    expect(said(text)).toEqual(['I owned it.', 'Because.']);
  });

  it('knows time stamps and short labels', () => {
    expect(said('[00:01] Q: So?\n[00:04] A: I stopped the app.')).toEqual(['I stopped the app.']);
  });

  it('takes an ordinary answer as it is', () => {
    expect(said('Situation: no users came.\nResult: I stopped it.')).toBeUndefined();
    expect(said('I stopped it.')).toBeUndefined();
  });
});
