import { expect } from 'vitest';

const VOID = new Set(['meta', 'br', 'rect', 'circle', 'path']);

/** What stands open or closes nothing in a page, by a plain count of tags. */
export function unclosed(html: string): readonly string[] {
  const open: string[] = [];
  for (const [tag, slash = '', name = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)[^>]*>/g)) {
    if (VOID.has(name)) continue;
    if (slash === '') open.push(name);
    else if (open.pop() !== name) return [`unexpected ${tag}`];
  }
  return open;
}

/** The text of marked HTML without its tags and letters, still escaped. */
export function strippedText(html: string): string {
  return html.replace(/<a class="letter[^>]*>.<\/a>/g, '').replace(/<[^>]+>/g, '');
}

/** The addresses in a page. */
export function idsOf(html: string): readonly string[] {
  return [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id = '']) => id);
}

/** Expects a page that is balanced, holds no script and asks for nothing outside itself. */
export function expectSelfContained(html: string): void {
  expect(unclosed(html)).toEqual([]);
  expect(html).not.toMatch(/<(script|img|link|iframe|object|embed|base|form)\b/i);
  expect(html).not.toMatch(/<[^>]+\s(on\w+|src|style)=/i);
  for (const [, href] of html.matchAll(/href="([^"]*)"/g)) expect(href).toMatch(/^#[a-z0-9-]+$/);
}
