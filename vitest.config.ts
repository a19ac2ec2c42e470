import { fileURLToPath } from 'node:url';
import { configDefaults, defineConfig } from 'vitest/config';
import { isOwnersContent, ownersTests } from './lib/testing/owners-tests.js';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

export default defineConfig({
  test: {
    include: ['lib/**/*.test.{ts,tsx}', 'app/**/*.test.{ts,tsx}'],
    exclude: [...configDefaults.exclude, ...(isOwnersContent(process.env) ? [] : ownersTests.units)],
    testTimeout: 30_000,
    env: { CONTENT_SNAPSHOT: '.cache/test-content' },
    globalSetup: ['./lib/testing/content-of-tests.ts'],
    setupFiles: ['./lib/testing/seed-of-tests.ts'],
  },
  resolve: {
    alias: {
      // `server-only` throws outside a React server; in a unit test its door stands open.
      'server-only': path('./lib/testing/server-only-in-tests.ts'),
      'contentlayer/generated': path('./.contentlayer/generated/index.mjs'),
      '@': path('.'),
    },
  },
});
