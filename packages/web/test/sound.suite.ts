import { gzipSync } from 'node:zlib';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openFirstExample, paste } from './actions.ts';
import type { Stage, Tab } from './browser.ts';
import { saveAndCompare } from './compare.suite.ts';
import { practise } from './practise.suite.ts';
import { openResume } from './resume.suite.ts';

/** What the README states, with a little room; the limit that was set is 1.5 MB. */
const BUDGET = 460_000;

/** Each view and state as a user gets to it, one after the other in one tab, from the start page on. */
const VIEWS: readonly { readonly name: string; readonly go: (page: Page) => Promise<void> }[] = [
  {
    name: 'Ask, with nothing to ask about',
    go: async (page) => {
      await page.getByRole('link', { name: 'Ask', exact: true }).click();
      await page.getByText('Ask before you accept.').waitFor();
    },
  },
  {
    name: 'Compare, with nothing saved',
    go: async (page) => {
      await page.getByRole('link', { name: 'Compare', exact: true }).click();
      await page.getByText('Two offers, side by side.').waitFor();
    },
  },
  {
    name: 'the start',
    go: async (page) => {
      await page.getByRole('link', { name: 'Decode', exact: true }).click();
      await page.getByText('14 more').click();
    },
  },
  {
    name: 'a text that waits for the reader',
    go: async (page) => {
      await page.route(/\.bin$/, (route) => void setTimeout(() => route.abort(), 100_000));
      await page.reload();
      await paste(page, 'You own the roadmap.');
      await page.getByRole('progressbar').waitFor();
    },
  },
  {
    name: 'a file that cannot be read',
    go: async (page) => {
      await page.unrouteAll();
      await page.reload();
      await page
        .getByLabel('Choose a file')
        .setInputFiles({ name: 'x.txt', mimeType: 'text/plain', buffer: Buffer.alloc(0) });
      await page.getByRole('alert').waitFor();
    },
  },
  {
    name: 'the verdict, everything unfolded',
    go: async (page) => {
      await openFirstExample(page);
      await page.getByRole('button', { name: 'Copy a link' }).click();
      await page.evaluate(() => {
        for (const fold of document.querySelectorAll('details')) fold.open = true;
      });
      await page.locator('#f-roadmap details li').first().waitFor();
    },
  },
  {
    name: 'Ask, with an answer',
    go: async (page) => {
      await page.getByRole('link', { name: 'Ask', exact: true }).click();
      await page.getByText('Somebody else does').click();
      await page.getByRole('button', { name: 'Note the answer' }).click();
      await page.getByText('The last answer').waitFor();
      await page.getByText('Shared with others').click();
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
    name: 'Practise, the bank',
    go: async (page) => {
      await page.getByRole('link', { name: 'Practise', exact: true }).click();
      await page.getByRole('heading', { level: 1, name: 'What do they hear' }).waitFor();
    },
  },
  {
    name: 'Practise, an answer read and attempts saved',
    go: async (page) => {
      await practise(page);
      await page.getByText('What a strong and a weak answer hold').click();
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
      await page.getByRole('button', { name: 'Delete everything' }).click();
    },
  },
];

/** 640 wide is what a 1280 px screen has at 200 % zoom. */
const WIDTHS = [320, 640, 768, 1024, 1280, 2200];

async function violations(page: Page): Promise<readonly string[]> {
  const isLoaded = await page.evaluate(() => 'axe' in window);
  if (!isLoaded) await page.evaluate(axe.source);
  const found = await page.evaluate(async () => {
    const { run } = (window as unknown as { axe: typeof axe }).axe;
    const rules = { 'target-size': { enabled: true } };
    return (await run(document, { resultTypes: ['violations'], rules })).violations;
  });
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`),
  );
}

/** What holds on every view: accessible, no wider than the screen, light to load. */
export function soundSuite(stage: Stage): void {
  describe('axe finds nothing, and nothing scrolls sideways, in', () => {
    let tab: Tab;
    beforeAll(async () => {
      tab = await stage.tab();
    });
    afterAll(() => tab.close());

    it.each(VIEWS)('$name', async ({ go }) => {
      const { page } = tab;
      await page.setViewportSize({ width: 1280, height: 900 });
      await go(page);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await violations(page), colorScheme).toEqual([]);
      }
      const tooWide: number[] = [];
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 800 });
        const { scrollWidth, clientWidth } = await page.evaluate(() => ({
          scrollWidth: document.documentElement.scrollWidth,
          clientWidth: document.documentElement.clientWidth,
        }));
        if (scrollWidth > clientWidth) tooWide.push(width);
        if (width === 320) expect(await violations(page), 'narrow').toEqual([]);
      }
      expect(tooWide).toEqual([]);
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
