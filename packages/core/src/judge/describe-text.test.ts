import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { segment } from '../segment/segment.ts';
import { describeText, FEW_SEGMENTS } from './describe-text.ts';

function codes(text: string): string[] {
  const flags = describeText(segment({ kind: 'posting', text }));
  for (const { evidence } of flags) {
    expect(
      evidence.every(({ start, end }) => start >= 0 && start < end && end <= text.length),
    ).toBe(true);
  }
  return flags.map(({ code }) => code);
}

const FOREIGN: readonly (readonly [string, string])[] = [
  [
    'German',
    'Du verantwortest die Teekarte und die Planung unserer K\u00fcche. Du sprichst jede Woche mit G\u00e4sten und leitest daraus ab, was wir anbieten. Deine Ziele stimmst du mit der Leitung ab. Wir bieten dir einen Platz in Hamburg, flexible Zeiten und ein Budget f\u00fcr Weiterbildung.',
  ],
  [
    'French',
    'Vous d\u00e9cidez de la carte des th\u00e9s et vous rencontrez les clients chaque semaine pour comprendre leurs besoins. Vous travaillez avec la cuisine. Vous suivez les ventes et proposez des mesures. Nous offrons un bureau clair \u00e0 Lyon et des horaires souples.',
  ],
  [
    'Russian',
    '\u0412\u044b \u0440\u0435\u0448\u0430\u0435\u0442\u0435, \u043a\u0430\u043a\u043e\u0439 \u0447\u0430\u0439 \u043c\u044b \u0437\u0430\u0432\u0430\u0440\u0438\u0432\u0430\u0435\u043c. \u0412\u044b \u0433\u043e\u0432\u043e\u0440\u0438\u0442\u0435 \u0441 \u0433\u043e\u0441\u0442\u044f\u043c\u0438. \u0412\u044b \u0441\u0442\u0430\u0432\u0438\u0442\u0435 \u0446\u0435\u043b\u0438. \u041c\u044b \u043f\u0440\u0435\u0434\u043b\u0430\u0433\u0430\u0435\u043c \u043e\u0444\u0438\u0441.',
  ],
  [
    'Japanese',
    '\u304a\u8336\u306e\u8a08\u753b\u3092\u6c7a\u3081\u307e\u3059\u3002\n\u304a\u5ba2\u69d8\u3068\u6bce\u9031\u8a71\u3057\u307e\u3059\u3002\n\u76ee\u6a19\u3092\u5b9a\u3081\u307e\u3059\u3002\n\u6771\u4eac\u3067\u50cd\u304d\u307e\u3059\u3002\n',
  ],
];

const ENGLISH: readonly (readonly [string, string])[] = [
  [
    'sentences',
    'You decide which teas we brew. You talk to guests every week and find out what they miss. You set the goals of the tea room with nobody above you. We have a bright room in Leeds.',
  ],
  [
    'bullets',
    'What you will do\n- Own the menu and its plan\n- Talk to guests in the tea room\n- Define goals for sales and returns\n- Write recipes for the kitchen\n- Report progress to the owner\n- Lead tastings with suppliers\n',
  ],
  [
    'capitals',
    'OWN THE MENU. TALK TO GUESTS. SET THE GOALS OF THE ROOM. WE ARE A SMALL HOUSE IN LEEDS AND YOU WILL LEAD TASTINGS FOR OUR GUESTS WITH ALL THE SUPPLIERS.',
  ],
];

describe('describeText', () => {
  it.each(FOREIGN)('flags %s as not English', (_, text) => {
    expect(codes(text)).toEqual(['not-english']);
  });

  it.each(ENGLISH)('takes English %s as English', (_, text) => {
    expect(codes(text)).toEqual([]);
  });

  it('flags a few segments as too little, and no more than that', () => {
    const lines = (count: number): string => 'Own the menu of the house\n'.repeat(count);
    expect(codes(lines(FEW_SEGMENTS - 1))).toEqual(['too-little-said']);
    expect(codes(lines(FEW_SEGMENTS))).toEqual([]);
  });

  it.each(['', '  \n', '\u{1f680}\u{1f680}', '!!! ---'])('has nothing to show in %j', (text) => {
    expect(codes(text)).toEqual([]);
  });

  it('says nothing of the language of a few words', () => {
    expect(codes('Teekarte\nGr\u00fcntee\nKr\u00e4utertee\nK\u00fcche\n')).toEqual([]);
  });
});

const corpus = new URL('../../../../../shared/corpus/', import.meta.url);

describe.skipIf(!existsSync(corpus))('on the labelled corpus, which is English', () => {
  it('flags at most one text in two hundred as not English', () => {
    const texts = ['train', 'dev', 'unlabelled'].flatMap((split) =>
      readFileSync(new URL(`${split}.jsonl`, corpus), 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line): string => JSON.parse(line).text),
    );
    const flagged = texts.filter((text) => codes(text).includes('not-english'));
    expect(texts.length).toBeGreaterThan(500);
    expect(flagged.length).toBeLessThanOrEqual(texts.length / 200);
  });
});
