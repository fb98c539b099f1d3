import { ROLES } from '@titlescope/core';
import type { Database } from '../database.ts';
import { byKind, sentenceOf, shortOf } from './say-told.ts';
import { cellsOf, endsOf, rounded, type Section, words } from './section.ts';
import { partsOf, TARGETS, type Target, type Told, toldOf } from './told.ts';

async function heatOf(database: Database): Promise<Section['plots'][number]> {
  const rows = await database.all(
    `SELECT family, role, count(*)::DOUBLE AS n FROM postings WHERE role IS NOT NULL GROUP BY ALL`,
  );
  const families = [...new Set(rows.map((row) => String(row['family'])))].sort();
  const count = (family: string, role: string): number =>
    Number(rows.find((row) => row['family'] === family && row['role'] === role)?.['n'] ?? 0);
  const total = (family: string): number =>
    ROLES.reduce((sum, role) => sum + count(family, role), 0);
  families.sort((a, b) => total(b) - total(a) || (a < b ? -1 : 1));
  return {
    kind: 'heat',
    title: 'What the work is (columns), of the postings under each title (rows)',
    rows: families.map(words),
    columns: ROLES.map(words),
    cells: families.map((family) => ROLES.map((role) => count(family, role) / total(family))),
    counts: families.map(total),
  };
}

/** (a) How much of the uncertainty about each answer and about the role a title removes, beside what the text removes. */
export async function titleTells(database: Database): Promise<Section> {
  const told: Told[] = [];
  for (const part of await partsOf(database)) {
    for (const target of Object.keys(TARGETS) as Target[]) {
      for (const title of ['family', 'family and level'] as const) {
        if (part.by !== 'all' && title !== 'family') continue;
        const one = await toldOf(part, target, title, database);
        if (one !== null) told.push(one);
      }
    }
  }
  const overall = told.filter(({ by, title }) => by === 'all' && title === 'family');
  return {
    id: 'title',
    heading: 'What the title tells',
    short: shortOf(overall),
    sentences: [
      'The share of the uncertainty (entropy) about each answer that goes when the family of the title is known; 100 % would mean that the title settles it.',
      ...overall.map(sentenceOf),
      ...byKind(told),
      'What can be concluded: how far the titles of these postings foretell what the reader finds in their texts. What cannot: how far they foretell the job. The reader’s errors mostly lower the share of the title, since chance cannot be foretold. It does not see the declared title, but texts repeat it (“as product owner, you …”), which raises the share about the role.',
      'The text’s share is 1 − (mean entropy of the reader’s probabilities for one posting) ÷ (entropy of their mean over all postings). It is the information that the text gives if the reader’s probabilities are right, which the evaluation measures and does not prove; the title’s share on the same probabilities stands beside it, so that the two can be compared. On postings that it was trained on the reader is surer than on others.',
    ],
    plots: [
      {
        kind: 'intervals',
        title:
          'Share of the uncertainty removed: by the title (dot with interval), by the text (ring)',
        unit: 'share',
        zero: true,
        rows: overall.map((one) => ({
          label: TARGETS[one.target].label,
          ...one.hard,
          beside: one.text.value,
          n: one.n,
        })),
      },
      await heatOf(database),
    ],
    tables: [
      {
        name: 'title-tells',
        caption:
          'Uncertainty coefficients: corrected after Miller and Madow, with 95 % intervals over employers; what shuffled titles reach in 95 of 100 deals; the same on probabilities; and the text’s',
        header: [
          'by',
          'part',
          'about',
          'title read as',
          'n',
          'bits',
          ...endsOf('title'),
          'shuffled titles',
          ...endsOf('title on probabilities'),
          ...endsOf('text'),
        ],
        rows: told.map((one) => [
          one.by,
          words(one.part),
          TARGETS[one.target].label,
          one.title,
          one.n,
          rounded(one.bits),
          ...cellsOf(one.hard),
          rounded(one.shuffled),
          ...cellsOf(one.soft),
          ...cellsOf(one.text),
        ]),
      },
    ],
  };
}
