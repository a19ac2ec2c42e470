import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { snapshotParts } from '@/lib/content/snapshot';

/**
 * Keeps what pages rendered on request are made from beside the build, so that a site being served goes on saying the same when the
 * content is edited. lib/serve/next-handler.ts names the place.
 */
export async function keepContent(snapshotDirectory: string, to: string): Promise<void> {
  for (const part of snapshotParts) await cp(join(snapshotDirectory, `${part}.v8`), join(to, `${part}.v8`));
}
