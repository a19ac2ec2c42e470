import { fileURLToPath } from 'node:url';
import { configDefaults, defineConfig } from 'vitest/config';
import { isOwnersContent } from './owner/is-owners-content.js';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

/** Tests that put something in the place of a module, or of the content that modules have read, which others must not be given. */
const isolated = '**/*.isolated.test.{ts,tsx}';

export default defineConfig({
  test: {
    testTimeout: 30_000,
    env: { CONTENT_SNAPSHOT: '.cache/test-content' },
    globalSetup: ['./lib/testing/folder-of-tests.ts', './lib/testing/content-of-tests.ts'],
    setupFiles: ['./lib/testing/seed-of-tests.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'together',
          include: [
            'lib/**/*.test.{ts,tsx}',
            'app/**/*.test.{ts,tsx}',
            ...(isOwnersContent(process.env) ? ['owner/units/*.test.{ts,tsx}'] : []),
          ],
          exclude: [...configDefaults.exclude, isolated],
          // Loading the same modules for every file anew took twice the time of the tests.
          isolate: false,
        },
      },
      { extends: true, test: { name: 'isolated', include: [isolated] } },
    ],
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
