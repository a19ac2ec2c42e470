// How often a build reads each file of the content: `tsx bench/count-reads.ts [content folder]`. What native code reads (pictures that are
// scaled, sources that are bundled) is not seen. A build that is there already is not made again: count over a copy, or without .site.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const content = resolve(process.argv[2] ?? 'content');
const folder = mkdtempSync(join(tmpdir(), 'reads-'));
const log = join(folder, 'reads.jsonl');
const hook = pathToFileURL(resolve('bench/hook-reads.mjs')).href;
const { status } = spawnSync(process.execPath, ['lib/cli/run.mjs', 'build'], {
  stdio: 'inherit',
  env: {
    ...process.env,
    CONTENT_DIR: content,
    READS_OF: content,
    READS_LOG: log,
    NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --import ${hook}`,
  },
});
if (status !== 0 || !existsSync(log)) throw new Error('The build failed, or read nothing.');

interface Read {
  file: string;
  pid: number;
  reader: string;
}
const reads = readFileSync(log, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Read);
rmSync(folder, { recursive: true });
const byFile = grouped(reads, ({ file }) => relative(content, file));
const repeated = [...byFile].filter(([, { length }]) => length > 1).sort();
for (const [file, all] of repeated) {
  console.log(`${all.length}× ${file}`);
  for (const [by, { length }] of grouped(all, ({ reader }) => reader)) console.log(`    ${length}× ${by}`);
}
console.log(`${reads.length} reads of ${byFile.size} files; ${repeated.length} of them more than once.`);

function grouped(all: readonly Read[], keyOf: (read: Read) => string): Map<string, Read[]> {
  const groups = new Map<string, Read[]>();
  for (const read of all) groups.set(keyOf(read), [...(groups.get(keyOf(read)) ?? []), read]);
  return groups;
}
