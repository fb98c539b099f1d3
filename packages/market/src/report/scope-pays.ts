import type { Database } from '../database.ts';
import { type InputColumns, sayPayLacks } from '../row/columns-seen.ts';
import { designOf, PAID } from './pay-design.ts';
import { type Fit, fitOf, MODELS } from './pay-models.ts';
import { splitOf } from './pay-split.ts';
import { answerSentence, gapSentences, splitSentence } from './say-pay-gap.ts';
import {
  cellsOf,
  FEW,
  grouped,
  type ReportTable,
  rounded,
  type Section,
  words,
} from './section.ts';

/** The spread of stated pay by title and currency, as it stands. */
async function payLevels(database: Database): Promise<ReportTable> {
  const rows = await database.all(
    `SELECT currency, family, count(*)::DOUBLE AS n, ${[25, 50, 75]
      .map((part) => `quantile_cont(yearly, 0.${part})::DOUBLE AS p${part}`)
      .join(', ')}
     FROM postings WHERE ${PAID} GROUP BY ALL ORDER BY currency, n DESC, family`,
  );
  return {
    name: 'pay-levels',
    caption:
      'Stated pay over a year by currency and title, as it stands: quartiles of the middles of the ranges',
    header: ['currency', 'title', 'n', 'lower quartile', 'median', 'upper quartile', 'note'],
    rows: rows.map(({ currency, family, n, p25, p50, p75 }) => [
      String(currency),
      words(String(family)),
      Number(n),
      ...[p25, p50, p75].map((sum) => Math.round(Number(sum))),
      Number(n) < FEW ? `fewer than ${FEW}` : '',
    ]),
  };
}

/** Why pay in the columns of an input is left out, where most of it is. */
function unreadPay(found: InputColumns): string[] {
  const said = sayPayLacks(found);
  return said === undefined ? [] : [`In ${found.input}, ${said}.`];
}

/** (b) What titles and the three answers are worth in advertised pay. */
export async function scopePays(
  counted: number,
  columns: readonly InputColumns[],
  database: Database,
): Promise<Section> {
  const design = await designOf(database);
  const fits: Fit[] = [];
  for (const model of MODELS) {
    const fit = await fitOf(model, design, database);
    if (fit !== null) fits.push(fit);
  }
  const split = await splitOf(design, database);
  const n = fits[0]?.n ?? 0;
  const last = fits.at(-1);
  const gaps = fits.length === 0 ? [] : gapSentences(fits, design);
  const share = counted === 0 ? 0 : Math.round((100 * n) / counted);
  return {
    id: 'pay',
    heading: 'What scope is worth',
    ...(gaps.length > 0 && { short: gaps.at(-1) ?? '' }),
    sentences: [
      fits.length === 0
        ? 'Too few postings state pay as a range with currency and period: nothing is computed.'
        : `${grouped(n)} postings (${share} %) of ${grouped(last?.employers ?? 0)} employers or groups of them state pay; those that do are not a random part of the market.`,
      ...columns.flatMap(unreadPay),
      ...(fits.length === 0 ? [] : [...gaps, answerSentence(fits), splitSentence(split)]),
      `Least squares on the logarithm of the middle of the stated range, over a year of 2,080 hours, 260 days, 52 weeks or 12 months. Intervals hold when postings of one employer are alike. A difference resting on fewer than ${FEW} postings is marked.`,
    ],
    plots:
      last === undefined
        ? []
        : [
            {
              kind: 'intervals',
              title: `Difference in advertised pay, all held equal (titles against ${words(design.base)}; answers against not stated)`,
              unit: 'percent',
              zero: true,
              rows: last.terms.map((term) => ({
                label: words(term.name),
                n: term.n,
                value: term.value,
                low: term.low,
                high: term.high,
              })),
            },
          ],
    tables: [
      await payLevels(database),
      {
        name: 'pay',
        caption: `Difference in advertised pay against ${words(design.base)} (titles) and against not stated or somebody else (answers): share, 95 % interval, and standard errors of the logarithm`,
        header: [
          'model',
          'term',
          'n',
          'difference',
          'low',
          'high',
          'error (HC1)',
          'error (by employer)',
          'postings in the model',
          'R²',
          'note',
        ],
        rows: fits.flatMap(({ terms, n: all, rSquared }) =>
          terms.map((term) => [
            term.model,
            words(term.name),
            term.n,
            ...cellsOf(term),
            rounded(term.robust),
            rounded(term.clustered),
            all,
            rounded(rSquared),
            term.n < FEW ? `fewer than ${FEW}` : '',
          ]),
        ),
      },
      {
        name: 'pay-split',
        caption:
          'Product managers less product owners, in logarithms: the gap split in two (Oaxaca–Blinder, pooled coefficients), 95 % intervals over employers',
        header: ['part', 'value', 'low', 'high', 'product managers', 'product owners'],
        rows:
          split === null
            ? []
            : split.parts.map(({ name, part }) => [name, ...cellsOf(part), ...split.n]),
      },
    ],
  };
}
