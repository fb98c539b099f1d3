import type { PDFDocumentProxy, PDFPageProxy } from 'unpdf/pdfjs';
import { MAX_PAGE_ITEMS } from '../file/limits.ts';
import type { SourceStore } from '../origin/text-builder.ts';
import type { Page, PageItem } from './page.ts';

/** Letters smaller than this, in points, are seen by nobody. */
const SMALLEST = 2;

interface Drawn {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly font: string;
  /** Quarter turns of the writing direction, 0 to 3; undefined when it is slanted. */
  readonly turn: number | undefined;
  readonly afterBlank: boolean;
  readonly listed: boolean;
}

type Matrix = readonly [number, number, number, number, number, number];

function asMatrix(values: readonly unknown[]): Matrix {
  const at = (index: number): number => {
    const value = values[index];
    return typeof value === 'number' && Number.isFinite(value) ? value : 0;
  };
  return [at(0), at(1), at(2), at(3), at(4), at(5)];
}

function multiply(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[2] * n[1],
    m[1] * n[0] + m[3] * n[1],
    m[0] * n[2] + m[2] * n[3],
    m[1] * n[2] + m[3] * n[3],
    m[0] * n[4] + m[2] * n[5] + m[4],
    m[1] * n[4] + m[3] * n[5] + m[5],
  ];
}

function turnOf(across: number, down: number): number | undefined {
  const quarters = (Math.atan2(down, across) / Math.PI) * 2;
  const nearest = Math.round(quarters);
  return Math.abs(quarters - nearest) < 0.06 ? (nearest + 4) % 4 : undefined;
}

/** All that a page draws, or undefined when it draws more than is read. */
async function drawnOf(page: PDFPageProxy, view: Matrix): Promise<readonly Drawn[] | undefined> {
  const stream: ReadableStream = page.streamTextContent({
    includeMarkedContent: true,
    disableNormalization: true,
  });
  const reader = stream.getReader();
  const drawn: Drawn[] = [];
  let blank = false;
  let label: 'none' | 'open' | 'drawn' = 'none';
  let seen = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    for (const item of next.value.items) {
      seen += 1;
      if ('type' in item) {
        if (item.tag === 'Lbl') label = 'open';
        else if (label === 'open') label = 'drawn';
        continue;
      }
      if (typeof item.str !== 'string') continue;
      if (item.str.trim() === '') {
        blank = true;
        continue;
      }
      const matrix = multiply(view, asMatrix(item.transform));
      const size = Math.hypot(matrix[2], matrix[3]);
      drawn.push({
        text: item.str,
        x: matrix[4],
        y: matrix[5],
        width: Math.max(0, item.width),
        size,
        font: item.fontName,
        turn: turnOf(matrix[0], matrix[1]),
        afterBlank: blank,
        listed: label === 'drawn',
      });
      blank = false;
      label = 'none';
    }
    if (seen > MAX_PAGE_ITEMS) {
      await reader.cancel();
      return undefined;
    }
  }
  return drawn;
}

/** The direction in which most characters of the page run. */
function mainTurn(drawn: readonly Drawn[]): number {
  const characters = [0, 0, 0, 0];
  for (const { turn, text, size } of drawn) {
    if (turn !== undefined && size >= SMALLEST)
      characters[turn] = (characters[turn] ?? 0) + text.length;
  }
  return characters.indexOf(Math.max(...characters));
}

/** A place on the page once the page is turned so that its main direction runs from left to right. */
function turned(x: number, y: number, turn: number, width: number, height: number) {
  switch (turn) {
    case 1:
      return { x: y, y: width - x };
    case 2:
      return { x: width - x, y: height - y };
    case 3:
      return { x: height - y, y: x };
    default:
      return { x, y };
  }
}

async function loadPage(proxy: PDFPageProxy, store: SourceStore): Promise<Page | undefined> {
  const viewport = proxy.getViewport({ scale: 1 });
  const drawn = await drawnOf(proxy, asMatrix(viewport.transform));
  if (drawn === undefined) return undefined;
  const turn = mainTurn(drawn);
  const isUpright = turn % 2 === 0;
  const width = isUpright ? viewport.width : viewport.height;
  const height = isUpright ? viewport.height : viewport.width;
  store.open(`page ${proxy.pageNumber}`);
  const items: PageItem[] = [];
  const places = new Set<string>();
  for (const one of drawn) {
    const stretch = store.keep(one.text);
    const { x, y } = turned(one.x, one.y, turn, viewport.width, viewport.height);
    const place = `${Math.round(x)} ${Math.round(y)} ${one.text}`;
    if (one.turn !== turn) store.leaveOut('turned', one.text);
    else if (one.size < SMALLEST) store.leaveOut('invisible', one.text);
    else if (places.has(place)) store.leaveOut('overprinted', one.text);
    else {
      const { text, width: across, size, font, afterBlank, listed } = one;
      items.push({ text, x, y, width: across, size, font, afterBlank, listed, stretch });
      places.add(place);
    }
  }
  return { number: proxy.pageNumber, width, height, items };
}

/** Reads what each page of a PDF draws, and keeps it in a store. `undefined` when a page draws more than is read. */
export async function loadPages(
  pdf: PDFDocumentProxy,
  store: SourceStore,
  onPage: (done: number, of: number) => void,
): Promise<readonly Page[] | undefined> {
  const pages: Page[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const proxy = await pdf.getPage(number);
    const page = await loadPage(proxy, store);
    proxy.cleanup();
    if (page === undefined) return undefined;
    pages.push(page);
    onPage(number, pdf.numPages);
    // pdf.js goes from page to page without a turn of the event loop; timers and messages get theirs here.
    await new Promise((resolve) => setTimeout(resolve));
  }
  return pages;
}
