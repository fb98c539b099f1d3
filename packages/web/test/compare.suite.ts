import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { judgedExample } from './actions.ts';
import type { Stage, Tab } from './browser.ts';

const ROLES = ['Product Owner, Planning', 'Product Owner, Claims Intake', 'with a project plan'];

/** Decodes and saves one of the examples that are offered first. */
async function save(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name: 'Decode', exact: true }).click();
  await page
    .getByRole('button', { name: /^(Another posting|Choose a file)$/ })
    .first()
    .waitFor();
  const another = page.getByRole('button', { name: 'Another posting' });
  if (await another.isVisible()) await another.click();
  await page.getByRole('button', { name }).click();
  await page.locator('.verdict').waitFor();
  await page.getByRole('button', { name: 'Save this role' }).click();
  await page.getByText('Saved in this browser').waitFor();
}

/** Saves the roles that the other tests compare, and shows them. */
export async function saveAndCompare(page: Page): Promise<void> {
  for (const name of ROLES) await save(page, name);
  await page.getByRole('link', { name: 'Compare', exact: true }).click();
  await page
    .locator('.columns > section[aria-label]')
    .nth(ROLES.length - 1)
    .waitFor();
}

/** Compare: what was saved, side by side, in the order of what matters. */
export function compareSuite(stage: Stage): void {
  describe('compare', () => {
    let tab: Tab;
    let file = '';
    beforeAll(async () => {
      tab = await stage.tab();
    });
    afterAll(() => tab.close());

    it('stores nothing before somebody saves', async () => {
      const { page } = tab;
      await page.getByRole('link', { name: 'Compare', exact: true }).click();
      await page.getByText('Two offers, side by side.').waitFor();
    });

    it('puts saved roles side by side, the one that holds most first', async () => {
      const { page } = tab;
      await saveAndCompare(page);
      const columns = page.locator('.columns > section[aria-label]');
      expect(await columns.count()).toBe(ROLES.length);
      expect(await columns.first().innerText()).toContain(
        judgedExample('saas-po-is-pm.txt').judgement.headline,
      );
      await page.getByLabel('What matters first is').selectOption('seat');
      expect(await columns.last().innerText()).toContain(
        judgedExample('safe-order-taker.txt').judgement.headline,
      );
    });

    it('keeps them over a reload, and gives them away as a file', async () => {
      const { page } = tab;
      await page.reload();
      await page.locator('.columns > section[aria-label]').nth(2).waitFor();
      await page.getByText('3 saved, 3 shown').click();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Save all as a file' }).click(),
      ]);
      file = await download.path();
      expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
        schema: 'titlescope/roles@1',
        roles: [{ title: 'Product Manager' }, {}, { title: 'Product Owner, Planning' }],
      });
    });

    it('leaves one out, deletes one, deletes all, and takes the file back', async () => {
      const { page } = tab;
      await page.getByRole('checkbox', { name: /^Product Manager/ }).uncheck();
      await page.getByText('3 saved, 2 shown').waitFor();
      await page.getByRole('button', { name: 'Delete Product Manager' }).click();
      await page.getByText('2 saved, 2 shown').waitFor();
      const bytes = readFileSync(file);
      await page.getByRole('button', { name: 'Delete everything' }).click();
      await page.getByRole('button', { name: 'Yes, delete everything' }).click();
      await page.getByText('Everything that this page had stored is deleted.').waitFor();
      const picker = page.getByLabel('Open a file of saved roles');
      await picker.setInputFiles({
        name: 'x.json',
        mimeType: 'application/json',
        buffer: Buffer.from('{}'),
      });
      await page.getByText('x.json holds no saved roles.').waitFor();
      await picker.setInputFiles({
        name: 'roles.json',
        mimeType: 'application/json',
        buffer: bytes,
      });
      await page.locator('.columns > section[aria-label]').nth(2).waitFor();
    });

    it('opens one again', async () => {
      const { page } = tab;
      await page.getByRole('link', { name: 'Product Owner, Planning' }).click();
      await page.locator('.verdict').waitFor();
      await page.getByText('Saved in this browser').waitFor();
    });
  });
}
