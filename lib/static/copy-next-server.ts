import { constants } from 'node:fs';
import { copyFile, mkdir, readdir, readlink, symlink } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { listFiles } from './next-output';

/** What the running server does not need: caches, what is laid out as files, and maps. */
const left = /^(?:cache|static|types|diagnostics|trace|turbopack)(?:\/|$)|^server\/app\/.*(?:\.html|\.rsc|\.body|\.meta|\.segments\/.*)$|\.map$/;

/**
 * Keeps Next's server code beside the tree that it was built with, so that the pages rendered on request belong to the
 * same build. Copied, as a clone where the file system can: a later build may write into its own files again.
 */
export async function copyNextServer(from: string, to: string): Promise<void> {
  const paths = (await listFiles(from)).filter((path) => !left.test(relative(from, path).replaceAll('\\', '/')));
  await Promise.all([...new Set(paths.map((path) => dirname(join(to, relative(from, path)))))].map((directory) => mkdir(directory, { recursive: true })));
  // Next lists this folder when it starts; what was in it is laid out as files.
  await mkdir(join(to, 'static'), { recursive: true });
  await Promise.all(paths.map((path) => copyFile(path, join(to, relative(from, path)), constants.COPYFILE_FICLONE)));
  await linkPackages(join(from, 'node_modules'), join(to, 'node_modules'));
}

/** Next's server asks for the packages it did not bundle through links in its own node_modules; they lead out of it. */
async function linkPackages(from: string, to: string): Promise<void> {
  const entries = await readdir(from, { recursive: true, withFileTypes: true }).catch(() => []);
  for (const entry of entries.filter((candidate) => candidate.isSymbolicLink())) {
    const link = join(entry.parentPath, entry.name);
    const target = resolve(dirname(link), await readlink(link));
    const place = join(to, relative(from, link));
    await mkdir(dirname(place), { recursive: true });
    await symlink(relative(dirname(resolve(place)), target), place);
  }
}
