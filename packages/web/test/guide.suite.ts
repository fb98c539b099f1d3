import { knowledge } from '@titlescope/knowledge';
import { compareRoles, guide } from '@titlescope/knowledge/guide';
import { expect, it } from 'vitest';
import type { Stage } from './browser.ts';

/** Guide: every pair of the tables has its page, with the sources. */
export function guideSuite(stage: Stage): void {
  it('the guide shows every pair of the tables with its sources', async () => {
    const tab = await stage.tab();
    const { page } = tab;
    await page.getByRole('link', { name: 'Guide', exact: true }).click();
    const links = page.getByRole('navigation', { name: 'Pairs of roles' }).getByRole('link');
    await links.first().waitFor();
    expect(await links.count()).toBe(guide.pairs.length);
    for (const [index, { left, right, theory }] of guide.pairs.entries()) {
      await links.nth(index).click();
      await page.getByText(theory).waitFor();
      const { sources, accountabilities } = compareRoles(left, right, guide, knowledge);
      expect(await page.locator('.sources li').count()).toBe(sources.length);
      expect(await page.locator('table').first().locator('tbody tr').count()).toBe(
        accountabilities.length,
      );
    }
    const addresses = await page
      .locator('.sources a')
      .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
    for (const address of addresses) expect(address).toMatch(/^https:\/\//);
    await tab.close();
  });
}
