import type { PDFDocumentProxy } from 'unpdf/pdfjs';
import { type IntakeIssue, noText, textTooLong } from '../errors.ts';
import {
  pagesWithoutText,
  pageTooFull,
  pdfTooSlow,
  pdfUnreadable,
  pdfWithoutText,
  streamTooLarge,
  tooManyPages,
} from '../file/file-issues.ts';
import { MAX_PAGES, MAX_PDF_MS } from '../file/limits.ts';
import { sayLeftOut } from '../file/say-left-out.ts';
import { createSourceStore, createTextBuilder, type SourceStore } from '../origin/text-builder.ts';
import { type FileOptions, MAX_TEXT_LENGTH, type Parsed, toDocument } from '../parsed.ts';
import { composeText } from './compose-text.ts';
import { hasLargeStream } from './find-large-stream.ts';
import { groupLines, groupRuns } from './group-lines.ts';
import { vocabularyOf } from './hyphens.ts';
import { loadPages } from './load-pages.ts';
import { openPdf, pdfFailure } from './open-pdf.ts';
import type { Page } from './page.ts';
import { findPdfTitle } from './pdf-title.ts';
import { readingOrder } from './reading-order.ts';
import { findRunningParts, rawText } from './running-parts.ts';
import { type TextLine, toTextLine } from './text-line.ts';

const refuse = (issue: IntakeIssue): Parsed => ({ ok: false, issues: [issue] });

/** Whether a source has unknown, private and control characters where its letters should be. */
function isUnreadable(source: string): boolean {
  const marks = source.replace(/\s/gu, '');
  const unknown = marks.match(/[\ufffd\p{Co}\p{Cn}\p{Cc}]/gu)?.length ?? 0;
  return unknown > 0.3 * marks.length;
}

/** The lines of all pages, column by column in reading order; what is no part of the text goes to the store. */
function columnsOf(pages: readonly Page[], store: SourceStore): readonly (readonly TextLine[])[] {
  const withRuns = pages.map((page) => ({ page, runs: groupRuns(page.items) }));
  const running = findRunningParts(withRuns);
  for (const [at, { runs }] of withRuns.entries()) {
    for (const run of runs) {
      const why = running.get(run);
      if (why !== undefined) store.leaveOut(why, rawText(run), at);
    }
  }
  return withRuns.flatMap(({ page, runs }) =>
    readingOrder(runs.filter((run) => !running.has(run))).map((column) =>
      groupLines(column).map((line) => toTextLine(line, page.number)),
    ),
  );
}

function compose({ pages, store, property }: Loaded, options: FileOptions): Parsed {
  const columns = columnsOf(pages, store);
  const { parts, leftOut } = store.close();
  const builder = createTextBuilder(parts);
  composeText(columns, builder, vocabularyOf(parts.flatMap(({ text }) => text.split('\n'))));
  const { text, pieces } = builder.build();
  const bound = options.maxTextLength ?? MAX_TEXT_LENGTH;
  if (text.length > bound) return refuse(textTooLong(bound));
  if (isUnreadable(parts.map((part) => part.text).join(' '))) return refuse(pdfUnreadable());
  if (!/[\p{L}\p{N}]/u.test(text))
    return refuse(noText('the PDF has no letter or digit; check the file'));
  const empty = pages.filter(({ items }) => items.length === 0).map(({ number }) => number);
  return {
    ok: true,
    document: toDocument(text, options, findPdfTitle(text, columns.flat(), property)),
    notices: [...(empty.length > 0 ? [pagesWithoutText(empty)] : []), ...sayLeftOut(leftOut)],
    origin: { parts, pieces, leftOut },
  };
}

interface Loaded {
  readonly pages: readonly Page[];
  readonly store: SourceStore;
  readonly property: string | undefined;
}

async function load(pdf: PDFDocumentProxy, options: FileOptions): Promise<Loaded | IntakeIssue> {
  if (pdf.numPages > MAX_PAGES) return tooManyPages(pdf.numPages);
  const store = createSourceStore();
  const pages = await loadPages(pdf, store, options.onPage ?? (() => undefined));
  if (pages === undefined) return pageTooFull();
  if (pages.every(({ items }) => items.length === 0)) {
    return store.isEmpty
      ? pdfWithoutText(pages.length)
      : noText('what the PDF holds cannot be seen on its pages; check the file');
  }
  const { info } = await pdf.getMetadata();
  const property = 'Title' in info && typeof info.Title === 'string' ? info.Title : undefined;
  return { pages, store, property };
}

/** Opens a PDF and loads it, and gives up after a time. */
async function loadWithin(
  bytes: Uint8Array,
  options: FileOptions,
  maxMs: number,
): Promise<Loaded | IntakeIssue> {
  if (await hasLargeStream(bytes)) return streamTooLarge();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<IntakeIssue>((resolve) => {
    timer = setTimeout(() => resolve(pdfTooSlow()), maxMs);
  });
  const opened = await openPdf(bytes);
  try {
    if (!opened.ok) return opened.issue;
    return await Promise.race([load(opened.pdf, options), late]);
  } catch (error) {
    return pdfFailure(error);
  } finally {
    clearTimeout(timer);
    if (opened.ok) await opened.close().catch(() => undefined);
  }
}

/**
 * Reads the text of a PDF in the order in which a person reads it, within `maxMs` milliseconds. Never throws for what is in the file;
 * `origin` tells for each stretch of the text which page it stands on.
 */
export async function parsePdf(
  bytes: Uint8Array,
  options: FileOptions = {},
  maxMs: number = MAX_PDF_MS,
): Promise<Parsed> {
  const loaded = await loadWithin(bytes, options, maxMs);
  return 'code' in loaded ? refuse(loaded) : compose(loaded, options);
}
