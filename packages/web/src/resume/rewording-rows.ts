import { type ResumeReading, type Span, visibleLine } from '@titlescope/core';
import { resumeTables } from '@titlescope/knowledge';
import { cutRewording, type RewordingPart } from './cut-rewording.ts';

/** A reworded line as it is shown: whose words are whose, and whether it says the same as before. */
export interface RewordingRow {
  /** Index of the line. */
  readonly index: number;
  readonly span: Span;
  /** As it is copied. */
  readonly text: string;
  readonly parts: readonly RewordingPart[];
  /** Nothing was changed and nothing is missing. */
  readonly isUnchanged: boolean;
}

const askOf = new Map(resumeTables.asks.map(({ code, ask }) => [code, ask]));

/** The strong lines of a résumé reworded, in its order. */
export function rewordingRows({ document, lines }: ResumeReading): readonly RewordingRow[] {
  return lines.flatMap((line, index): readonly RewordingRow[] => {
    const { rewording, start, end } = line;
    if (rewording === null) return [];
    const own = document.text.slice(start, end);
    const asks = rewording.asks.flatMap((code) => askOf.get(code) ?? []);
    return [
      {
        index,
        span: { start, end },
        text: visibleLine(rewording.text),
        parts: cutRewording(rewording.text, own, asks),
        isUnchanged: asks.length === 0 && bare(rewording.text) === bare(own),
      },
    ];
  });
}

function bare(text: string): string {
  return visibleLine(text)
    .toLowerCase()
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}%]+$/gu, '');
}
