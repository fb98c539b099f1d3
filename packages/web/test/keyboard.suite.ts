import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exampleOf, headlineOf, judgedExample, openFirstExample } from './actions.ts';
import type { Stage, Tab } from './browser.ts';
import { saveAndCompare } from './compare.suite.ts';
import { openResume } from './resume.suite.ts';

/** What the focus is on, as words: its tag and the start of its text. */
async function focused(page: Page): Promise<string> {
  return await page.evaluate(() => {
    const { activeElement: at } = document;
    return `${at?.tagName ?? ''} ${at?.textContent?.trim().slice(0, 40) ?? ''}`.trim();
  });
}

interface Walk {
  readonly stops: number;
  /** Stops on which nothing shows that they have the focus, or that come before the stop before. */
  readonly faults: readonly string[];
}

/** Goes through the page with the Tab key alone, from its start to its end. */
async function walk(page: Page): Promise<Walk> {
  await page.evaluate(() => {
    getSelection()?.removeAllRanges();
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute('tabindex');
    Reflect.deleteProperty(window, 'before');
  });
  const faults: string[] = [];
  let stops = 0;
  for (; stops < 400; stops += 1) {
    await page.keyboard.press('Tab');
    const fault = await page.evaluate(() => {
      const { activeElement: at } = document;
      if (at === null || at === document.body) return 'end';
      const seen = [at, at.parentElement].some((one) => {
        if (one === null) return false;
        const { outlineStyle, outlineWidth } = getComputedStyle(one);
        return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
      });
      const before: unknown = Reflect.get(window, 'before');
      const isBack =
        before instanceof Element &&
        (before.compareDocumentPosition(at) & Node.DOCUMENT_POSITION_FOLLOWING) === 0;
      Reflect.set(window, 'before', at);
      const name = `${at.tagName} ${at.textContent?.trim().slice(0, 40) ?? ''}`;
      if (isBack) return 'end';
      return seen ? '' : `not seen: ${name}`;
    });
    if (fault === 'end') break;
    if (fault !== '') faults.push(fault);
  }
  return { stops, faults };
}

/** Everything by keyboard: the focus is always seen, goes on in the order of the page, and is never lost. */
export function keyboardSuite(stage: Stage): void {
  describe('by keyboard', () => {
    let tab: Tab;
    beforeAll(async () => {
      tab = await stage.tab({ permissions: ['clipboard-read', 'clipboard-write'] });
    });
    afterAll(() => tab.close());

    it('the first stop leads past the navigation', async () => {
      const { page } = tab;
      await page.keyboard.press('Tab');
      expect(await focused(page)).toBe('A Skip to the content');
      await page.keyboard.press('Enter');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('posting');
    });

    it('a posting is pasted wherever the focus is', async () => {
      const { page } = tab;
      await page.evaluate(
        (text) => navigator.clipboard.writeText(text),
        exampleOf('little-said.txt'),
      );
      await page.getByRole('button', { name: 'Choose a file' }).focus();
      await page.keyboard.press('Control+V');
      expect(await headlineOf(page)).toBe(judgedExample('little-said.txt').judgement.headline);
      expect(await focused(page)).toMatch(/^H1 Too little/);
      await page.getByRole('button', { name: 'Another posting' }).press('Enter');
      expect(await focused(page)).toMatch(/^H1 The title says/);
    });

    it('every stop of every view is seen, in order', async () => {
      const { page } = tab;
      const walks: Record<string, Walk> = { start: await walk(page) };
      await openFirstExample(page);
      walks['verdict'] = await walk(page);
      await page.getByRole('link', { name: 'Ask', exact: true }).press('Enter');
      walks['ask'] = await walk(page);
      await page.getByRole('link', { name: 'Guide', exact: true }).press('Enter');
      await page.locator('table').first().waitFor();
      walks['guide'] = await walk(page);
      await openResume(page);
      walks['résumé'] = await walk(page);
      await page.getByRole('link', { name: 'Practise', exact: true }).press('Enter');
      await page.getByRole('heading', { level: 1, name: 'What do they hear' }).waitFor();
      walks['practise'] = await walk(page);
      const faults = Object.values(walks).flatMap((one) => one.faults);
      expect(faults).toEqual([]);
      for (const [name, { stops }] of Object.entries(walks)) {
        expect([name, stops > 10 && stops < 400]).toEqual([name, true]);
      }
    });

    it('what goes away does not take the focus with it', async () => {
      const { page } = tab;
      await page.getByRole('link', { name: 'Ask', exact: true }).press('Enter');
      await page.getByRole('radio').first().focus();
      await page.keyboard.press('Space');
      await page.getByRole('button', { name: 'Note the answer' }).press('Enter');
      await page.getByText('The last answer').waitFor();
      expect(await focused(page)).toMatch(/^H3 .+/);
      await page.getByRole('button', { name: /^Take back/ }).press('Enter');
      expect(await focused(page)).toBe('H2 What was said');
      await page.getByRole('region', { name: 'Or ask' }).getByRole('button').first().press('Enter');
      expect(await focused(page)).toMatch(/^H3 .+/);
      await saveAndCompare(page);
      await page.getByText('3 saved, 3 shown').press('Enter');
      await page.getByRole('button', { name: 'Delete Product Manager' }).press('Enter');
      await page.getByText('2 saved, 2 shown').waitFor();
      expect(await focused(page)).toBe('SUMMARY 2 saved, 2 shown');
      await page.getByRole('button', { name: 'Delete everything' }).press('Enter');
      expect(await focused(page)).toBe('BUTTON Keep it');
      await page.getByRole('button', { name: 'Yes, delete everything' }).press('Enter');
      await page.getByText('Everything that this page had stored is deleted.').waitFor();
      expect(await focused(page)).toMatch(/^H1 /);
    });
  });
}
