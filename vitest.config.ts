import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const source = (name: string): string =>
  fileURLToPath(new URL(`packages/${name}/src/index.ts`, import.meta.url));

export default defineConfig({
  resolve: {
    alias: [
      { find: /^@titlescope\/(core|knowledge|intake|server|market)$/, replacement: source('$1') },
    ],
  },
  test: {
    include: [
      'packages/*/src/**/*.test.ts',
      'packages/*/test/**/*.test.ts',
      'packages/*/scripts/**/*.test.{ts,mjs}',
      'scripts/**/*.test.{ts,mjs}',
      'eval/**/*.test.{ts,mjs}',
      'bench/**/*.test.{ts,mjs}',
    ],
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});
