import { watch, type FSWatcher } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';

const GENERATED = '.contentlayer/generated/index.mjs';
const MARK = '// files: ';

/**
 * Shows a saved .bib, .csv or image in development. Contentlayer watches documents alone, and Next reloads when a module
 * changes: so the module that every page takes its content from gets a new last line.
 */
export function watchFiles(contentDirectory: string): FSWatcher {
  let version = 0;
  let timer: NodeJS.Timeout | undefined;
  const refresh = async () => {
    const module = await readFile(GENERATED, 'utf8');
    await writeFile(GENERATED, `${module.split(`\n${MARK}`)[0]}\n${MARK}${++version}\n`);
  };
  return watch(contentDirectory, { recursive: true }, (_event, path) => {
    if (!path || path.endsWith('.mdx')) return;
    // Editors write a file in several steps; the last one counts.
    clearTimeout(timer);
    timer = setTimeout(() => void refresh().catch(console.error), 30);
  });
}
