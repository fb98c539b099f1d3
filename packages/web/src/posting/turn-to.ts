import type { Span } from '@titlescope/core';

/**
 * Brings a span into view. `go` moves the page and the focus there; `glance` moves only the sheet, when it scrolls by itself
 * and the span is out of sight.
 */
export function turnTo(sheet: HTMLElement, span: Span, how: 'go' | 'glance'): void {
  const mark = firstAt(sheet, span);
  if (mark === null) return;
  const isOwnScroll = sheet.scrollHeight > sheet.clientHeight + 1;
  if (isOwnScroll) {
    const top = mark.getBoundingClientRect().top - sheet.getBoundingClientRect().top;
    if (how === 'go' || top < 24 || top > sheet.clientHeight - 72) {
      sheet.scrollBy({ top: top - sheet.clientHeight / 3, behavior: behaviour() });
    }
  }
  if (how === 'glance') return;
  if (!isOwnScroll) mark.scrollIntoView({ block: 'center', behavior: behaviour() });
  mark.querySelector<HTMLElement>('button')?.focus({ preventScroll: true });
}

function firstAt(sheet: HTMLElement, { start, end }: Span): HTMLElement | null {
  for (const mark of sheet.querySelectorAll<HTMLElement>('[data-start]')) {
    if (Number(mark.dataset['start']) < end && Number(mark.dataset['end']) > start) return mark;
  }
  return null;
}

function behaviour(): ScrollBehavior {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
}
