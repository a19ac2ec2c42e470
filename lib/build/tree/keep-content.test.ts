import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { contentOfTexts } from '@/lib/content/store';
import { temporaryFolder } from '@/lib/testing/temporary-folder';
import { takeSnapshot } from '../take-snapshot';
import { keepContent } from './keep-content';

it('keeps all that pages are rendered from, and nothing that only the check needed', async () => {
  const root = temporaryFolder('keep');
  const taken = join(root, 'taken');
  await takeSnapshot(contentOfTexts('content', { 'profile.mdx': '---\nname: Jane Doe\n---\n' }), taken);
  const parts = readdirSync(taken).sort();
  expect(parts).toContain('words.v8');
  writeFileSync(join(taken, 'read.v8'), 'what the check was given');
  await keepContent(taken, join(root, 'kept'));
  expect(readdirSync(join(root, 'kept')).sort()).toEqual(parts);
});
