import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { keepContent } from './keep-content';

it('keeps the documents, the bibliography and the looks of a build, and nothing that only its check needed', async () => {
  const root = await mkdtemp(join(tmpdir(), 'keep-'));
  for (const name of ['documents.v8', 'bibliography.v8', 'theme.v8', 'read.v8'])
    await writeFile(join(root, name), name);
  await keepContent(root, join(root, 'kept'));
  expect((await readdir(join(root, 'kept'))).sort()).toEqual(['bibliography.v8', 'documents.v8', 'theme.v8']);
  await rm(root, { recursive: true });
});
