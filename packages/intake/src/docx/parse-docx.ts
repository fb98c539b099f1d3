import { type IntakeIssue, noText, textTooLong } from '../errors.ts';
import { sayLeftOut } from '../file/say-left-out.ts';
import { createSourceStore, createTextBuilder, type TextBuilder } from '../origin/text-builder.ts';
import { type FileOptions, MAX_TEXT_LENGTH, type Parsed, toDocument } from '../parsed.ts';
import { findTitle } from '../text/find-title.ts';
import { isTitleLike } from '../text/title-like.ts';
import { openDocx } from './open-docx.ts';
import { readDocx, type Stories } from './read-docx.ts';
import { isBlank, type Paragraph } from './story.ts';

const refuse = (issue: IntakeIssue): Parsed => ({ ok: false, issues: [issue] });

/** What stands between two paragraphs: a line break in lists and tables, else a blank line. */
function breakBetween(last: Paragraph, next: Paragraph): string {
  const isClose = (last.mark !== '' && next.mark !== '') || (last.inTable && next.inTable);
  return isClose && !next.isHeading ? '\n' : '\n\n';
}

function addParagraphs(
  builder: TextBuilder,
  paragraphs: readonly Paragraph[],
  noteNumber: (note: string) => number,
): void {
  let last: Paragraph | undefined;
  for (const paragraph of paragraphs) {
    if (isBlank(paragraph)) continue;
    if (last !== undefined) builder.put(breakBetween(last, paragraph));
    else if (!builder.isEmpty) builder.put('\n\n');
    builder.put(paragraph.mark);
    for (const token of paragraph.tokens) {
      if (typeof token === 'string') builder.put(token);
      else builder.add(token);
    }
    for (const note of paragraph.notes) builder.put(` [${noteNumber(note)}]`);
    last = paragraph;
  }
}

function titleOf(text: string, { body, title }: Stories): string | undefined {
  const styled = body.filter(({ isTitle, isHeading }) => isTitle || isHeading).slice(0, 10);
  const names = [...styled.filter(({ isTitle }) => isTitle), ...styled].map((one) =>
    one.text.trim(),
  );
  return (
    names.slice(0, 1).find(isTitleLike) ??
    findTitle(text) ??
    names.find(isTitleLike) ??
    (isTitleLike(title) ? title : undefined)
  );
}

/** Reads the text of a Word file (.docx). Never throws for what is in the file; `origin` tells which part each stretch is from. */
export async function parseDocx(bytes: Uint8Array, options: FileOptions = {}): Promise<Parsed> {
  const docx = await openDocx(bytes);
  if ('code' in docx) return refuse(docx);
  const store = createSourceStore();
  const stories = await readDocx(docx, store, options.kind === 'resume');
  if ('code' in stories) return refuse(stories);
  const { parts, leftOut } = store.close();
  const builder = createTextBuilder(parts);
  const { header, body, notes } = stories;
  const cited = [...header, ...body].flatMap((paragraph) => paragraph.notes);
  const numbers = new Map([...new Set(cited)].map((note, at) => [note, at + 1]));
  const numberOf = (note: string): number => numbers.get(note) ?? 0;
  addParagraphs(builder, [...header, ...body], numberOf);
  for (const [note, number] of numbers) {
    const [first, ...rest] = (notes.get(note) ?? []).filter((paragraph) => !isBlank(paragraph));
    if (first !== undefined)
      addParagraphs(builder, [{ ...first, mark: `[${number}] ` }, ...rest], numberOf);
  }
  const { text, pieces } = builder.build();
  const bound = options.maxTextLength ?? MAX_TEXT_LENGTH;
  if (text.length > bound) return refuse(textTooLong(bound));
  if (!/[\p{L}\p{N}]/u.test(text)) {
    return refuse(
      noText('the Word file holds no text, perhaps only pictures; paste the text of what it shows'),
    );
  }
  return {
    ok: true,
    document: toDocument(text, options, titleOf(text, stories)),
    notices: sayLeftOut(leftOut),
    origin: { parts, pieces, leftOut },
  };
}
