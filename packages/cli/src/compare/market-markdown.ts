import { escapeMarkdown, type Knowledge } from '@titlescope/core';
import type { RoleComparison } from '@titlescope/knowledge/guide';
import type { MarketRoles } from '@titlescope/market';
import { marketBlocks } from './market-rows.ts';

/** What one's own market says of both roles as Markdown, its headings of the third level, ending with a line break. */
export function marketMarkdown(
  market: MarketRoles,
  { left, right }: RoleComparison,
  knowledge: Knowledge,
): string {
  const blocks = marketBlocks(market, knowledge).flatMap(({ heading, note, rows }) => [
    `### ${escapeMarkdown(heading)}`,
    ...(note === null ? [] : [escapeMarkdown(note)]),
    ...(rows.length === 0
      ? []
      : [
          [
            `| | ${escapeMarkdown(left.label)} | ${escapeMarkdown(right.label)} |`,
            '| --- | --- | --- |',
            ...rows.map(
              (row) =>
                `| ${escapeMarkdown(row.label)} | ${escapeMarkdown(row.left)} | ${escapeMarkdown(row.right)} |`,
            ),
          ].join('\n'),
        ]),
  ]);
  return `${blocks.join('\n\n')}\n`;
}
