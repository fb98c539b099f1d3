import type { Band, PracticeEntry } from '@titlescope/core';
import type { TerminalStyle } from '../engine.ts';
import { fitColumns } from '../fit-columns.ts';
import { type Paint, paint } from '../paint.ts';
import { plainLine } from '../plain-line.ts';
import type { Attempt } from './attempts.ts';

const ROWS: readonly Band[] = ['strong', 'solid', 'thin', 'weak'];
const COLOURS: Readonly<Record<Band, Paint>> = {
  strong: 'green',
  solid: 'green',
  thin: 'yellow',
  weak: 'red',
};
const LABEL = 8;
/** Columns of one attempt. */
const STEP = 3;

/** How the attempts went, oldest to newest, one plot for each question in the order of its first attempt. */
export function plotAttempts(
  attempts: readonly Attempt[],
  questions: readonly PracticeEntry[],
  style: TerminalStyle,
): string {
  const ids = [...new Set(attempts.map(({ question }) => question))];
  const plots = ids.map((id) => {
    const own = attempts.filter(({ question }) => question === id);
    const ask = questions.find((question) => question.id === id)?.question;
    const name =
      id === null ? 'Answers without a question' : ask === undefined ? id : `${id}: ${ask}`;
    return [heading(name, own.length, style), ...plot(own, style), footer(own, style)].join('\n');
  });
  return `${plots.join('\n\n')}\n`;
}

function heading(name: string, count: number, style: TerminalStyle): string {
  const times = ` (${count} ${count === 1 ? 'attempt' : 'attempts'})`;
  const shown = fitColumns(
    plainLine(name),
    Math.max(10, style.width - times.length),
    ellipsis(style),
  ).trimEnd();
  return paint(style.color, 'bold', shown) + paint(style.color, 'dim', times);
}

function plot(attempts: readonly Attempt[], style: TerminalStyle): readonly string[] {
  const room = Math.max(1, Math.floor((style.width - LABEL - 3) / STEP));
  const shown = attempts.slice(-room);
  const dot = style.unicode ? '●' : '*';
  const wall = style.unicode ? '┤' : '|';
  return ROWS.map((row) => {
    const cells = shown.map(({ band }) => {
      const sign = band === row ? paint(style.color, COLOURS[row], dot) : ' ';
      return ` ${sign} `;
    });
    return `${row.padEnd(LABEL)}${paint(style.color, 'dim', wall)}${cells.join('').trimEnd()}`;
  });
}

function footer(attempts: readonly Attempt[], style: TerminalStyle): string {
  const first = attempts[0];
  const last = attempts.at(-1);
  if (first === undefined || last === undefined) return '';
  const arrow = style.unicode ? ' → ' : ' to ';
  const days =
    first.at.slice(0, 10) === last.at.slice(0, 10)
      ? first.at.slice(0, 10)
      : `${first.at.slice(0, 10)}${arrow}${last.at.slice(0, 10)}`;
  const points =
    attempts.length === 1
      ? `${last.points} of ${last.most} points`
      : `${first.points}${arrow}${last.points} of ${last.most} points`;
  return paint(style.color, 'dim', `${' '.repeat(LABEL)} ${days}, ${points}`);
}

function ellipsis({ unicode }: TerminalStyle): string {
  return unicode ? '…' : '.';
}
