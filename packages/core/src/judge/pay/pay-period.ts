import type { Span } from '../../document/document.ts';

/** What a stated sum of pay is for. */
export type PayPeriod = 'hour' | 'day' | 'week' | 'month' | 'year';

const PERIODS: readonly (readonly [period: PayPeriod, noun: string, adverb: string])[] = [
  [
    'hour',
    'hour|hr|h|std|timme|stunde|heure|hora|uur|godzin[eęa]|godz',
    'hourly|stundensatz|stundenlohn',
  ],
  [
    'day',
    'day|diem|tag|jour|día|dag|dzień',
    'daily|pd|p\\.d\\.|day rate|day-rate|tagessatz|TJM|dagtarief',
  ],
  ['week', 'week|wk|woche|semaine|semana', 'weekly|pw'],
  [
    'month',
    'month|mo|mth|monat|mois|mes|maand|miesiąc|mies|m-c|måned|månad',
    'monthly|monatlich|monatsgehalt|mensuels?|mensual(?:es)?|pcm|maandelijks|miesięcznie',
  ],
  [
    'year',
    'year|yr|annum|jahr|an|année|año|jaar|rok',
    'annual(?:ly|ized|ised)?|yearly|p\\.? ?a\\.?|jährlich|jahresgehalt|annuels?|anuales?|rocznie|CTC|jaarlijks',
  ],
];

const BINDS = 'per|an?|each|pro|pr\\.?|im|par|al|por|op|na|za';
const AT = PERIODS.map(
  ([period, noun, adverb]) =>
    [
      period,
      new RegExp(
        `^[\\s\\\\]*[*+]?\\(?(?:(?:gross|brutt?os?|brut|nett?o?|base|salary|USD|EUR|GBP|CAD|AUD|DOE|\\+ ?VAT),? ?){0,3}(?:/ ?(?:${noun})(?![\\p{L}])|(?:${BINDS})\\s(?:${noun})(?![\\p{L}])|(?:${adverb})(?![\\p{L}]))`,
        'iu',
      ),
    ] as const,
);
/** Half a range's period may stand inside it: "$40 an hour to $46 an hour". */
const INSIDE = PERIODS.map(
  ([period, noun, adverb]) =>
    [
      period,
      new RegExp(
        `(?:/ ?|\\b(?:${BINDS})\\s)(?:${noun})(?![\\p{L}])|\\b(?:${adverb})(?![\\p{L}])`,
        'iu',
      ),
    ] as const,
);
const NEAR = PERIODS.map(
  ([period, noun, adverb]) =>
    [
      period,
      new RegExp(
        `(?<!(?:days?|hours?|hrs?|times?|leave|holidays?|vacation) )\\b(?:per|pro|par|pr) (?:${noun})(?![\\p{L}])|(?<![\\p{L}])(?:${adverb})(?![\\p{L}])`,
        'giu',
      ),
    ] as const,
);
const LOOK_BACK = 110;
const LOOK_AHEAD = 48;

/** The period that stands directly at a range or inside it; null when none does. */
export function periodAt(text: string, { start, end }: Span): PayPeriod | null {
  const ahead = text.slice(end, end + LOOK_AHEAD);
  const inside = text.slice(start, end);
  for (const [period, words] of AT) if (words.test(ahead)) return period;
  for (const [period, words] of INSIDE) if (words.test(inside)) return period;
  return null;
}

/** The period named nearest before a range, else after it, on the same line or the line above; null when none is. */
export function periodNear(text: string, { start, end }: Span, from: number): PayPeriod | null {
  const behind = text.slice(Math.max(0, from, start - LOOK_BACK), start);
  let best: { period: PayPeriod; at: number } | null = null;
  for (const [period, words] of NEAR) {
    for (const { index } of behind.matchAll(words)) {
      if (best === null || index > best.at) best = { period, at: index };
    }
  }
  if (best !== null) return best.period;
  const ahead = text.slice(end, end + LOOK_AHEAD);
  const line = ahead.slice(0, ahead.search(/[\n;]|[$£€₹]/) >>> 0);
  for (const [period, words] of NEAR) {
    for (const { index } of line.matchAll(words)) {
      if (best === null || index < best.at) best = { period, at: index };
    }
  }
  return best?.period ?? null;
}
