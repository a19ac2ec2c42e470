import { readdirSync, realpathSync, watch, type FSWatcher } from 'node:fs';
import { dirname, join } from 'node:path';

/** How long no file is saved before what was saved counts, in milliseconds. */
const quietMs = 30;

export interface WatchedFiles {
  /** Resolves when every save so far has been reported. */
  settled: () => Promise<void>;
  close: () => void;
}

/**
 * Calls back when files of a folder were saved or removed, once for a burst of them; calls never overlap. Folders are watched and
 * not files: many editors save by putting a new file in the old one's place, and whoever watches the file goes on watching the old.
 */
export function watchFiles(directory: string, onSaved: () => Promise<void>): WatchedFiles {
  const watchers = new Map<string, FSWatcher>();
  let timer: NodeJS.Timeout | undefined;
  let last = Promise.resolve();
  const report = () => {
    timer = undefined;
    watchFolders();
    last = last
      .then(() => onSaved())
      .catch((error: unknown) => console.error(error instanceof Error ? error.message : error));
  };
  const onEvent = () => {
    // Editors write a file in several steps; the last one counts.
    clearTimeout(timer);
    timer = setTimeout(report, quietMs);
  };
  const close = (folder: string, watcher: FSWatcher) => {
    watcher.close();
    watchers.delete(folder);
  };
  const watchFolders = () => {
    const folders = foldersOf(directory);
    for (const [folder, watcher] of watchers) if (!folders.has(folder)) close(folder, watcher);
    for (const folder of folders) if (!watchers.has(folder)) watchers.set(folder, watch(folder, onEvent));
  };
  watchFolders();
  return {
    settled: async () => {
      // The system tells of a save in a turn of its own, which may not have come yet.
      await new Promise((resolve) => setTimeout(resolve, quietMs));
      while (timer) await new Promise((resolve) => setTimeout(resolve, quietMs));
      await last;
    },
    close: () => {
      clearTimeout(timer);
      for (const [folder, watcher] of watchers) close(folder, watcher);
    },
  };
}

/** A folder, the folders in it, and those in which the files stand that links of it lead to. */
function foldersOf(directory: string): Set<string> {
  const entries = readdirSync(directory, { recursive: true, withFileTypes: true });
  const within = entries.filter((entry) => entry.isDirectory()).map((entry) => join(entry.parentPath, entry.name));
  const linked = entries
    .filter((entry) => entry.isSymbolicLink())
    .flatMap((entry) => folderOfTarget(join(entry.parentPath, entry.name)));
  return new Set([directory, ...within, ...linked]);
}

function folderOfTarget(link: string): string[] {
  try {
    return [dirname(realpathSync(link))];
  } catch {
    return []; // It leads nowhere, which the check says.
  }
}
