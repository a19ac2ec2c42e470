import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { inTurns } from '@/lib/files/in-turns';
import { etagOf, timeOfContent } from '@/lib/http/content-time';
import type { Manifest, StoredForm } from '@/lib/http/manifest';
import { readManifest } from './read-manifest';

/** A file of a tree that is not what it was when the tree was made. */
export interface Damage {
  /** Under the tree: "files/cv.html.br". */
  file: string;
  /** What is wrong with it, in a few words. */
  what: string;
}

/** Names everything of a tree that its manifest does not, and the manifest; in the form of `sha256sum --check`. */
const SUMS = 'SHA256SUMS';

const suffixes = { identity: '', br: '.br', gzip: '.gz' } as const;

/** Writes down the hashes of all files that the manifest does not name, once they are there. */
export async function writeSums(directory: string): Promise<void> {
  const lines = (await listOthers(directory)).map(
    (file) => `${hashOf(readFileSync(join(directory, file)))}  ${file}\n`,
  );
  await writeFile(join(directory, SUMS), lines.join(''));
}

/**
 * Compares every file of a tree with what was written down when it was made: published files by the hash in their ETag and their
 * length, the server's code, the kept content and the manifest by SHA-256. Empty for a whole tree. Between two files whoever waits is
 * answered. Rejects where the system has no descriptor or memory left to read with.
 */
export async function verifyTree(directory: string): Promise<Damage[]> {
  let manifest: Manifest;
  try {
    manifest = readManifest(directory);
  } catch (error) {
    refuseShortage(error);
    return [{ file: 'manifest.json', what: error instanceof Error ? error.message : String(error) }];
  }
  const [files, others] = [await verifyFiles(directory, manifest), await verifyOthers(directory)];
  return [...files, ...others];
}

async function verifyFiles(directory: string, { entries }: Manifest): Promise<Damage[]> {
  const forms = Object.values(entries).flatMap(({ file, forms }) =>
    Object.entries(forms).map(([coding, form]) => ({
      file: `files/${file}${suffixes[coding as keyof typeof suffixes]}`,
      form: form as StoredForm,
    })),
  );
  const found = await inTurns(forms, 8, async ({ file, form }) =>
    compare(directory, file, (body) => (isForm(body, form) ? undefined : 'does not hold what the manifest says')),
  );
  return found.flat();
}

async function verifyOthers(directory: string): Promise<Damage[]> {
  const text = await readFile(join(directory, SUMS), 'utf8').catch((error: unknown) => {
    refuseShortage(error);
    return '';
  });
  const lines = [...text.matchAll(/^([0-9a-f]{64}) {2}(.+)\n/gm)].map(([, sum, file]) => ({ sum, file: file! }));
  // The lines of a file that was cut off are too few, and those of a folder that lost a file too many.
  if (!lines.some(({ file }) => file === 'manifest.json')) return [{ file: SUMS, what: 'is missing or damaged' }];
  const found = await inTurns(lines, 8, ({ sum, file }) =>
    compare(directory, file, (body) => (hashOf(body) === sum ? undefined : 'is not what was built')),
  );
  return found.flat();
}

/** Whether bytes are a form of the manifest: by length, and by the 30 bits of their hash in the ETag. */
export const isForm = (body: Buffer, form: StoredForm): boolean =>
  body.length === form.bytes && etagOf(timeOfContent(body), body.length) === form.etag;

async function compare(
  directory: string,
  file: string,
  fault: (body: Buffer) => string | undefined,
): Promise<Damage[]> {
  try {
    const what = fault(await readFile(join(directory, file)));
    return what === undefined ? [] : [{ file, what }];
  } catch (error) {
    refuseShortage(error);
    return [
      {
        file,
        what:
          (error as NodeJS.ErrnoException).code === 'ENOENT'
            ? 'is missing'
            : `cannot be read (${(error as Error).message})`,
      },
    ];
  }
}

/** What the system had nothing left to read with says nothing of the tree, and passes. */
function refuseShortage(error: unknown): void {
  if (['EMFILE', 'ENFILE', 'ENOMEM', 'EAGAIN'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
}

const hashOf = (body: Buffer): string => createHash('sha256').update(body).digest('hex');

/** manifest.json last: its line is the end of a whole list. Links to packages lead out of the tree. */
async function listOthers(directory: string): Promise<string[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(directory, join(entry.parentPath, entry.name)).split(sep).join('/'));
  const others = paths.filter((path) => !path.startsWith('files/') && path !== SUMS && path !== 'manifest.json').sort();
  return [...others, 'manifest.json'];
}

/** What there is to say of damage, in a few lines however much there is. */
export function formatDamage(directory: string, damage: readonly Damage[]): string {
  const shown = damage.slice(0, 5).map(({ file, what }) => `  ${directory}/${file} ${what}`);
  const more = damage.length > shown.length ? [`  and ${damage.length - shown.length} more`] : [];
  return [...shown, ...more].join('\n');
}
