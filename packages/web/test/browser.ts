import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { type Served, startServer } from '@titlescope/server';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { expect } from 'vitest';
import { findChromium } from './find-chromium.ts';

const ROOT: string = fileURLToPath(new URL('../../..', import.meta.url));

/** Folder of the built app. */
export const PAGE_FOLDER: string = join(ROOT, 'packages/web/dist');

/** Long enough for a slow and busy machine: no test here measures speed. */
const PATIENCE = 45_000;

/** A page under test, with what it must not have done. */
export interface Tab {
  readonly page: Page;
  /** Closes it and fails when it asked another origin for something, or reported an error. */
  close(): Promise<void>;
}

/** One browser and one server for all page tests. */
export class Stage {
  #browser: Browser | undefined;
  #served: Served | undefined;

  get address(): string {
    return this.#served?.address ?? '';
  }

  async open(): Promise<void> {
    const script = join(ROOT, 'scripts/build-page.mjs');
    const built = spawnSync(process.execPath, [script], { encoding: 'utf8' });
    if (built.status !== 0) throw new Error(`app not built: ${built.stderr}`);
    const executablePath = findChromium();
    if (executablePath === undefined) throw new Error('no Chromium on this machine');
    this.#served = await startServer({ folder: PAGE_FOLDER, port: 0 });
    this.#browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  }

  async close(): Promise<void> {
    await this.#browser?.close();
    await this.#served?.close();
  }

  /** A fresh tab that shows the app, in a profile of its own. */
  async tab(options: BrowserContextOptions = {}, at = this.address): Promise<Tab> {
    if (this.#browser === undefined) throw new Error('the stage is not open');
    const context = await this.#browser.newContext({
      viewport: { width: 1280, height: 900 },
      serviceWorkers: 'block',
      reducedMotion: 'reduce',
      ...options,
    });
    context.setDefaultTimeout(PATIENCE);
    const { origin } = new URL(at);
    const foreign: string[] = [];
    const faults: string[] = [];
    context.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(`${origin}/`) && !url.startsWith(`blob:${origin}/`)) foreign.push(url);
    });
    context.on('weberror', (error) => faults.push(error.error().message));
    context.on('console', (message) => {
      const text = message.text();
      if (message.type() === 'error' || /Content Security Policy/i.test(text)) faults.push(text);
    });
    const page = await context.newPage();
    await page.goto(at);
    return {
      page,
      close: async () => {
        await context.close();
        expect({ foreign, faults }).toEqual({ foreign: [], faults: [] });
      },
    };
  }
}
