import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const SYSTEM_NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const SYSTEM_PATHS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * The browser for the tests: `BROWSER_PATH`, Playwright's own, a system Chromium or Chrome, in that order.
 * Failing these it tries to install one, by Playwright and then by the system's package manager where it may.
 * Throws what to do when none can be had.
 */
export function findBrowser(environment = process.env): string {
  const named = environment.BROWSER_PATH;
  if (named) {
    if (!existsSync(named)) throw new Error(`BROWSER_PATH is "${named}", and no file is there.`);
    return named;
  }
  const found = installed();
  if (found) return found;
  console.log('No browser found; trying to install Chromium.');
  run('npx', ['playwright', 'install', 'chromium']);
  if (!installed() && process.getuid?.() === 0 && onPath('apt-get')) {
    run('apt-get', ['update', '-qq']);
    run('apt-get', ['install', '-y', '-qq', 'chromium']);
  }
  const fresh = installed();
  if (fresh) return fresh;
  throw new Error(
    'The browser tests need Chromium or Chrome. Install one (`npx playwright install chromium`, or your system’s package), ' +
      'or set BROWSER_PATH to its executable, and run `npm test` again.',
  );
}

function installed(): string | undefined {
  const own = chromium.executablePath();
  if (own && existsSync(own)) return own;
  return SYSTEM_NAMES.map(onPath).find(Boolean) ?? SYSTEM_PATHS.find(existsSync);
}

function onPath(name: string): string | undefined {
  const { status, stdout } = spawnSync(process.platform === 'win32' ? 'where' : 'which', [name], { encoding: 'utf8' });
  return status === 0 ? stdout.split('\n')[0]?.trim() || undefined : undefined;
}

function run(command: string, args: string[]): void {
  spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'] });
}
