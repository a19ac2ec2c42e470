import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { hashOf } from './hash';
import { removeLeftovers } from './leftovers';
import { markOf } from './process-mark';
import { writeWhole } from './write-whole';

/** The hidden folder that says that files of its folder are being replaced, and holds what they become. */
const PENDING = '.replacing';

/** A file to be replaced: its path within the folder, what it is, and what it becomes. */
export interface Replacement {
  path: string;
  before: Uint8Array;
  after: Uint8Array;
}

/** What lies in `PENDING` beside the new files, which are called by their places in the list. */
interface Plan {
  path: string;
  /** Hash of what was there. */
  before: string;
}

/** Whether a replacement in a folder was begun and not finished: its files are then partly those from before and partly those from after. */
export const isReplacing = (folder: string): boolean => existsSync(join(folder, PENDING));

/**
 * Replaces several files of a folder as one. They are written aside first; when all are on the disk, one renaming decides that they are to be,
 * and from then on `finishReplacing` does what a process that died has left. Before that nothing was changed. Throws when a file is no longer
 * as it was, and changes none.
 */
export function replaceFiles(folder: string, files: readonly Replacement[]): void {
  for (const { path, before } of files) assertUnchanged(folder, path, [hashOf(Buffer.from(before))]);
  removeAsides(folder);
  const aside = join(folder, `${PENDING}.${process.pid}.new`);
  try {
    files.forEach(({ after }, index) => writeWhole(join(aside, String(index)), after, { lasting: true }));
    const plan: Plan[] = files.map(({ path, before }) => ({ path, before: hashOf(Buffer.from(before)) }));
    writeWhole(join(aside, 'plan.json'), JSON.stringify(plan), { lasting: true });
    renameSync(aside, join(folder, PENDING));
  } catch (error) {
    rmSync(aside, { recursive: true, force: true });
    throw error;
  }
  finishReplacing(folder);
}

/** Finishes a replacement that was begun; returns the paths that it is about, none when there is nothing to finish. */
export function finishReplacing(folder: string): string[] {
  const pending = join(folder, PENDING);
  if (!existsSync(pending)) return [];
  const plan = JSON.parse(readFileSync(join(pending, 'plan.json'), 'utf8')) as Plan[];
  const files = plan.map(({ path, before }, index) => ({
    path,
    before,
    after: readFileSync(join(pending, String(index))),
  }));
  for (const { path, before, after } of files) assertUnchanged(folder, path, [before, hashOf(after)]);
  for (const { path, after } of files) {
    const target = join(folder, path);
    if (!readFileSync(target).equals(after))
      writeWhole(target, after, { lasting: true, mode: statSync(target).mode & 0o7777 });
  }
  for (const { path } of files) removeLeftovers(join(folder, path));
  // Taken away by one renaming too: of a folder that is half removed nothing could be finished.
  const done = join(folder, `${PENDING}.${process.pid}.old`);
  renameSync(pending, done);
  rmSync(done, { recursive: true, force: true });
  return plan.map(({ path }) => path);
}

function assertUnchanged(folder: string, path: string, hashes: readonly string[]): void {
  const present = existsSync(join(folder, path)) ? hashOf(readFileSync(join(folder, path))) : undefined;
  if (present === undefined || !hashes.includes(present))
    throw new Error(
      `${join(folder, path)} was changed by somebody else meanwhile, and nothing more was written.${isReplacing(folder) ? ` What it was to become lies in ${join(folder, PENDING)}; put the file back as it was, or remove that folder.` : ' Try again.'}`,
    );
}

/** What processes that died had begun to write, or to take away. */
function removeAsides(folder: string): void {
  for (const name of readdirSync(folder)) {
    const [, pid] = /^\.replacing\.(\d+)\.(?:new|old)$/.exec(name) ?? [];
    if (pid && (Number(pid) === process.pid || markOf(Number(pid)).began === ''))
      rmSync(join(folder, name), { recursive: true, force: true });
  }
}
