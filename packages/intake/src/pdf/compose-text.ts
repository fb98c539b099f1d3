import type { TextBuilder } from '../origin/text-builder.ts';
import { cuttingHyphen, endsInHyphen, type Vocabulary } from './hyphens.ts';
import { type Column, columnOf, type Joint, jointAcross, jointBelow } from './join-lines.ts';
import { gapBefore, type TextLine } from './text-line.ts';

const BREAKS: Readonly<Record<Joint, string>> = { join: ' ', line: '\n', paragraph: '\n\n' };

/** Adds the items of a line; the last `cut` characters stay out. */
function addLine(builder: TextBuilder, line: TextLine, cut: number): void {
  const { items } = line;
  for (const [at, item] of items.entries()) {
    const last = items[at - 1];
    const gap = last === undefined ? '' : gapBefore(item, last);
    if (gap !== '') builder.put(gap);
    const { part, from, to } = item.stretch;
    const trailing = item.text.length - item.text.trimEnd().length;
    builder.add({
      part,
      from,
      to: at === items.length - 1 ? to - (cut === 0 ? 0 : cut + trailing) : to,
    });
  }
}

/** The last characters of a line as the file has them, soft hyphens and all. */
function rawEnd(line: TextLine): string {
  return line.items
    .slice(-3)
    .map(({ text }) => text)
    .join('')
    .trimEnd();
}

/**
 * Writes the lines of columns that follow each other as one text: paragraphs joined across lines, columns and pages, a line
 * for each list item and heading, a blank line between paragraphs, cut words made whole.
 */
export function composeText(
  columns: readonly (readonly TextLine[])[],
  builder: TextBuilder,
  vocabulary: Vocabulary,
): void {
  let last: { readonly line: TextLine; readonly column: Column } | undefined;
  for (const lines of columns) {
    if (lines.length === 0) continue;
    const column = columnOf(lines);
    let opener: TextLine | undefined;
    for (const [at, line] of lines.entries()) {
      const above = lines[at - 1];
      let joint: Joint | undefined;
      if (above !== undefined) joint = jointBelow(above, line, column, opener ?? above);
      else if (last !== undefined) joint = jointAcross(last.line, line, last.column.right);
      if (joint !== 'join') opener = line;
      else opener ??= line;
      const previous = above ?? last?.line;
      let cut = 0;
      if (previous !== undefined && joint === 'join') {
        cut = cuttingHyphen(rawEnd(previous), line.text, vocabulary);
      }
      if (previous !== undefined) addLine(builder, previous, cut);
      if (joint !== undefined) {
        const isGlued = joint === 'join' && (cut > 0 || endsInHyphen(previous?.text ?? ''));
        builder.put(isGlued ? '' : BREAKS[joint]);
      }
      if (line.mark === 'drawn') builder.put('- ');
      last = { line, column };
    }
  }
  if (last !== undefined) addLine(builder, last.line, 0);
}
