import { lastChanges, type Content } from '@/lib/content/store';
import { buildStamp, sourceStamp } from './build-stamp';

/** What a build was made from is not what it is named by: somebody saved a file meanwhile. */
export class InputsChanged extends Error {
  override name = 'InputsChanged';
}

export interface BuildInputs {
  /** The name of the build. */
  stamp: string;
  /** The name of the code alone, as `sourceStamp` gives it. */
  sources: string;
  /** Rejects with `InputsChanged` once any input is not what it was, even when it has been changed back since. */
  assertUnchanged: () => Promise<void>;
}

/** Names what a build is made from. The content was read when it was opened; whether it changed since, its files' own times say. */
export async function nameInputs(
  content: Content,
  environment: Record<string, string | undefined>,
): Promise<BuildInputs> {
  const [stamp, sources] = [await buildStamp(content, environment), await sourceStamp()];
  return {
    stamp,
    sources,
    async assertUnchanged() {
      const now = await Promise.all([changesNow(content), sourceStamp().catch(() => undefined)]);
      if (now[0] !== content.changes || now[1] !== sources) throw new InputsChanged();
    },
  };
}

function changesNow({ directory }: Content): string | undefined {
  try {
    return lastChanges(directory);
  } catch {
    return undefined; // The folder is gone.
  }
}
