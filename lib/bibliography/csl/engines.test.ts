import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';

it('formats in one locale after the other within little memory', { timeout: 120_000 }, () => {
  // An engine kept for each used it up.
  const args = ['--max-old-space-size=160', '--import', 'tsx', 'lib/bibliography/csl/fixtures/every-locale.ts'];
  const printed = execFileSync(process.execPath, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  expect(Number(printed)).toBe(5);
});
