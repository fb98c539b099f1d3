import { readFileSync } from 'node:fs';
import { ROW_COLUMNS } from '../dist/row/row-columns.js';

const BEGIN = '<!-- columns: written by `npm run generate` -->';
const END = '<!-- end of columns -->';

/** docs/market.md with the table of columns between its two marks. */
export function generateMarketPage() {
  const path = 'docs/market.md';
  const text = readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
  const [before, rest] = text.split(BEGIN);
  const after = rest?.split(END)[1];
  if (after === undefined) throw new Error(`${path} lacks the marks ${BEGIN} and ${END}`);
  const rows = ROW_COLUMNS.map(
    ({ name, type, meaning }) => `| \`${name}\` | \`${shortType(type)}\` | ${meaning} |`,
  );
  const table = ['| column | type | meaning |', '| --- | --- | --- |', ...rows].join('\n');
  return { path, text: `${before}${BEGIN}\n\n${table}\n\n${END}${after}` };
}

/** Long lists of like fields are said by their first one. */
function shortType(type) {
  return type.length <= 120 ? type : `${type.slice(0, 110).replace(/,[^,]*$/, '')}, …`;
}
