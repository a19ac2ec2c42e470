import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname } from 'node:path';
import { expect, it } from 'vitest';
import setup from './folder-of-tests';
import { temporaryFolder } from './temporary-folder';

it('takes away what a run left, and gives the folder of before back', () => {
  const before = tmpdir();
  // This run has a folder of its own as well.
  expect(basename(before)).toMatch(/^tests-/);
  const end = setup();
  const left = temporaryFolder('left');
  expect(dirname(dirname(left))).toBe(before);
  end();
  expect(existsSync(dirname(left))).toBe(false);
  expect(tmpdir()).toBe(before);
});
