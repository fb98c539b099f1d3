import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { DEFAULT_READER } from '@titlescope/core/reader-names';
import { defineConfig, type Plugin } from 'vite';

const WORKER = 'sw.js';
const PUBLIC = fileURLToPath(new URL('public', import.meta.url));

/** Tells the service worker which files to keep, and gives it a new version whenever one of them changes. */
function listForServiceWorker(): Plugin {
  return {
    name: 'list-for-service-worker',
    apply: 'build',
    enforce: 'post',
    generateBundle(_, bundle) {
      const worker = bundle[WORKER];
      if (worker?.type !== 'chunk') throw new Error(`no ${WORKER} in the build`);
      const kept = Object.values(bundle).filter(({ fileName }) => fileName !== WORKER);
      const hash = createHash('sha256');
      for (const file of kept) {
        hash.update(file.fileName).update(file.type === 'chunk' ? file.code : file.source);
      }
      const files = [...kept.map(({ fileName }) => fileName), ...readdirSync(PUBLIC)];
      worker.code = worker.code
        .replace('__VERSION__', hash.digest('hex').slice(0, 12))
        .replace(/(["'`])__FILES__\1/, JSON.stringify(files.sort()).slice(1, -1));
    },
  };
}

const WEIGHTS = fileURLToPath(
  import.meta.resolve(`@titlescope/core/weights/${DEFAULT_READER}.bin`),
);

/** The module `reader-weights`: where the weights of the product's default reader are, packed, since most static hosts pack no such file. */
function packReaderWeights(): Plugin {
  const packed = gzipSync(readFileSync(WEIGHTS), { level: 9 });
  return {
    name: 'pack-reader-weights',
    apply: 'build',
    resolveId: (id) => (id === 'reader-weights' ? '\0reader-weights' : null),
    load(id) {
      if (id !== '\0reader-weights') return null;
      const file = this.emitFile({
        type: 'asset',
        name: `${DEFAULT_READER}.bin`,
        source: packed,
      });
      return `export const address = import.meta.ROLLUP_FILE_URL_${file}; export const packedBytes = ${packed.length};`;
    },
  };
}

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: './',
  plugins: [svelte(), packReaderWeights(), listForServiceWorker()],
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1000,
    rolldownOptions: {
      checks: { pluginTimings: false },
      input: {
        index: fileURLToPath(new URL('index.html', import.meta.url)),
        sw: fileURLToPath(new URL('src/offline/service-worker.ts', import.meta.url)),
      },
      output: {
        entryFileNames: ({ name }) => (name === 'sw' ? WORKER : 'assets/[name]-[hash].js'),
      },
    },
  },
});
