// `npx tsx bench/keep-bytes.ts <folder>`: edits every .bib file below a folder, of whatever messy collection, in memory: a field set, a field
// added, an entry put in, with the file's line ends and with those of Windows. Says what was edited; ends with 1 at the first byte that changed
// outside of an edit.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tryEdits } from '@/lib/desk/testing/kept-bytes';

/** Entries edited in a file; every edit reads the whole file twice. */
const MOST = 12;

const folder = process.argv[2];
if (!folder) throw new Error('Name a folder that holds .bib files.');
const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.bib'));
const counts = { files: 0, unreadable: 0, edits: 0, changed: [] as string[], failed: [] as string[] };
const reasons = new Map<string, number>();
for (const path of paths) {
  let source: string;
  try {
    source = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(join(folder, path)));
  } catch {
    counts.unreadable++;
    continue;
  }
  counts.files++;
  for (const bytes of [source, `\uFEFF${source.replace(/^\uFEFF/, '').replace(/\r?\n/g, '\r\n')}`])
    for (const [field, value] of [
      ['title', 'A "new" {Title}'],
      ['x-added', 'value'],
    ] as const) {
      try {
        const { made, givenUp } = tryEdits(bytes, field, value, MOST);
        counts.edits += made;
        for (const reason of givenUp) {
          const kind = reason.replace(/"[^"]*"/, '"…"');
          reasons.set(kind, (reasons.get(kind) ?? 0) + 1);
        }
      } catch (error) {
        const list = /changed bytes/.test(String(error)) ? counts.changed : counts.failed;
        list.push(`${path}: ${(error as Error).message}`);
      }
    }
}
console.log(JSON.stringify({ ...counts, givenUp: Object.fromEntries(reasons) }, null, 2));
if (counts.changed.length + counts.failed.length > 0) process.exitCode = 1;
