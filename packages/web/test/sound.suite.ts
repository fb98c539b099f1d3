import { gzipSync } from 'node:zlib';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openFirstExample } from './actions.ts';
import type { Stage, Tab } from './browser.ts';
import { saveAndCompare } from './compare.suite.ts';
import { openResume } from './resume.suite.ts';

/** What the README states, with a little room; the limit that was set is 1.5 MB. */
const BUDGET = 460_000;

/** Each view as a user gets to it, from the start page on. */
const VIEWS: readonly { readonly name: string; readonly go: (page: Page) => Promise<void> }[] = [
  { name: 'the start', go: async () => undefined },
  {
    name: 'the verdict, everything unfolded',
    go: async (page) => {
      await openFirstExample(page);
      await page.evaluate(() => {
        for (const fold of document.querySelectorAll('details')) fold.open = true;
      });
    },
  },
  {
    name: 'Ask, with an answer',
    go: async (page) => {
      await page.getByRole('link', { name: 'Ask', exact: true }).click();
      await page.getByText('Somebody else does').click();
      await page.getByRole('button', { name: 'Note the answer' }).click();
      await page.getByText('The last answer').waitFor();
    },
  },
  {
    name: 'Résumé, its start',
    go: async (page) => {
      await page.getByRole('link', { name: 'Résumé', exact: true }).click();
      await page.getByLabel('For the posting').selectOption('pasted');
    },
  },
  {
    name: 'Résumé, for the posting of Decode, everything unfolded',
    go: async (page) => {
      await page.getByLabel('For the posting').selectOption('open');
      await openResume(page);
      await page.evaluate(() => {
        for (const fold of document.querySelectorAll('details')) fold.open = true;
      });
    },
  },
  {
    name: 'the guide',
    go: async (page) => {
      await page.getByRole('link', { name: 'Guide', exact: true }).click();
      await page.getByRole('heading', { level: 1, name: /and/ }).waitFor();
    },
  },
  {
    name: 'Compare',
    go: async (page) => {
      await saveAndCompare(page);
      await page.getByText('3 saved, 3 shown').click();
    },
  },
];

async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const found = await page.evaluate(async () => {
    const { run } = (window as unknown as { axe: typeof axe }).axe;
    return (await run(document, { resultTypes: ['violations'] })).violations;
  });
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`),
  );
}

/** What holds on every view: accessible, no wider than the screen, light to load. */
export function soundSuite(stage: Stage): void {
  describe.each(['light', 'dark'] as const)('axe, %s', (colorScheme) => {
    let tab: Tab;
    beforeAll(async () => {
      tab = await stage.tab({ colorScheme });
    });
    afterAll(() => tab.close());

    it.each(VIEWS)('finds nothing in $name', async ({ go }) => {
      await go(tab.page);
      expect(await violations(tab.page)).toEqual([]);
    });
  });

  // 640 wide is what a 1280 px screen has at 200 % zoom.
  describe.each([320, 640, 1024, 2200])('at %d px', (width) => {
    let tab: Tab;
    beforeAll(async () => {
      tab = await stage.tab({ viewport: { width, height: 800 } });
    });
    afterAll(() => tab.close());

    it.each(VIEWS)('$name does not scroll sideways', async ({ go }) => {
      await go(tab.page);
      const { scrollWidth, clientWidth } = await tab.page.evaluate(() => ({
        scrollWidth: document.documentElement.scrollWidth,
        clientWidth: document.documentElement.clientWidth,
      }));
      expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
    });
  });

  it('gives a first verdict for less than 0.46 MB compressed, beside the weights', async () => {
    const tab = await stage.tab({}, `${stage.address}nowhere`);
    const sizes = new Map<string, number>();
    const waiting: Promise<void>[] = [];
    tab.page.on('response', (response) => {
      const name = new URL(response.url()).pathname;
      if (name.endsWith('.bin') || response.status() !== 200) return;
      waiting.push(response.body().then((body) => void sizes.set(name, gzipSync(body).length)));
    });
    await tab.page.goto(stage.address);
    await openFirstExample(tab.page);
    await Promise.all(waiting);
    const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
    expect(sizes.size).toBeGreaterThan(4);
    expect(total).toBeLessThan(BUDGET);
    await tab.page.context().close();
  });
}
