import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createApp } from '@titlescope/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headlineOf, judgedExample, openFirstExample } from './actions.ts';
import { PAGE_FOLDER, type Stage } from './browser.ts';

const HEADLINE = (): string => judgedExample('saas-po-is-pm.txt').judgement.headline;

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
  it('works offline once it was loaded', async () => {
    const tab = await stage.tab({ serviceWorkers: 'allow' });
    const { page } = tab;
    await page.evaluate(async () => (await navigator.serviceWorker.ready).scope);
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await page.context().setOffline(true);
    await page.reload();
    await openFirstExample(page);
    expect(await headlineOf(page)).toBe(HEADLINE());
    await tab.close();
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
