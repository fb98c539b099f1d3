import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from './create-app.ts';
import { SECURITY_HEADERS } from './security-headers.ts';
import { startServer } from './start-server.ts';

const outer = mkdtempSync(join(tmpdir(), 'titlescope-server-'));
const folder = join(outer, 'page');
let app: Hono;

beforeAll(() => {
  mkdirSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(join(outer, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'index.html'), `<!doctype html><title>x</title>${' '.repeat(4000)}`);
  writeFileSync(join(folder, 'assets/app-1a2b.js'), 'export {};');
  writeFileSync(join(folder, 'assets/linear-1a2b.bin'), new Uint8Array(5000));
  app = createApp(folder);
});
afterAll(() => rmSync(outer, { recursive: true, force: true }));

const get = (path: string, init?: RequestInit) => app.request(`http://localhost${path}`, init);

describe('the server', () => {
  it('serves the page at its root, to be asked for again each time', async () => {
    const answer = await get('/');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(answer.headers.get('cache-control')).toBe('no-cache');
    expect(await answer.text()).toContain('<!doctype html>');
  });

  it('serves named files for good, with their type', async () => {
    const answer = await get('/assets/app-1a2b.js');
    expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(answer.headers.get('cache-control')).toContain('immutable');
    const weights = await get('/assets/linear-1a2b.bin');
    expect(weights.headers.get('content-length')).toBe('5000');
  });

  it('compresses text for who takes it', async () => {
    const answer = await get('/', { headers: { 'accept-encoding': 'gzip' } });
    expect(answer.headers.get('content-encoding')).toBe('gzip');
    expect((await answer.arrayBuffer()).byteLength).toBeLessThan(500);
  });

  it.each(['/', '/assets/app-1a2b.js', '/nowhere'])('guards %s', async (path) => {
    const { headers } = await get(path);
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) {
      expect(headers.get(name)).toBe(value);
    }
  });

  it('lets the page load from its own origin only, and run no text as script', () => {
    const policy = SECURITY_HEADERS['Content-Security-Policy'] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*|data:/);
  });

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/../../secret.txt',
    '/assets',
    '/index.html/',
    '//secret.txt',
  ])('finds nothing at %s', async (path) => {
    const answer = await get(path);
    expect(answer.status).toBe(404);
    expect(await answer.text()).not.toContain('secret');
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('refuses %s', async (method) => {
    expect((await get('/', { method })).status).toBe(405);
  });

  it('listens on loopback, on a port of its own or the one asked for', async () => {
    const first = await startServer({ folder, port: 0 });
    try {
      expect(first.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
      expect((await fetch(first.address)).status).toBe(200);
      const port = Number(new URL(first.address).port);
      await expect(startServer({ folder, port })).rejects.toThrow(/EADDRINUSE/);
    } finally {
      await first.close();
    }
  });
});
