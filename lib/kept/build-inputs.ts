import { statSync } from 'node:fs';
import { join } from 'node:path';
import { listContentFiles } from '@/lib/content/list-files';
import { buildStamp } from './build-stamp';

/** What a build was made from is not what it is named by: somebody saved a file meanwhile. */
export class InputsChanged extends Error {
  override name = 'InputsChanged';
}

export interface BuildInputs {
  /** The name of the build. */
  stamp: string;
  /** Rejects with `InputsChanged` once any input is not what it was, even when it has been changed back since. */
  assertUnchanged: () => Promise<void>;
}

/** Names what a build is about to read, and remembers it. */
export async function readInputs(
  contentDirectory: string,
  environment: Record<string, string | undefined>,
): Promise<BuildInputs> {
  const look = async () => ({
    changes: await lastChanges(contentDirectory),
    stamp: await buildStamp(contentDirectory, environment),
  });
  const before = await look();
  return {
    stamp: before.stamp,
    async assertUnchanged() {
      // A file that went away between being listed and being read has changed, too.
      const now = await look().catch(() => undefined);
      if (now?.stamp !== before.stamp || now.changes !== before.changes) throw new InputsChanged();
    },
  };
}

/** The moment of the last change of every file of the content. The system keeps it, and no program can set it back. */
async function lastChanges(contentDirectory: string): Promise<string> {
  const { paths } = await listContentFiles(contentDirectory);
  return paths
    .map(
      (path) => `${path} ${statSync(join(contentDirectory, path), { bigint: true, throwIfNoEntry: false })?.ctimeNs}`,
    )
    .join('\n');
}
