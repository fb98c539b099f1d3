import type { ExposureGroup, Knowledge, MeasureCode } from '@titlescope/core';
import type { ComparedAccountability, Part, RoleComparison } from './compare-roles.ts';
import { gapWords, PARTS, payWords, percent, shares } from './guide-words.ts';
import type { RoleView } from './role-view.ts';

/** How a comparison is written. */
export interface ComparisonFormat {
  /** Level of the first heading, 1 to 3. */
  readonly level: 1 | 2 | 3;
}

/** Two roles side by side as Markdown, with every source, ending with a line break. */
export function comparisonMarkdown(
  comparison: RoleComparison,
  knowledge: Knowledge,
  { level }: ComparisonFormat,
): string {
  const { left, right, pair } = comparison;
  const head = (words: string, below = 1): string => `${'#'.repeat(level + below)} ${words}`;
  const blocks = [
    head(`${capital(left.label)} and ${right.label}`, 0),
    `- **${capital(left.label)}.** ${left.meaning}\n- **${capital(right.label)}.** ${right.meaning}`,
    head('In theory'),
    ...(pair === null ? [] : [pair.theory]),
    ...frameworks(comparison),
    head('What each typically holds'),
    'What a posting that deserves the name gives the seat, by the guidelines and the frameworks. Not a measured frequency.',
    table(
      ['', left.label, right.label],
      comparison.accountabilities.map((row) => [row.label, ...partsOf(row)]),
    ),
    ...practice(comparison, knowledge, head),
    ...tell(comparison, head),
    head('Pay'),
    ...pay(comparison),
    head('AI exposure'),
    ...exposure(comparison, knowledge),
    head('Sources'),
    comparison.sources.map((source) => `- ${cited(source)}`).join('\n'),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function frameworks({ frameworks: all, left, right }: RoleComparison): readonly string[] {
  if (all.length === 0) return ['No framework of these tables names either.'];
  const rows = all.map(({ framework, left: one, right: two }) => [
    framework.label,
    one ?? 'not named',
    two ?? 'not named',
  ]);
  return [table(['by', left.label, right.label], rows)];
}

function partsOf({ left, right }: ComparedAccountability): readonly string[] {
  const shown = (part: Part): string => (part === 'holds' ? `**${PARTS.holds}**` : PARTS[part]);
  return [shown(left), shown(right)];
}

function practice(
  { pair }: RoleComparison,
  { organisations }: Knowledge,
  head: (words: string) => string,
): readonly string[] {
  if (pair === null) return [];
  const lines = pair.practice.map(({ kind, words }) => {
    const label = organisations.find((entry) => entry.kind === kind)?.label ?? kind;
    return `- **${capital(label)}.** ${words}`;
  });
  return [
    head('In practice'),
    'Tendencies that practitioners report, not measured frequencies.',
    lines.join('\n'),
  ];
}

function tell(
  { pair, ask, left, right }: RoleComparison,
  head: (words: string) => string,
): readonly string[] {
  const lines =
    pair === null
      ? []
      : [
          `- Signs of **${article(left.label)}**: ${pair.tell.left.join('; ')}.`,
          `- Signs of **${article(right.label)}**: ${pair.tell.right.join('; ')}.`,
        ];
  return [
    head('How to tell from a posting'),
    ...(lines.length === 0 ? [] : [lines.join('\n')]),
    ...(ask.length === 0 ? [] : [`What tells them apart most: ${ask.join(' ')}`]),
  ];
}

function pay({ left, right, gaps }: RoleComparison): readonly string[] {
  const rows = [left, right].flatMap((view) => payWords(view));
  const cautions = [...new Set([left, right].flatMap((view) => cautionsOf(view)))];
  return [
    ...(rows.length === 0
      ? ['No figures are at hand.']
      : [table(['title', 'what', 'half between', 'middle', 'figures'], rows)]),
    ...(gaps.length === 0 ? [] : [gaps.map((gap) => `- ${gapWords(gap)}`).join('\n')]),
    ...(cautions.length === 0 ? [] : [cautions.join(' ')]),
  ];
}

function cautionsOf({ pay: tables }: RoleView): readonly string[] {
  return tables.map(({ about }) => `${capital(about.label)}: ${about.caution}`);
}

const GROUP_ROWS: readonly (readonly [group: ExposureGroup, label: string])[] = [
  ['absorbing', 'work that practitioners say AI absorbs fastest'],
  ['judgement', 'judgement, which they say stays'],
  ['other', 'they say neither'],
];

function exposure(
  { left, right }: RoleComparison,
  { exposure: known }: Knowledge,
): readonly string[] {
  const named = GROUP_ROWS.filter(([group]) => left.exposure[group] + right.exposure[group] > 0);
  const groups = named.map(([group, label]) => [
    label,
    percent(left.exposure[group]),
    percent(right.exposure[group]),
  ]);
  const measures = known.measures
    .filter(({ code }) => code !== 'practitioners')
    .map(({ code, label }) => {
      const measure = code as MeasureCode;
      return [label, shares(left, measure), shares(right, measure)];
    });
  return [
    'Derived from what each role typically holds (counted once) and shares (counted half). The measures disagree.',
    table(['', left.label, right.label], [...groups, ...measures]),
    known.measures.map(({ label, meaning }) => `- **${capital(label)}.** ${meaning}`).join('\n'),
    known.caution,
  ];
}

function cited({ name, url, date, licence }: RoleComparison['sources'][number]): string {
  return `${url === undefined ? name : `[${name}](${url})`}, ${date}. ${capital(licence)}.`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function article(words: string): string {
  return `${/^[aeiou]/i.test(words) ? 'an' : 'a'} ${words}`;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
