import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { isOwnersContent } from './owner/is-owners-content.js';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

export default defineConfig({
  test: {
    include: [
      'lib/**/*.test.{ts,tsx}',
      'app/**/*.test.{ts,tsx}',
      ...(isOwnersContent(process.env) ? ['owner/units/*.test.{ts,tsx}'] : []),
    ],
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
