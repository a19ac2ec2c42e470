// `npm run new -- post "A title"`: begins a post, a topic, a project, a CV entry, the entry of a work, a citation style, or a whole site.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { ContentError } from '@/lib/content/problem';
import { contentDirectoryFrom } from '@/lib/content/content-directory';
import { readBibText } from '@/lib/desk/bib/bib-text';
import { insertEntry } from '@/lib/desk/bib/insert-entry';
import { findNewWork, parseWorkName } from '@/lib/desk/new/find-new-work';
import { entryOfBibtex, entryOfRecords } from '@/lib/desk/new/new-entry';
import { storePastTexts, storeRevision } from '@/lib/desk/new/store-revision';
import { writeDocument } from '@/lib/desk/new/write-document';
import { writeStyle } from '@/lib/desk/new/write-style';
import { readProfile } from '@/lib/desk/read-profile';
import { findDrawn } from '@/lib/prose/revisions/find-drawn';
import { readOwnersFile, saveOwnersFile } from '@/lib/desk/save-file';
import { sourceSettings } from '@/lib/desk/sources/addresses';
import { unifiedDiff } from '@/lib/desk/sync/apply';
import { newCommand, type NewOptions, type NewRevisionOptions, type NewWorkOptions } from './new-command';
import { newSite, type SiteFlags } from './new-site';
import { openDoor } from './open-door';
import { runCommand } from './site-command';

const contentDirectory = contentDirectoryFrom(process.env);
const today = () => new Date().toISOString().slice(0, 10);

await runCommand(newCommand({ begin, addWork, addStyle, storeRevision: keepRevision, beginSite }));

function begin(kind: string, title: string, { json }: NewOptions, section?: string): void {
  const written = writeDocument(contentDirectory, kind, title, today(), section);
  console.log(json ? JSON.stringify({ written }) : written);
  // Beside the path, which programs read.
  if (!json && /^draft: true$/m.test(readFileSync(written, 'utf8')))
    console.error('A draft: npm run dev shows it, and without "draft: true" it is built.');
}

function addStyle(id: string, { json }: NewOptions): void {
  const written = writeStyle(contentDirectory, id);
  console.log(json ? JSON.stringify({ written }) : written);
}

async function keepRevision(slug: string, { day, fromGit, said, json }: NewRevisionOptions): Promise<void> {
  if (fromGit) return keepPastTexts(slug, said, json);
  if (said) throw new Error('--said is of the texts that --from-git takes: give both.');
  const written = await storeRevision(contentDirectory, slug, findDrawn, { day });
  if (json) return console.log(JSON.stringify({ written }));
  for (const path of written) console.log(path);
  if (day !== undefined && written.length > 1)
    console.log(`Its words are those of ${day}; data, pictures and works are as they stand now.`);
}

async function keepPastTexts(slug: string, said?: string, json?: boolean): Promise<void> {
  const { written, unknown } = await storePastTexts(contentDirectory, slug, findDrawn, said);
  if (json) return console.log(JSON.stringify({ written, unknown }));
  for (const path of written) console.log(path);
  for (const day of unknown) console.log(`The repository has no text of ${slug} that says it is of ${day}.`);
  if (written.length > 0) console.log('npm run check says whether they can be built as they are.');
  else if (unknown.length === 0) console.log(`Every text that ${slug} names a day of is there.`);
}

async function beginSite(folder: string, { json, ...flags }: SiteFlags & NewOptions): Promise<void> {
  const lines = await newSite(folder, flags, today());
  console.log(json ? JSON.stringify({ written: folder }) : lines.join('\n'));
}

async function addWork(given: string | undefined, { dryRun, to, json }: NewWorkOptions): Promise<void> {
  const name = (given ?? (await text(process.stdin))).trim();
  if (!/^[^/\\]+\.bib$/.test(to))
    throw new Error(`"${to}" is no .bib file of the content folder; write its name alone, as in background.bib.`);
  const file = readOwnersFile(join(contentDirectory, to));
  const { scan } = readBibText(file.text, `${contentDirectory}/${to}`);
  const errors = scan.problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new ContentError(errors);
  const entry = name.startsWith('@')
    ? entryOfBibtex(name, scan.entries)
    : entryOfRecords(await look(name), name, scan.entries);
  const after = insertEntry(file.text, scan.file, entry);
  const diff = unifiedDiff(scan.file, file.text, after);
  if (!json) console.log(diff);
  if (!dryRun) saveOwnersFile(file, after, new Date());
  if (json) console.log(JSON.stringify({ file: scan.file, entry, diff, written: !dryRun }, null, 2));
  else if (!dryRun) console.log(`Written: "${entry.key}" in ${scan.file}`);
}

async function look(name: string) {
  const ids = parseWorkName(name);
  const { email } = await readProfile(contentDirectory);
  return findNewWork(openDoor(email, false, console.error), sourceSettings(process.env, email), ids);
}
