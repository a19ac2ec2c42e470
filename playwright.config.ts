import { defineConfig } from '@playwright/test';
import { secondContent, secondSite } from './e2e/support/second-site';
import { findBrowser } from './lib/cli/find-browser';
import { isOwnersContent, ownersTests } from './lib/testing/owners-tests.js';

const port = Number(process.env.PORT ?? 3210);

export default defineConfig({
  testDir: 'e2e',
  testIgnore: isOwnersContent(process.env) ? [] : [...ownersTests.browser],
  outputDir: '.cache/test-results',
  fullyParallel: true,
  workers: 2,
  // A browser on a loaded machine may be slow; it may not be wrong. Nothing is retried.
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ? [['line'], ['json']] : [['line']],
  use: {
    baseURL: `http://localhost:${port}`,
    viewport: { width: 1280, height: 900 },
    launchOptions: {
      executablePath: findBrowser(),
      args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    },
  },
  projects: [{ name: 'chromium', use: { browserName: 'chromium' } }],
  // The second site stands under a path, and has all but one of its works rendered on request.
  webServer: [
    serve(process.env.CONTENT_DIR || 'content', port),
    serve(secondContent, port + 1, { PRERENDERED_WORKS: '1', SITE_URL: secondSite }),
  ],
});

/** One server a content folder: the site itself, and the site of the fixtures' researcher on the port after it. */
function serve(contentDirectory: string, serverPort: number, env: Record<string, string> = {}) {
  return {
    command: 'npm start',
    env: { ...env, PORT: String(serverPort), CONTENT_DIR: contentDirectory },
    url: `http://localhost:${serverPort}/healthz`,
    // A site that someone serves meanwhile is not the one that is tested.
    reuseExistingServer: false,
    timeout: 600_000,
    gracefulShutdown: { signal: 'SIGTERM' as const, timeout: 5_000 },
  };
}
