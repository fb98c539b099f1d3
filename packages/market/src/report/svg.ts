import { escapeHtml } from '@titlescope/core';
import { FEW, type Plot, type PlotRow, rounded } from './section.ts';

const ROW = 26;
const LABEL = 190;
const WIDTH = 860;
const RIGHT = 90;
const TOP = 28;

const text = (x: number, y: number, content: string, anchor = 'start', extra = ''): string =>
  `<text x="${rounded(x, 1)}" y="${rounded(y, 1)}" text-anchor="${anchor}"${extra}>${escapeHtml(content)}</text>`;

function shown(value: number, unit: 'share' | 'percent' | 'number'): string {
  if (unit === 'number') return String(rounded(value, 2)).replace('-', '−');
  return `${String(rounded(value * 100, 0)).replace('-', '−')} %`;
}

/** Steps of 1, 2 or 5 times a power of ten that give four to nine marks. */
function ticksOf(low: number, high: number): number[] {
  const raw = (high - low) / 8;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((one) => one >= raw) ?? raw;
  const first = Math.ceil(low / step - 1e-9);
  const last = Math.floor(high / step + 1e-9);
  return Array.from({ length: last - first + 1 }, (_, at) => (first + at) * step);
}

function intervals(plot: Extract<Plot, { kind: 'intervals' }>): string {
  const ends = plot.rows
    .flatMap(({ value, low, high, beside }) => [value, low, high, beside])
    .filter((one): one is number => one !== null && one !== undefined);
  const least = Math.min(plot.zero ? 0 : Number.POSITIVE_INFINITY, ...ends);
  const most = Math.max(plot.zero ? 0 : Number.NEGATIVE_INFINITY, ...ends);
  const span = most - least || 1;
  const x = (value: number): number => LABEL + ((value - least) / span) * (WIDTH - LABEL - RIGHT);
  const height = TOP + plot.rows.length * ROW + 24;
  const bottom = height - 20;
  const grid = ticksOf(least, least + span).map(
    (tick) =>
      `<line class="grid" x1="${rounded(x(tick), 1)}" x2="${rounded(x(tick), 1)}" y1="${TOP - 6}" y2="${bottom}"/>` +
      text(x(tick), height - 4, shown(tick, plot.unit), 'middle'),
  );
  const zero =
    plot.zero && least <= 0
      ? `<line class="zero" x1="${rounded(x(0), 1)}" x2="${rounded(x(0), 1)}" y1="${TOP - 6}" y2="${bottom}"/>`
      : '';
  const rows = plot.rows.map((row, at) => mark(row, TOP + at * ROW + ROW / 2, x));
  return frame(
    plot.title,
    height,
    [...grid, zero, text(WIDTH, 14, 'postings', 'end'), ...rows].join(''),
  );
}

function mark(
  { label, value, low, high, beside, n }: PlotRow,
  y: number,
  x: (value: number) => number,
): string {
  const bar =
    low === null || high === null
      ? ''
      : `<line class="bar" x1="${rounded(x(low), 1)}" x2="${rounded(x(high), 1)}" y1="${y}" y2="${y}"/>`;
  const dot =
    value === null ? '' : `<circle class="dot" cx="${rounded(x(value), 1)}" cy="${y}" r="5"/>`;
  const ring =
    beside === null || beside === undefined
      ? ''
      : `<circle class="ring" cx="${rounded(x(beside), 1)}" cy="${y}" r="5"/>`;
  const count = countOf(n);
  return (
    text(LABEL - 10, y + 4, label, 'end') + bar + dot + ring + text(WIDTH, y + 4, count, 'end')
  );
}

function heat(plot: Extract<Plot, { kind: 'heat' }>): string {
  const cell = (WIDTH - LABEL - RIGHT) / Math.max(1, plot.columns.length);
  const top = 110;
  const height = top + plot.rows.length * ROW + 8;
  const heads = plot.columns.map((name, at) => {
    const x = rounded(LABEL + at * cell + cell / 2, 1) ?? 0;
    return text(x, top - 8, name, 'start', ` transform="rotate(-40 ${x} ${top - 8})"`);
  });
  const rows = plot.rows.map((name, row) => {
    const y = top + row * ROW;
    const cells = (plot.cells[row] ?? []).map((share, at) => {
      const x = LABEL + at * cell;
      const strong = share > 0.6 ? ' class="on"' : '';
      const label =
        share >= 0.005
          ? text(x + cell / 2, y + 17, String(Math.round(share * 100)), 'middle', strong)
          : '';
      return `<rect class="heat" x="${rounded(x + 1, 1)}" y="${y + 1}" width="${rounded(cell - 2, 1)}" height="${ROW - 2}" fill-opacity="${rounded(0.05 + share * 0.95, 3)}"/>${label}`;
    });
    const count = countOf(plot.counts[row] ?? 0);
    return (
      text(LABEL - 10, y + 17, name, 'end') + cells.join('') + text(WIDTH, y + 17, count, 'end')
    );
  });
  return frame(
    `${plot.title}, in per cent`,
    height,
    [...heads, text(WIDTH, top - 8, 'postings', 'end'), ...rows].join(''),
  );
}

/** A count with its thousands apart, and a star where it is too small to conclude from. */
function countOf(n: number): string {
  return `${n < FEW ? '* ' : ''}${String(n).replace(/\B(?=(?:\d{3})+$)/g, ',')}`;
}

function frame(title: string, height: number, body: string): string {
  return `<figure><figcaption>${escapeHtml(title)}</figcaption><div class="scroll" tabindex="0"><svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${escapeHtml(title)}; the numbers stand in the table below">${body}</svg></div></figure>`;
}

/** A plot as a figure with an inline picture, drawn in the colours of the page. */
export function plotSvg(plot: Plot): string {
  if (plot.rows.length === 0) return '';
  return plot.kind === 'heat' ? heat(plot) : intervals(plot);
}
