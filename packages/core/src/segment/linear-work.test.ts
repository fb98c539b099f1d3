import { describe, expect, it } from 'vitest';
import { segment } from './segment.ts';

/** Units read by `run`: calls of charCodeAt, and the lengths of the strings sliced, lowered and matched. */
function countWork(run: () => void): number {
  let work = 0;
  const { charCodeAt, slice, toLowerCase } = String.prototype;
  const { exec } = RegExp.prototype;
  String.prototype.charCodeAt = function (this: string, at: number): number {
    work++;
    return charCodeAt.call(this, at);
  };
  String.prototype.slice = function (this: string, from?: number, to?: number): string {
    const part = slice.call(this, from, to);
    work += part.length;
    return part;
  };
  String.prototype.toLowerCase = function (this: string): string {
    work += this.length;
    return toLowerCase.call(this);
  };
  RegExp.prototype.exec = function (this: RegExp, text: string): RegExpExecArray | null {
    work += text.length;
    return exec.call(this, text);
  };
  try {
    run();
  } finally {
    Object.assign(String.prototype, { charCodeAt, slice, toLowerCase });
    RegExp.prototype.exec = exec;
  }
  return work;
}

const UNITS: readonly (readonly [string, string])[] = [
  ['one long line of words', 'define the menu with the cooks and own its plan, '],
  ['sentences', 'Define the menu. Talk to guests about it! '],
  ['lines', 'Requirements:\n- Five years of tea\n'],
  ['small and capital letters', 'aA'],
  ['capitals', 'A'],
  ['letters', 'a'],
  ['full stops', '.'],
  ['spaced full stops', '. '],
  ['bullets', '\u2022'],
  ['spaces', ' '],
  ['line breaks', '\n'],
  ['nested brackets', '(['],
  ['closing brackets', ')]'],
  ['dashes', ' - '],
  ['dashes before capitals', ' - A'],
  ['lines with one dash', 'Brew tea - And more\n'],
  ['URLs', 'https://'],
  ['e-mail signs', 'a@'],
  ['headings', 'Responsibilities'],
  ['headings with colons', 'What you will do: '],
  ['numbers', '1. A '],
  ['hashes', '#'],
  ['asterisks', '*'],
  ['emoji', '\u{1f680}'],
  ['lone surrogates', '\ud83d'],
  ['cues', 'years as a role you and equal '],
];

describe('work grows linearly', () => {
  it.each(UNITS)('%s', (_, unit) => {
    const small = unit.repeat(Math.ceil(100_000 / unit.length));
    const large = unit.repeat(Math.ceil(1_000_000 / unit.length));
    const forSmall = countWork(() => segment({ kind: 'posting', text: small }));
    const forLarge = countWork(() => segment({ kind: 'posting', text: large }));
    expect(forSmall).toBeGreaterThan(small.length / 2);
    expect(forLarge / forSmall).toBeLessThan(11);
    expect(forLarge / large.length).toBeLessThan(150);
  });
});
