import { cp } from 'node:fs/promises';
import { join } from 'node:path';

/** The parts of a snapshot that pages rendered on request are made from; the other is what the check was given. */
const PARTS = ['documents.v8', 'bibliography.v8', 'theme.v8'];

/**
 * Keeps what pages rendered on request are made from beside the build, so that a site being served goes on saying the same when the
 * content is edited. lib/serve/next-handler.ts names the place.
 */
export async function keepContent(snapshotDirectory: string, to: string): Promise<void> {
  for (const part of PARTS) await cp(join(snapshotDirectory, part), join(to, part));
}
