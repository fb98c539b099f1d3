import { ownWords } from '@titlescope/knowledge';
import { describe, expect, it } from 'vitest';
import { findParticulars } from './find-particulars.ts';
import { lexiconOf } from './lexicon.ts';
import type { ParticularKind } from './particular.ts';
import { sentencesOf } from './sentence.ts';

const lexicon = lexiconOf(ownWords);

function read(text: string) {
  const document = { kind: 'answer', text } as const;
  const sentences = sentencesOf(document, [{ start: 0, end: text.length }], lexicon);
  return findParticulars(sentences);
}

function quotes(text: string, kind: ParticularKind): readonly string[] {
  return read(text)
    .filter((one) => one.kind === kind)
    .map(({ start, end }) => text.slice(start, end));
}

describe('findParticulars', () => {
  const hits: readonly [ParticularKind, string, string][] = [
    ['contact', 'I interviewed 22 tenants over five weeks.', 'interviewed 22 tenants'],
    [
      'contact',
      'I talk to five customers every Wednesday.',
      'talk to five customers every Wednesday',
    ],
    [
      'contact',
      'Ran 15 to 20 customer interviews per quarter',
      '15 to 20 customer interviews per quarter',
    ],
    ['bet', 'I killed the referral scheme.', 'killed the referral scheme'],
    ['bet', 'I said no to the energy feed.', 'said no to the energy feed'],
    ['bet', 'Took the export off the roadmap', 'Took the export off'],
    ['bet', 'I decide we stop the loyalty card', 'stop the loyalty card'],
    ['bet', 'So I left out the dashboard', 'left out the dashboard'],
    ['contact', 'Every week I spent a morning on the floor with pickers.', 'Every week I spent'],
    ['contact', 'Travelled to eight farms each spring', 'Travelled to eight farms'],
    ['outcome', 'The on-time rate of parcels rose from 82% to 94%.', 'from 82% to 94%'],
    [
      'outcome',
      'Before one coupon take 40 seconds, after it take 12.',
      'Before one coupon take 40 seconds, after it take 12',
    ],
    [
      'reason',
      'I stopped it: of 400 people who opened it eight finished a claim.',
      'of 400 people who opened it eight finished a claim',
    ],
    [
      'reason',
      'Dropped it after eleven of twelve drivers ignored it.',
      'after eleven of twelve drivers ignored it',
    ],
    ['outcome', 'Renewals went from 84 to 91 percent.', 'from 84 to 91 percent'],
    ['outcome', 'Support calls fell by a third.', 'fell by a third'],
    ['outcome', 'Paid without a call: 52% then, 68% now.', '52% then, 68% now'],
    [
      'measure',
      'I made first invoice within a week our measure.',
      'made first invoice within a week our measure',
    ],
    [
      'reason',
      'I dropped it because only two of forty would have used it.',
      'because only two of forty would have used it',
    ],
    ['viability', 'Each order lost us two euros.', 'two euros'],
  ];
  it.each(hits)('finds %s in: %s', (kind, text, quote) => {
    expect(quotes(text, kind)).toEqual([quote]);
  });

  const misses: readonly [ParticularKind, string][] = [
    ['contact', 'I talk to customers all the time.'],
    ['contact', 'Cut repeat visits from 31 to 12 a week'],
    ['contact', 'Had a seat in the quarterly roadmap meeting'],
    ['contact', 'Every week I spent a morning with the engineers.'],
    ['bet', 'Orders picked without a second walk rose to 88%.'],
    ['bet', 'Dropped calls fell. '],
    ['bet', 'I phoned customers who had cancelled the plan.'],
    ['bet', 'I picked the order of stories with the team.'],
    ['outcome', 'Raised on-time delivery from 62% to 91%'],
    ['outcome', 'Grew the team from two to nine'],
    ['reason', 'I killed it after three weeks of talks.'],
    ['reason', 'We had one of two rooms.'],
    ['reason', 'They did not know when the money would come.'],
    ['contact', 'I met 14 stakeholders every week.'],
    ['contact', 'Every call cost us 7 euros.'],
    ['contact', 'The researcher interviewed 22 tenants.'],
    ['bet', 'I killed some features that made no sense.'],
    ['bet', 'The product owner decides about content.'],
    ['bet', 'Orders dropped from 7% to 2%.'],
    ['bet', 'The median time to close was long.'],
    ['outcome', 'Our velocity went from 32 to 45 points.'],
    ['outcome', 'I increased productivity by 300%.'],
    ['measure', 'I defined KPIs and metrics for the team.'],
    ['measure', 'I set success metrics for every epic: all acceptance criteria fulfilled.'],
    ['reason', 'I want to change because I want more responsibility.'],
    ['reason', 'I have done this since three years.'],
    ['viability', 'I know the prices.'],
  ];
  it.each(misses)('finds no %s in: %s', (kind, text) => {
    expect(quotes(text, kind)).toEqual([]);
  });

  it.each([
    ['I stopped the portal.', 'self'],
    ['We stopped the portal.', 'together'],
    ['Stopped the portal before it was staffed.', 'self'],
  ])('says whose deed: %s', (text, whose) => {
    expect(read(text).find(({ kind }) => kind === 'bet')?.whose).toBe(whose);
  });
});
