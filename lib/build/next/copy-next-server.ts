import { constants } from 'node:fs';
import { copyFile, mkdir, readdir, realpath, symlink } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { listFiles } from './next-output';

/** What the running server does not need: caches, what is laid out as files, and maps. */
const left =
  /^(?:cache|static|types|diagnostics|trace|turbopack|compiled-from)(?:\/|$)|^server\/app\/.*(?:\.html|\.rsc|\.body|\.meta|\.segments\/.*)$|\.map$/;

/**
 * Keeps Next's server code beside the tree that it was built with, so that the pages rendered on request belong to the
 * same build. Copied, as a clone where the file system can: a later build may write into its own files again.
 */
export async function copyNextServer(from: string, to: string): Promise<void> {
  const paths = (await listFiles(from)).filter((path) => !left.test(relative(from, path).replaceAll('\\', '/')));
  await Promise.all(
    [...new Set(paths.map((path) => dirname(join(to, relative(from, path)))))].map((directory) =>
      mkdir(directory, { recursive: true }),
    ),
  );
  // Next lists this folder when it starts; what was in it is laid out as files.
  await mkdir(join(to, 'static'), { recursive: true });
  await Promise.all(paths.map((path) => copyFile(path, join(to, relative(from, path)), constants.COPYFILE_FICLONE)));
  await linkPackages(join(from, 'node_modules'), join(to, 'node_modules'));
}

/** Turbopack names the packages it leaves outside its bundle by links, `sharp-20c6a5da84e2135f`, which lead out of the copy. */
async function linkPackages(from: string, to: string): Promise<void> {
  for (const entry of await readdir(from, { withFileTypes: true }).catch(() => [])) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) await linkPackages(source, target);
    if (!entry.isSymbolicLink()) continue;
    await mkdir(to, { recursive: true });
    await symlink(relative(await realpath(to), await realpath(source)), target);
  }
}
