import type { IntakeIssue } from '../errors.ts';
import type { LeftOut, LeftOutReason } from '../origin/origin.ts';
import { partsLeftOut } from './file-issues.ts';

const NAMES: Readonly<Record<LeftOutReason, readonly [one: string, several: string]>> = {
  'page-number': ['page number', 'page numbers'],
  'running-head': ['running head', 'running heads'],
  'running-foot': ['running foot', 'running feet'],
  turned: ['piece of turned text', 'pieces of turned text'],
  overprinted: ['piece printed twice', 'pieces printed twice'],
  invisible: ['piece that cannot be seen', 'pieces that cannot be seen'],
  deleted: ['deletion of a tracked change', 'deletions of tracked changes'],
  placeholder: ['placeholder', 'placeholders'],
};

const SHOWN = 3;
const SHOWN_LENGTH = 40;

function examplesOf(all: readonly LeftOut[]): string {
  const texts = [...new Set(all.map(({ text }) => text.replace(/\s+/gu, ' ').trim()))];
  const shown = texts.slice(0, SHOWN).map((text) => {
    const short = text.length > SHOWN_LENGTH ? `${text.slice(0, SHOWN_LENGTH)}…` : text;
    return JSON.stringify(short);
  });
  return ` (${shown.join(', ')}${texts.length > SHOWN ? ', …' : ''})`;
}

/** A notice that counts what is not in the text, by reason and with examples; none when everything is. */
export function sayLeftOut(leftOut: readonly LeftOut[]): readonly IntakeIssue[] {
  const parts = Object.entries(NAMES).flatMap(([why, [one, several]]) => {
    const found = leftOut.filter((one) => one.why === why);
    if (found.length === 0) return [];
    const examples = why === 'page-number' ? '' : examplesOf(found);
    return [`${found.length} ${found.length === 1 ? one : several}${examples}`];
  });
  return parts.length === 0 ? [] : [partsLeftOut(parts.join(', '))];
}
