import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '@/lib/testing/temporary-folder';
import { forgetOtherFolder } from './run-contentlayer';

test('what was kept of a folder is kept for it alone', () => {
  const kept = temporaryFolder('kept');
  const data = join(kept, 'data.json');
  const isKeptFor = (directory: string) => {
    forgetOtherFolder(kept, directory);
    return existsSync(data);
  };
  // From before folders were told apart: nobody knows whose it is.
  writeFileSync(data, '{}');
  expect(isKeptFor('content')).toBe(false);
  writeFileSync(data, '{}');
  expect(isKeptFor('content')).toBe(true);
  expect(isKeptFor('e2e/fixtures/mendel')).toBe(false);
});
