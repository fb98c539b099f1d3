import { formatHtml, formatMarkdown, shownQuote, THREE_QUESTIONS, words } from '@titlescope/core';
import { knowledge } from '@titlescope/knowledge';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  EXAMPLE_FILES,
  exampleOf,
  headlineOf,
  judgedExample,
  openFirstExample,
  paste,
} from './actions.ts';
import type { Stage, Tab } from './browser.ts';

const FIRST = 'saas-po-is-pm.txt';

/** Decode: its main paths, in one tab where that does not blur what is tested. */
export function decodeSuite(stage: Stage): void {
  describe('decode', () => {
    let tab: Tab;
    beforeAll(async () => {
      tab = await stage.tab({ permissions: ['clipboard-read', 'clipboard-write'] });
    });
    afterAll(() => tab.close());

    it.each(EXAMPLE_FILES)('says of %s, pasted, what the command line says', async (file) => {
      const { page } = tab;
      const clear = page.getByRole('button', { name: 'Another posting' });
      if (await clear.isVisible()) await clear.click();
      await page.getByLabel('The posting').fill('');
      await paste(page, exampleOf(file));
      const judged = judgedExample(file);
      expect(await headlineOf(page)).toBe(judged.judgement.headline);
      for (const key of THREE_QUESTIONS) {
        const { owner, evidence } = judged.findings[key];
        const finding = page.locator(`#f-${key}`);
        expect(await finding.getAttribute('data-owner')).toBe(owner);
        expect(await finding.innerText()).toContain(words.capitalised(words.ANSWERS[owner]));
        const [best] = evidence;
        if (best === undefined)
          expect(await finding.innerText()).toContain('Nothing in the text says');
        else expect(await finding.innerText()).toContain(shownQuote(judged, best.claim));
      }
      expect(await page.locator('.posting mark').count()).toBeGreaterThanOrEqual(
        judged.findings.roadmap.evidence.length,
      );
    });

    it('offers every example, and reads one the same way', async () => {
      const { page } = tab;
      await page.getByRole('button', { name: 'Another posting' }).click();
      await page.getByText('14 more').click();
      expect(await page.locator('.example').count()).toBe(EXAMPLE_FILES.length);
      await page.getByRole('button', { name: 'a saved page of a job board' }).click();
      expect(await headlineOf(page)).toBe(
        judgedExample('group-pm-job-board.html').judgement.headline,
      );
    });

    it('reads what is typed, by keyboard alone', async () => {
      const { page } = tab;
      const another = page.getByRole('button', { name: 'Another posting' });
      if (await another.isVisible()) await another.press('Enter');
      const field = page.getByLabel('The posting');
      await field.fill('');
      await field.pressSequentially('Product Owner\n\nYou own the roadmap.');
      await page.keyboard.press('Control+Enter');
      expect(await headlineOf(page)).toContain('product');
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    });

    it('pastes from the real clipboard', async () => {
      const { page } = tab;
      await page.getByRole('button', { name: 'Another posting' }).click();
      const field = page.getByLabel('The posting');
      await field.fill('');
      await page.evaluate((text) => navigator.clipboard.writeText(text), exampleOf(FIRST));
      await field.focus();
      await page.keyboard.press('Control+V');
      expect(await headlineOf(page)).toBe(judgedExample(FIRST).judgement.headline);
    });
  });

  describe('a verdict', () => {
    let tab: Tab;
    beforeAll(async () => {
      tab = await stage.tab({ permissions: ['clipboard-read', 'clipboard-write'] });
      await openFirstExample(tab.page);
    });
    afterAll(() => tab.close());

    it('lights a finding’s quotes in the posting, and the other way round', async () => {
      const { page } = tab;
      const finding = page.locator('#f-customers');
      await finding.locator('h3').hover();
      const lit = page.locator('.posting mark.lit');
      await lit.first().waitFor();
      const quotes = judgedExample(FIRST).findings.customers.evidence;
      expect(await lit.count()).toBe(quotes.length);
      await page.locator('#f-metrics h3').hover();
      await page.locator('#f-metrics.lit').waitFor();
      await page.locator('.posting mark[data-lights~="customers"]').first().hover();
      await page.locator('#f-customers.lit').waitFor();
      expect(await page.locator('#f-metrics.lit').count()).toBe(0);
    });

    it('does the same by focus, and goes from quote to text and back', async () => {
      const { page } = tab;
      const quote = page.locator('#f-customers blockquote a').first();
      await quote.focus();
      await page.locator('.posting mark.lit').first().waitFor();
      await page.keyboard.press('Enter');
      const tag = page.locator('.posting mark button:focus');
      await tag.waitFor();
      expect(await tag.getAttribute('aria-label')).toMatch(/^Customers: this role\./);
      await page.keyboard.press('Enter');
      await page.locator('#f-customers:focus').waitFor();
    });

    it('explains each finding: every claim, its weight, and what was set aside', async () => {
      const { page } = tab;
      const { evidence, setAside } = judgedExample(FIRST).findings.roadmap;
      await page.locator('#f-roadmap summary').click();
      const rows = page.locator('#f-roadmap details li');
      await rows.first().waitFor();
      expect(await rows.count()).toBe(evidence.length + setAside.length);
      expect(await rows.first().innerText()).toMatch(/Counted\..*confidence .*weight [+-]?\d/s);
      if (setAside.length > 0) expect(await rows.last().innerText()).toContain('Set aside');
    });

    it('draws pay and exposure to scale', async () => {
      const { page } = tab;
      const boxOf = async (selector: string) => {
        const box = await page.locator(selector).first().boundingBox();
        if (box === null) throw new Error(`${selector} is not drawn`);
        return box;
      };
      const [most, half, middle] = [
        await boxOf('.scale .most'),
        await boxOf('.scale .half'),
        await boxOf('.scale .middle'),
      ];
      for (const { width, height } of [most, half, middle]) {
        expect(Math.min(width, height)).toBeGreaterThan(2);
      }
      expect(most.width).toBeGreaterThan(half.width);
      expect(middle.x).toBeGreaterThan(half.x);
      expect(middle.x).toBeLessThan(half.x + half.width);
      const { exposure } = judgedExample(FIRST).judgement;
      const mix = await boxOf('.mix');
      const absorbing = await boxOf('.mix .absorbing');
      expect(absorbing.width / mix.width).toBeCloseTo(exposure.absorbing, 1);
    });

    it('reads again under another title', async () => {
      const { page } = tab;
      const title = page.getByLabel('Posted as');
      await title.fill('Product Manager');
      await title.press('Enter');
      await page.getByText(words.GAPS.matches.line).waitFor();
      await title.fill('Product Owner, Planning');
      await title.press('Enter');
      await page.getByText(words.GAPS.undersold.line).waitFor();
    });

    it('gives the command line’s Markdown and its report', async () => {
      const { page } = tab;
      const judged = judgedExample(FIRST);
      await page.getByRole('button', { name: 'Copy as Markdown' }).click();
      await page.getByText('on the clipboard as Markdown').waitFor();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
        formatMarkdown(judged, knowledge),
      );
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Save the report' }).click(),
      ]);
      expect(download.suggestedFilename()).toBe('product-owner-planning.html');
      const chunks: Buffer[] = [];
      for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
      expect(Buffer.concat(chunks).toString('utf8')).toBe(
        formatHtml(judged, knowledge, { explain: true }),
      );
    });

    it('puts a posting into a link that holds it after the #', async () => {
      const { page } = tab;
      await page.getByRole('button', { name: 'Copy a link' }).click();
      await page.getByText('characters is on the clipboard').waitFor();
      const link = await page.evaluate(() => navigator.clipboard.readText());
      expect(link.indexOf('#')).toBe(stage.address.length);
      expect(link.length).toBeLessThan(4000);
      const other = await stage.tab({}, link);
      expect(await headlineOf(other.page)).toBe(judgedExample(FIRST).judgement.headline);
      await other.close();
      const damaged = await stage.tab({}, link.slice(0, -40));
      await damaged.page.getByText('[link-damaged]').waitFor();
      await damaged.close();
    });
  });

  describe('the start', () => {
    it('keeps a posting that was put away in the field', async () => {
      const tab = await stage.tab();
      await openFirstExample(tab.page);
      await tab.page.getByRole('button', { name: 'Another posting' }).click();
      expect(await tab.page.getByLabel('The posting').inputValue()).toBe(exampleOf(FIRST));
      await tab.close();
    });
  });
}
