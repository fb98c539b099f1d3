import { findTitle } from '../text/find-title.ts';
import { isTitleLike } from '../text/title-like.ts';
import type { TextLine } from './text-line.ts';

const LOOKED_AT = 25;
const MOST_LINES = 3;

/** Lines that follow each other in one size and font, put together: a title may take two lines. */
function headings(
  lines: readonly TextLine[],
): readonly { readonly size: number; readonly text: string }[] {
  const found: { size: number; text: string; lines: number; last: TextLine }[] = [];
  for (const line of lines) {
    const open = found.at(-1);
    const isOn =
      open !== undefined &&
      open.lines < MOST_LINES &&
      open.last.font === line.font &&
      Math.abs(open.size - line.size) < 0.5 &&
      line.y - open.last.y < 1.6 * line.size;
    if (open !== undefined && isOn) {
      open.text = `${open.text} ${line.text}`;
      open.lines += 1;
      open.last = line;
    } else found.push({ size: line.size, text: line.text, lines: 1, last: line });
  }
  return found;
}

/**
 * The title that a PDF declares: after a label, or as its largest line that reads like a job's title, or as its first line, or in
 * its properties.
 */
export function findPdfTitle(
  text: string,
  lines: readonly TextLine[],
  property: string | undefined,
): string | undefined {
  const first = lines
    .slice(0, LOOKED_AT)
    .map((line) => ({ ...line, text: line.text.replace(/\t.*$/u, '') }));
  const usual = Math.min(...first.map(({ size }) => size));
  const largest = [...headings(first), ...first]
    .filter(({ size }) => size > 1.15 * usual)
    .sort((a, b) => b.size - a.size)
    .find((heading) => isTitleLike(heading.text));
  const declared = findTitle(text);
  if (declared !== undefined && !isTitleLike(text.slice(0, text.search(/\n|$/)).trim()))
    return declared;
  if (largest !== undefined) return largest.text;
  if (declared !== undefined) return declared;
  const bare = property?.replace(/\.(?:docx?|pdf|odt|pages|indd)$/iu, '').trim();
  const isFileName = bare === undefined || /\.[a-z]{2,5}$/iu.test(bare);
  return !isFileName && isTitleLike(bare) ? bare : undefined;
}
