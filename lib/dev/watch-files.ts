import { watch } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';

const GENERATED = '.contentlayer/generated/index.mjs';
const MARK = '// files: ';

/** How long no file is saved before what was saved counts, in milliseconds. */
const quietMs = 30;

export interface WatchedFiles {
  /** Resolves when every save so far has been reported. */
  settled: () => Promise<void>;
  close: () => void;
}

/** Calls back with the paths that were saved or removed, once for a burst of them; calls never overlap. */
export function watchFiles(directory: string, onSaved: (paths: string[]) => Promise<void>): WatchedFiles {
  let saved = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let last = Promise.resolve();
  const report = () => {
    const paths = [...saved];
    saved = new Set();
    last = last
      .then(() => onSaved(paths))
      .catch((error: unknown) => console.error(error instanceof Error ? error.message : error));
  };
  const watcher = watch(directory, { recursive: true }, (_event, path) => {
    if (!path) return;
    saved.add(path);
    // Editors write a file in several steps; the last one counts.
    clearTimeout(timer);
    timer = setTimeout(report, quietMs);
  });
  return {
    settled: async () => {
      // The system tells of a save in a turn of its own, which may not have come yet.
      await new Promise((resolve) => setTimeout(resolve, quietMs));
      while (saved.size > 0) await new Promise((resolve) => setTimeout(resolve, quietMs));
      await last;
    },
    close: () => watcher.close(),
  };
}

let version = 0;

/**
 * Shows a saved .bib, .csv or image in development. Contentlayer watches documents alone, and Next reloads when a module
 * changes: so the module that every page takes its content from gets a new last line.
 */
export async function refreshPages(): Promise<void> {
  const module = await readFile(GENERATED, 'utf8');
  await writeFile(GENERATED, `${module.split(`\n${MARK}`)[0]}\n${MARK}${++version}\n`);
}
