import { readdirSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createApp } from '@titlescope/server';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeDocx } from '../../intake/test/make-docx.ts';
import { makePdf } from '../../intake/test/make-pdf.ts';
import { exampleOf, headlineOf, judgedExample, openFirstExample, paste } from './actions.ts';
import { PAGE_FOLDER, type Stage, type Tab } from './browser.ts';

const FIRST = 'saas-po-is-pm.txt';
const HEADLINE = (): string => judgedExample(FIRST).judgement.headline;

const LINES = ['Product Owner', 'You own the roadmap of the booking product.'];
const PDF = Buffer.from(makePdf([LINES.map((text, at) => ({ text, x: 72, y: 80 + 24 * at }))]));
const DOCX = Buffer.from(
  makeDocx(LINES.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join('')),
);

/** Bytes of the packed weights. */
const WEIGHTS = (): number => {
  const folder = join(PAGE_FOLDER, 'assets');
  const name = readdirSync(folder).find((file) => file.endsWith('.bin'));
  return statSync(join(folder, name ?? '')).size;
};

async function choose({ page }: Tab, name: string, buffer: Buffer): Promise<void> {
  await page
    .getByLabel('Choose a file')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
}

/** A plain static host that knows nothing of the app: a sub-path, and no headers but the type. */
async function staticHost(under: string): Promise<Server> {
  const app = createApp(PAGE_FOLDER);
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    const inside = path.startsWith(under) ? path.slice(under.length - 1) : '/nowhere';
    void Promise.resolve(app.request(inside)).then(async (answer) => {
      const type = answer.headers.get('content-type') ?? 'text/plain';
      response.writeHead(answer.status, { 'content-type': type });
      response.end(Buffer.from(await answer.arrayBuffer()));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

/** Without a network, and under another roof. */
export function offlineSuite(stage: Stage): void {
  it('works offline once it was loaded, PDF and Word files and every view', async () => {
    const tab = await stage.tab({ serviceWorkers: 'allow' });
    const { page } = tab;
    await page.evaluate(async () => (await navigator.serviceWorker.ready).scope);
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await page.context().setOffline(true);
    await page.reload();
    await openFirstExample(page);
    expect(await headlineOf(page)).toBe(HEADLINE());
    for (const [name, bytes] of [
      ['posting.pdf', PDF],
      ['posting.docx', DOCX],
    ] as const) {
      await page.getByRole('button', { name: 'Another posting' }).click();
      await choose(tab, name, bytes);
      await page
        .locator('.posting .sheet')
        .getByText(LINES[1] ?? '')
        .waitFor();
    }
    await page.getByRole('link', { name: 'Guide', exact: true }).click();
    await page.locator('table').first().waitFor();
    await tab.close();
  });

  describe('while something does not arrive', () => {
    let tab: Tab;
    beforeEach(async () => {
      // A page of the server that is not the app: nothing is kept yet.
      tab = await stage.tab({}, `${stage.address}nowhere`);
    });
    // What is missing is reported by the browser itself, too.
    afterEach(() => tab.page.context().close());

    it('says so of the reader, and reads when it comes', async () => {
      const { page } = tab;
      await page.route(/\.bin$/, (route) => route.abort());
      await page.goto(stage.address);
      await paste(page, exampleOf(FIRST));
      await page.getByRole('alert').getByText('[reader-not-loaded]').waitFor();
      await page.unroute(/\.bin$/);
      await page.getByRole('button', { name: 'Decode' }).click();
      expect(await headlineOf(page)).toBe(HEADLINE());
    });

    it('shows how much of the reader has come, and stays usable', async () => {
      const { page } = tab;
      const network = await page.context().newCDPSession(page);
      await network.send('Network.emulateNetworkConditions', {
        offline: false,
        latency: 0,
        downloadThroughput: WEIGHTS() / 5,
        uploadThroughput: WEIGHTS() / 5,
      });
      await page.goto(stage.address);
      await paste(page, exampleOf(FIRST));
      await page.getByText(/Fetching the reader, once: \d+\.\d of \d+\.\d MB/).waitFor();
      await page.getByRole('link', { name: 'Compare', exact: true }).click();
      await page.getByText('Two offers, side by side.').waitFor();
      await page.getByRole('link', { name: 'Decode', exact: true }).click();
      await page.getByRole('progressbar').waitFor();
      await network.detach();
      expect(await headlineOf(page)).toBe(HEADLINE());
    });

    it('says so of the part that reads PDFs, and of a view', async () => {
      const { page } = tab;
      const parts = /\/(pdfjs|guide-view)-[^/]*\.js$/;
      await page.route(parts, (route) => route.abort());
      await page.goto(stage.address);
      await page.getByRole('link', { name: 'Guide', exact: true }).click();
      const again = page.getByRole('button', { name: 'Try again' });
      await again.waitFor();
      await page.getByRole('link', { name: 'Decode', exact: true }).click();
      await choose(tab, 'posting.pdf', PDF);
      await page.getByRole('alert').getByText('[part-not-loaded]').waitFor();
      await page.unroute(parts);
      await choose(tab, 'posting.pdf', PDF);
      expect(await headlineOf(page)).toMatch(/product/);
      await page.getByRole('link', { name: 'Guide', exact: true }).click();
      await page.locator('table').first().waitFor();
    });
  });

  describe('from a sub-path of a static host', () => {
    let host: Server;
    beforeAll(async () => {
      host = await staticHost('/some/where/');
    });
    afterAll(() => void host.close());

    it('works, and is kept for offline', async () => {
      const { port } = host.address() as AddressInfo;
      const at = `http://127.0.0.1:${port}/some/where/`;
      const tab = await stage.tab({ serviceWorkers: 'allow' }, at);
      await openFirstExample(tab.page);
      expect(await headlineOf(tab.page)).toBe(HEADLINE());
      const scope = await tab.page.evaluate(
        async () => (await navigator.serviceWorker.ready).scope,
      );
      expect(scope).toBe(at);
      await tab.close();
    });
  });
}
