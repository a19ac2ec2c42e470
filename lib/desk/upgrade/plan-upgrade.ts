import { profileOf } from '@/lib/content/front-matter';
import { isText, toContent, type Content } from '@/lib/content/store';
import { StoredFile } from '@/lib/content/stored-file';
import type { Replacement } from '@/lib/files/replace-files';
import { codemods, type Codemod } from './codemods';
import { setSchemaNumber } from './front-matter-lines';

/** What leads from one number of the schema to another. */
export interface Upgrade {
  from: number;
  to: number;
  /** What each step changes, and in which files. */
  steps: { says: string; files: string[] }[];
  /** Every file that changes, as it is and as it will be. */
  files: Replacement[];
}

/** The number of the schema that a content folder is written for. */
export function schemaNumberOf({ documents }: Content): number {
  const number = profileOf(documents)?.data.schema;
  return typeof number === 'number' ? number : 1;
}

/** What has to change for content to be of a schema, upwards or back. Reads, and writes nothing; throws for what a person has to decide. */
export function planUpgrade(content: Content, to: number, known: readonly Codemod[] = codemods): Upgrade {
  const from = schemaNumberOf(content);
  const highest = Math.max(1, ...known.map((codemod) => codemod.to));
  for (const number of [from, to])
    if (!Number.isInteger(number) || number < 1 || number > highest)
      throw new Error(
        `There is no schema ${number} here; this code knows 1${highest > 1 ? ` to ${highest}` : ' alone'}. Take the version of the code that the content is for.`,
      );
  const texts = new Map([...content.files.values()].filter(isWhole).map(({ path, text }) => [path, text]));
  const between = known.filter((codemod) => codemod.to > Math.min(from, to) && codemod.to <= Math.max(from, to));
  const ordered = between.sort((a, b) => (from < to ? a.to - b.to : b.to - a.to));
  const steps = ordered.map((codemod) => ({ says: codemod.says, files: take(codemod, from < to, texts) }));
  const profile = texts.get('profile.mdx');
  if (profile !== undefined && from !== to) texts.set('profile.mdx', setSchemaNumber(profile, to));
  const files = [...texts].flatMap(([path, text]) => {
    const before = content.files.get(path)!.bytes;
    const after = Buffer.from(text);
    return before.equals(after) ? [] : [{ path, before, after }];
  });
  return { from, to, steps, files };
}

/** A text that can be written anew without a loss. */
const isWhole = ({ path, bytes, text }: StoredFile): boolean => isText(path) && Buffer.from(text).equals(bytes);

/** Runs one codemod over the texts, and returns the paths of those that changed. Throws for a text that the way back would not bring again. */
function take({ forwards, back }: Codemod, isUp: boolean, texts: Map<string, string>): string[] {
  const [there, again] = isUp ? [forwards, back] : [back, forwards];
  const changed: string[] = [];
  for (const [path, text] of texts) {
    try {
      const after = there(path, text);
      if (again(path, after) !== text) throw new Error('could not be brought back to its bytes');
      if (after === text) continue;
      texts.set(path, after);
      changed.push(path);
    } catch (error) {
      throw new Error(`${path} ${(error as Error).message}. Nothing was written.`, { cause: error });
    }
  }
  return changed;
}

/** The content as it would be, to be checked before anything is written. */
export function contentAfter({ directory, files }: Content, { files: changed }: Upgrade): Content {
  const after = new Map(changed.map(({ path, after: bytes }) => [path, new StoredFile(path, () => bytes)]));
  return toContent(directory, new Map([...files].map(([path, file]) => [path, after.get(path) ?? file])));
}
