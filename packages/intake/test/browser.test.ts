import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium } from '../../web/test/find-chromium.ts';
import { parseBytes } from '../src/parse-bytes.ts';

const FILES = [
  'resume.pdf',
  'posting.pdf',
  'locked.pdf',
  'scanned.pdf',
  'word.docx',
  'saved.mhtml',
];
const INTAKE = fileURLToPath(new URL('../dist/index.js', import.meta.url));

const WORKER = `import { parseBytes } from ${JSON.stringify(INTAKE)};
self.onmessage = async ({ data }) => self.postMessage(await parseBytes(data.bytes, { name: data.name }));`;
const PAGE = '<!doctype html><title>intake</title><script type="module" src="/main.js"></script>';
const MAIN = `const worker = new Worker(new URL('./worker.js', import.meta.url), { type: 'module' });
globalThis.parse = (name, bytes) => new Promise((resolve) => {
  worker.onmessage = ({ data }) => resolve(data);
  worker.postMessage({ name, bytes: Uint8Array.from(bytes) });
});`;
const POLICY = "default-src 'none'; script-src 'self'; worker-src 'self'; connect-src 'none'";

describe('in a worker of a page, bundled', () => {
  let folder = '';
  let server: Server | undefined;
  let browser: Browser | undefined;
  let page: Page;
  let asked: string[] = [];
  const faults: string[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'titlescope-intake-'));
    writeFileSync(join(folder, 'index.html'), PAGE);
    writeFileSync(join(folder, 'main.js'), MAIN);
    writeFileSync(join(folder, 'worker.js'), WORKER);
    await build({
      root: folder,
      configFile: false,
      logLevel: 'error',
      build: { outDir: 'out' },
      worker: { format: 'es' },
    });
    server = createServer((request, response) => {
      const path = request.url ?? '/';
      asked.push(path);
      const isPage = path === '/';
      response.setHeader('content-type', isPage ? 'text/html' : 'text/javascript');
      response.setHeader('content-security-policy', POLICY);
      try {
        response.end(readFileSync(join(folder, 'out', isPage ? 'index.html' : path)));
      } catch {
        response.writeHead(404).end();
      }
    });
    await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
    const executablePath = findChromium();
    if (executablePath === undefined) throw new Error('no Chromium on this machine');
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
    page = await browser.newPage();
    page.on('console', (message) => faults.push(message.text()));
    page.on('pageerror', (error) => faults.push(error.message));
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    server?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function parse(name: string, bytes: Uint8Array): Promise<unknown> {
    asked = [];
    return await page.evaluate(
      ([file, list]) =>
        (globalThis as unknown as { parse(name: string, bytes: number[]): Promise<unknown> }).parse(
          file,
          list,
        ),
      [name, [...bytes]] as [string, number[]],
    );
  }

  it('text and HTML load nothing more', async () => {
    const text = new TextEncoder().encode('Product Owner\n\nYou own the roadmap.');
    expect(await parse('a.txt', text)).toEqual(await parseBytes(text, { name: 'a.txt' }));
    const html = new TextEncoder().encode('<h1>Product Owner</h1><p>You own the roadmap.');
    expect(await parse('a.html', html)).toEqual(await parseBytes(html, { name: 'a.html' }));
    expect(asked.filter((path) => !/\/worker-[\w-]+\.js$|favicon/.test(path))).toEqual([]);
  });

  it.each(FILES)('%s gives what it gives in Node', async (name) => {
    const bytes = new Uint8Array(readFileSync(new URL(`files/${name}`, import.meta.url)));
    expect(await parse(name, bytes)).toEqual(await parseBytes(bytes, { name }));
  });

  it('breaks no rule of its page and reports no fault', () => {
    expect(faults).toEqual([]);
  });
});
