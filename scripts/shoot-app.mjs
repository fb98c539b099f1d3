import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { startServer } from '../packages/server/dist/index.js';
import { root } from './setup.mjs';

const WIDE = { width: 1280, height: 860 };

/** Takes a picture of each main view of the built app, as a user gets to it. */
export async function shootApp(executablePath) {
  const served = await startServer({ folder: join(root, 'packages/web/dist'), port: 0 });
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    for (const [name, scheme, go] of VIEWS) {
      const context = await browser.newContext({
        viewport: WIDE,
        colorScheme: scheme,
        reducedMotion: 'reduce',
        serviceWorkers: 'block',
      });
      const page = await context.newPage();
      await page.goto(served.address);
      await go(page);
      await page.waitForTimeout(300);
      await page.screenshot({ path: join(root, 'docs/images', name) });
      console.error(`wrote docs/images/${name}`);
      await context.close();
    }
  } finally {
    await browser.close();
    await served.close();
  }
}

async function decode(page, example) {
  await page.getByRole('link', { name: 'Decode', exact: true }).click();
  await page.locator('.start, .verdict').first().waitFor();
  const another = page.getByRole('button', { name: 'Another posting' });
  if (await another.isVisible()) await another.click();
  await page.getByRole('button', { name: example }).click();
  await page.locator('.verdict').waitFor();
}

async function answer(page) {
  await decode(page, 'Product Owner, Claims Intake');
  await page.getByRole('link', { name: 'Ask', exact: true }).click();
  await page.getByText('Somebody else does').click();
  await page.getByLabel('In their words').fill('That comes to us from product management.');
  await page.getByRole('button', { name: 'Note the answer' }).click();
  await page.getByText('The last answer').waitFor();
  await page.evaluate('scrollTo(0, 0)');
}

async function compare(page) {
  for (const example of ['Product Owner, Planning', 'Product Owner, Claims', 'of a feature team']) {
    await decode(page, example);
    await page.getByRole('button', { name: 'Save this role' }).click();
    await page.getByText('Saved in this browser').waitFor();
  }
  await page.getByRole('link', { name: 'Compare', exact: true }).click();
  await page.locator('.columns > section[aria-label]').nth(2).waitFor();
}

async function hover(page) {
  await page.setViewportSize({ width: WIDE.width, height: 1180 });
  await decode(page, 'Product Owner, Planning');
  await page.locator('#f-customers h3').hover();
}

async function resume(page) {
  await page.setViewportSize({ width: WIDE.width, height: 1260 });
  await decode(page, 'Product Owner, Planning');
  await page.getByRole('link', { name: 'Résumé', exact: true }).click();
  await page.getByLabel('For the posting').selectOption('open');
  await page.getByRole('button', { name: 'who held a product manager' }).click();
  await page.locator('.report').waitFor();
  await page.locator('.report li[data-lights="ask-roadmap"]').hover();
}

async function practise(page) {
  await page.setViewportSize({ width: WIDE.width, height: 1000 });
  await page.getByRole('link', { name: 'Practise', exact: true }).click();
  await page.getByRole('link', { name: 'Walk me through your role.' }).click();
  await page.getByRole('button', { name: 'one that decides' }).click();
  await page.locator('.practice .report').waitFor();
  await page.locator('#f-m-own-decision h3').hover();
}

async function guide(page) {
  await page.getByRole('link', { name: 'Guide', exact: true }).click();
  await page.locator('table').first().waitFor();
}

/** @type {readonly (readonly [name: string, scheme: 'light' | 'dark', go: (page: import('playwright-core').Page) => Promise<void>])[]} */
const VIEWS = [
  ['app-decode.png', 'light', hover],
  ['app-decode-dark.png', 'dark', hover],
  ['app-ask.png', 'light', answer],
  ['app-compare.png', 'light', compare],
  ['app-resume.png', 'light', resume],
  ['app-practise.png', 'light', practise],
  ['app-guide.png', 'light', guide],
];
