import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { startServer } from '../packages/server/dist/index.js';
import { pageMarkdown } from './page-results.mjs';
import { root } from './setup.mjs';

const EXAMPLES = join(root, 'examples/postings');
const FIRST = 'saas-po-is-pm.txt';
const MOST_PATIENCE = 300_000;

/** Measures the built app in Chromium: what it transfers, when it paints, how long a paste takes. Writes bench/page.md, or prints only. */
export async function measurePage(executablePath, { quick = false } = {}) {
  const served = await startServer({ folder: join(root, 'packages/web/dist'), port: 0 });
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  const times = quick ? 2 : 7;
  try {
    const result = {
      schema: 'titlescope/page-bench@1',
      browser: `Chromium ${browser.version().split('.')[0]}`,
      transfer: await transferOf(browser, served.address),
      paint: await paintOf(browser, served.address, times),
      paste: await pasteOf(browser, served.address, quick ? 1 : 3),
      cold: await coldOf(browser, served.address, times),
      long: await longOf(browser, served.address),
    };
    const text = pageMarkdown(result);
    process.stdout.write(text);
    if (quick) return;
    const rounded = (_, value) => (typeof value === 'number' ? Math.round(value) : value);
    writeFileSync(join(root, 'bench/page.json'), `${JSON.stringify(result, rounded, 2)}\n`);
    writeFileSync(join(root, 'bench/page.md'), text);
    process.stdout.write('\nwrote bench/page.md and the numbers as JSON beside it\n');
  } finally {
    await browser.close();
    await served.close();
  }
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];

async function open(browser, address, options = {}) {
  const context = await browser.newContext({ serviceWorkers: 'block', ...options });
  context.setDefaultTimeout(MOST_PATIENCE);
  await context.addInitScript({ path: join(root, 'scripts/page-clock.js') });
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

/** Has the page itself measure something; see page-clock.js. */
function clock(page, call, text = '') {
  return page.evaluate(`pageClock.${call}(${text === '' ? '' : JSON.stringify(text)})`);
}

async function putAway(page) {
  await page.getByRole('button', { name: 'Another posting' }).click();
  await page.getByLabel('The posting').fill('');
}

/** Waits until the reader has come and is parsed: an example is then read without a wait for it. */
async function settle(page) {
  await page.waitForLoadState('networkidle');
  await clock(page, 'paste', readFileSync(join(EXAMPLES, FIRST), 'utf8'));
  await putAway(page);
}

/** Bytes over the wire for a first verdict of an example, packed as the server or gzip packs them; and what comes later, if it does. */
async function transferOf(browser, address) {
  const page = await open(browser, `${address}nowhere`);
  const sizes = new Map();
  const waiting = [];
  page.on('response', (response) => {
    const name = new URL(response.url()).pathname;
    if (response.status() !== 200) return;
    waiting.push(response.body().then((body) => sizes.set(name, wireSize(name, body))));
  });
  await page.goto(address);
  await page.getByRole('button', { name: 'Product Owner, Planning' }).click();
  await page.locator('.verdict').waitFor();
  await page.waitForLoadState('networkidle');
  await Promise.all(waiting);
  await page.context().close();
  const all = filesOf(join(root, 'packages/web/dist'));
  const isWeights = (name) => name.endsWith('.bin');
  const sum = (entries) => entries.reduce((total, [, size]) => total + size, 0);
  const first = [...sizes];
  return {
    app: sum(first.filter(([name]) => !isWeights(name))),
    files: first.filter(([name]) => !isWeights(name)).length,
    weights: sum(first.filter(([name]) => isWeights(name))),
    offline: sum(all),
    pdf: sum(all.filter(([name]) => /(pdf|dist)-?[^/]*\.js$/i.test(name))),
  };
}

function wireSize(name, body) {
  const isPacked = /\.(woff2|png|bin)$/.test(name);
  return isPacked ? body.length : gzipSync(body).length;
}

function filesOf(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path, wireSize(path, readFileSync(path))];
    });
}

/** First contentful paint, in a fresh profile and again from the browser's own cache. */
async function paintOf(browser, address, times) {
  const first = [];
  const again = [];
  for (let time = 0; time < times; time += 1) {
    const page = await open(browser, address);
    first.push(await clock(page, 'painted'));
    await page.waitForLoadState('networkidle');
    await page.reload();
    again.push(await clock(page, 'painted'));
    await page.context().close();
  }
  return { times, first: median(first), again: median(again), slowest: Math.max(...first) };
}

/** Every example pasted into a page that has loaded; of each the fastest of its turns counts. */
async function pasteOf(browser, address, turns) {
  const page = await open(browser, address);
  await settle(page);
  const texts = readdirSync(EXAMPLES).map((name) => readFileSync(join(EXAMPLES, name), 'utf8'));
  const each = [];
  for (const text of texts) {
    const runs = [];
    for (let turn = 0; turn < turns; turn += 1) {
      runs.push(await clock(page, 'paste', text));
      await putAway(page);
    }
    each.push(Math.min(...runs));
  }
  await page.context().close();
  return { postings: texts.length, median: median(each), slowest: Math.max(...each) };
}

/** From the address to the verdict, in a fresh profile, when a posting is pasted as soon as there is a field. */
async function coldOf(browser, address, times) {
  const text = readFileSync(join(EXAMPLES, FIRST), 'utf8');
  const runs = [];
  for (let time = 0; time < times; time += 1) {
    const page = await open(browser, address);
    await page.getByLabel('The posting').waitFor();
    await clock(page, 'paste', text);
    runs.push(await clock(page, 'now'));
    await page.context().close();
  }
  return { times, median: median(runs) };
}

/** The lines of the examples again and again, each with a number of its own: no sentence comes twice. */
function longText(length) {
  const lines = readdirSync(EXAMPLES)
    .filter((name) => !name.endsWith('.html'))
    .flatMap((name) => readFileSync(join(EXAMPLES, name), 'utf8').split('\n'));
  const parts = [];
  for (let at = 0, size = 0; size < length; at += 1) {
    const line = lines[at % lines.length].trimEnd();
    parts.push(line === '' ? '' : `${line} ${at}`);
    size += parts.at(-1).length + 1;
  }
  return parts.join('\n');
}

/** Five million characters: until the verdict, the longest that the page's own thread was busy, and until a cancelled reading is over. */
async function longOf(browser, address) {
  const page = await open(browser, address);
  await settle(page);
  await clock(page, 'longestTask');
  const text = longText(4_900_000);
  const milliseconds = await clock(page, 'paste', text);
  await page.waitForTimeout(500);
  const longestTask = await clock(page, 'longestTask');
  await putAway(page);
  const cancel = await clock(page, 'cancel', text);
  await page.context().close();
  return { characters: text.length, milliseconds, longestTask, cancel };
}
