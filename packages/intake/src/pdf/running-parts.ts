import { isPageNumber } from '../file/page-number.ts';
import { cleanText } from '../origin/clean-characters.ts';
import type { LeftOutReason } from '../origin/origin.ts';
import type { Page, Run } from './page.ts';

/** Running heads and feet stand in this share of the page's height at its top and bottom. */
const ZONE = 0.12;
/** Lines at the edge of a page that are looked at. */
const OUTERMOST = 3;

const BROWSER_DATE =
  /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4},? \d{1,2}:\d{2}(?::\d{2})?(?: ?[AP]M)?(?:$|\s)/iu;
const ADDRESS = /^(?:https?|file):\/\/\S+$/u;

interface Candidate {
  readonly page: number;
  readonly run: Run;
  readonly zone: 'top' | 'bottom';
  readonly text: string;
}

/** The characters of a run as the file has them. */
export function rawText(run: Run): string {
  return run.items
    .map(({ text, afterBlank }, at) => (at > 0 && afterBlank ? ` ${text}` : text))
    .join('');
}

function wordsOf(run: Run): string {
  return cleanText(rawText(run)).replace(/\s+/gu, ' ').trim();
}

function candidatesOf(page: Page, runs: readonly Run[]): Candidate[] {
  const byY = [...runs].sort((a, b) => a.y - b.y);
  const ys = [...new Set(byY.map(({ y }) => Math.round(y)))];
  const tops = new Set(ys.slice(0, OUTERMOST));
  const bottoms = new Set(ys.slice(-OUTERMOST));
  return byY.flatMap((run): Candidate[] => {
    const y = Math.round(run.y);
    const candidate = { page: page.number, run, text: wordsOf(run) };
    if (bottoms.has(y) && run.y > page.height * (1 - ZONE))
      return [{ ...candidate, zone: 'bottom' }];
    if (tops.has(y) && run.y < page.height * ZONE) return [{ ...candidate, zone: 'top' }];
    return [];
  });
}

/** What a candidate has in common with its like on other pages: words, place, size; its digits may differ. */
function keyOf({ run, zone, text }: Candidate): string {
  return `${zone} ${Math.round(run.y / 4)} ${run.size.toFixed(0)} ${text.replace(/\d+/gu, '#')}`;
}

/** Whether digits that differ from page to page count the pages. */
function countsPages(found: readonly Candidate[]): boolean {
  const [first] = found;
  if (found.every(({ text }) => text === first?.text)) return true;
  const numbers = found.map(({ text }) =>
    [...text.matchAll(/\d+/gu)].map(([digits]) => Number(digits)),
  );
  return (numbers[0] ?? []).some((_, at) =>
    found.every(
      ({ page }, index) =>
        (numbers[index]?.[at] ?? Number.NaN) - page ===
        (numbers[0]?.[at] ?? 0) - (first?.page ?? 0),
    ),
  );
}

function numbersPage({ text, page, run }: Candidate, runs: readonly Run[]): boolean {
  if (!isPageNumber(text)) return false;
  const isAlone = runs.every(
    (other) =>
      other === run || Math.abs(other.y - run.y) < 2 || Math.abs(other.y - run.y) > 1.6 * run.size,
  );
  return isAlone && (/\D/u.test(text.trim()) || Math.abs(Number(text) - page) <= 1);
}

/**
 * Finds what stands on pages without being part of their text: page numbers, and lines that come again at one place on at
 * least half of the pages. The first of a repeated head stays, for it may hold a name that stands nowhere else.
 */
export function findRunningParts(
  pages: readonly { readonly page: Page; readonly runs: readonly Run[] }[],
): ReadonlyMap<Run, LeftOutReason> {
  const found = new Map<Run, LeftOutReason>();
  const byKey = new Map<string, Candidate[]>();
  for (const { page, runs } of pages) {
    for (const candidate of candidatesOf(page, runs)) {
      if (numbersPage(candidate, runs)) found.set(candidate.run, 'page-number');
      else if (BROWSER_DATE.test(candidate.text) || ADDRESS.test(candidate.text)) {
        found.set(candidate.run, candidate.zone === 'top' ? 'running-head' : 'running-foot');
      } else {
        const key = keyOf(candidate);
        byKey.set(key, [...(byKey.get(key) ?? []), candidate]);
      }
    }
  }
  for (const alike of byKey.values()) {
    const on = new Set(alike.map(({ page }) => page)).size;
    if (on < 2 || on < pages.length / 2 || !countsPages(alike)) continue;
    const isHead = alike[0]?.zone === 'top';
    for (const { run } of isHead ? alike.slice(1) : alike) {
      found.set(run, isHead ? 'running-head' : 'running-foot');
    }
  }
  return found;
}
