import { defineConfig } from '@playwright/test';
import { secondSite } from './e2e/support/second-site';
import { findBrowser } from './lib/cli/find-browser';
import { isOwnersContent } from './owner/is-owners-content.js';

const port = Number(process.env.PORT ?? 3210);

export default defineConfig({
  testDir: '.',
  testMatch: ['e2e/*.spec.ts', ...(isOwnersContent(process.env) ? ['owner/browser/*.spec.ts'] : [])],
  outputDir: '.cache/test-results',
  globalSetup: './lib/testing/folder-of-tests.ts',
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
    serve('lib/cli/start.ts', port),
    serve('e2e/support/start-second-site.ts', port + 1, { PRERENDERED_WORKS: '1', SITE_URL: secondSite }),
  ],
});

/** One server a site: the content under test, and the fixtures' researcher on the port after it. */
function serve(program: string, serverPort: number, env: Record<string, string> = {}) {
  return {
    command: `node --import tsx ${program}`,
    env: { ...env, PORT: String(serverPort) },
    url: `http://localhost:${serverPort}/healthz`,
    // A site that someone serves meanwhile is not the one that is tested.
    reuseExistingServer: false,
    timeout: 600_000,
    gracefulShutdown: { signal: 'SIGTERM' as const, timeout: 5_000 },
  };
}
