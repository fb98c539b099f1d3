import type { Accountability, FindingOwner, Judged, TitleGap } from '@titlescope/core';
import type { Engine, TerminalStyle } from '../engine.ts';
import { fitColumns } from '../fit-columns.ts';
import type { Output } from '../io.ts';
import { type Paint, paint } from '../paint.ts';
import { plainLine } from '../plain-line.ts';
import { listCounts, type Outcome, summarize, type Tally } from './tally.ts';
import type { Writer } from './writer.ts';

const ROLE_COLUMNS = 19;
const SCOPE_COLUMNS = 7;
const GAP_COLUMNS = 11;

const MARKS: Readonly<Record<FindingOwner, { sign: string; ascii: string; paint: Paint }>> = {
  role: { sign: '●', ascii: 'x', paint: 'green' },
  shared: { sign: '◐', ascii: '/', paint: 'yellow' },
  other: { sign: '○', ascii: 'o', paint: 'red' },
  unstated: { sign: '·', ascii: '.', paint: 'dim' },
};

const GAPS: Readonly<Record<TitleGap, { word: string; paint: Paint }>> = {
  undersold: { word: 'undersold', paint: 'cyan' },
  oversold: { word: 'oversold', paint: 'red' },
  matches: { word: 'matches', paint: 'green' },
  sideways: { word: 'another job', paint: 'yellow' },
  unclear: { word: 'unclear', paint: 'dim' },
};

function nameOf(outcome: Outcome): string {
  const given = outcome.ok ? [outcome.judged.title, outcome.judged.id] : [outcome.id];
  const file = outcome.source.split(/[\\/]/).at(-1) ?? '';
  return (
    [...given, `${file}:${outcome.line}`].map((text) => plainLine(text ?? '')).find(Boolean) ?? ''
  );
}

function scopeMarks(
  judged: Judged,
  questions: readonly Accountability[],
  style: TerminalStyle,
): string {
  const marks = questions.map((question) => {
    const mark = MARKS[judged.findings[question].owner];
    return paint(style.color, mark.paint, style.unicode ? mark.sign : mark.ascii);
  });
  return marks.join(' ') + ' '.repeat(SCOPE_COLUMNS - (questions.length * 2 - 1));
}

function legend(questions: readonly Accountability[], style: TerminalStyle): string {
  const sign = (owner: FindingOwner): string =>
    style.unicode ? MARKS[owner].sign : MARKS[owner].ascii;
  return `${questions.join(', ')}: ${sign('role')} this role  ${sign('shared')} shared  ${sign('other')} somebody else  ${sign('unstated')} not stated`;
}

/** One line a posting (title or id, de-facto role, who holds the three, title against work), then the counts. */
export function tableWriter(
  output: Output,
  { questions }: Engine,
  style: TerminalStyle,
  tally: Tally,
): Writer {
  const ellipsis = style.unicode ? '…' : '~';
  const nameColumns = Math.max(10, style.width - ROLE_COLUMNS - SCOPE_COLUMNS - GAP_COLUMNS - 3);
  const fit = (text: string, columns: number): string => fitColumns(text, columns, ellipsis);
  const dim = (text: string): string => paint(style.color, 'dim', text);

  const header = [
    fit('posting', nameColumns),
    fit('de-facto role', ROLE_COLUMNS),
    fit(questions.map((question) => question.slice(0, 1).toUpperCase()).join(' '), SCOPE_COLUMNS),
    'title',
  ].join(' ');

  const lineOf = (outcome: Outcome): string => {
    if (!outcome.ok) {
      const { code, message } = outcome.error;
      const name = nameOf(outcome);
      const reason = `could not be read: ${plainLine(message)} [${code}]`;
      return `${fit(name, nameColumns)} ${paint(style.color, 'red', reason)}`;
    }
    const { judged } = outcome;
    const role = judged.judgement.role.name?.replaceAll('_', ' ') ?? 'too little said';
    const gap = GAPS[judged.judgement.titleGap];
    return [
      fit(nameOf(outcome), nameColumns),
      fit(role, ROLE_COLUMNS),
      scopeMarks(judged, questions, style),
      paint(style.color, gap.paint, gap.word),
    ].join(' ');
  };

  let before = `${dim(header)}\n`;
  return {
    write: async (outcome) => {
      await output.write(`${before}${lineOf(outcome)}\n`);
      before = '';
    },
    end: async () => {
      const lines = ['', dim(legend(questions, style)), summarize(tally)];
      if (tally.read > 0) {
        lines.push(`work   ${listCounts(tally.roles)}`, `title  ${listCounts(tally.gaps)}`);
      }
      await output.write(`${before}${lines.join('\n')}\n`);
    },
  };
}
