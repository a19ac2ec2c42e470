// `npm run new -- post "A title"`: begins a post, a topic, a project, a CV entry, the entry of a work, or a whole site.
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { OWN_FILE } from '@/lib/bibliography/read';
import { ContentError } from '@/lib/content/problem';
import { contentDirectoryFrom } from '@/lib/content/content-directory';
import { readBibText } from '@/lib/desk/bib/bib-text';
import { insertEntry } from '@/lib/desk/bib/insert-entry';
import { findNewWork, parseWorkName } from '@/lib/desk/new/find-new-work';
import { entryOfBibtex, entryOfRecords } from '@/lib/desk/new/new-entry';
import { kinds, writeDocument } from '@/lib/desk/new/write-document';
import { readProfile } from '@/lib/desk/read-profile';
import { readOwnersFile, saveOwnersFile } from '@/lib/desk/save-file';
import { sourceSettings } from '@/lib/desk/sources/addresses';
import { unifiedDiff } from '@/lib/desk/sync/apply';
import { deskCommand, runDeskCommand } from './desk-command';
import { newSite, siteFlags, type SiteFlags } from './new-site';
import { openDoor } from './open-door';

const contentDirectory = contentDirectoryFrom(process.env);
const today = () => new Date().toISOString().slice(0, 10);

const command = deskCommand('new', 'Begin something new, with every field explained. Nothing is ever written over.');
const begin = (kind: string, title: string, section?: string) => {
  console.log(writeDocument(contentDirectory, kind, title, today(), section));
};
for (const { kind, says } of kinds.filter((known) => known.kind !== 'cv')) {
  command
    .command(`${kind} <title>`)
    .description(says)
    .action((title: string) => begin(kind, title));
}
command
  .command('cv <section> <title>')
  .description('an entry of the CV, in a section that cv/cv.mdx names')
  .action((section: string, title: string) => begin('cv', title, section));
command
  .command('work [name]')
  .description(
    'a publication: by DOI, arXiv, ACL or OpenReview id, ISBN or address; or BibTeX, as the name or on standard input',
  )
  .option('-n, --dry-run', 'show the entry, and write nothing')
  .option('--to <file>', 'another .bib file of the content folder, for works to be cited', OWN_FILE)
  .action(addWork);
const site = command
  .command('site <folder>')
  .description('a content folder of somebody’s own, which builds without a change')
  .option('--code <repository>', 'the repository of this code, as git clones it')
  .action(async (folder: string, flags: SiteFlags) => {
    console.log((await newSite(folder, flags, today())).join('\n'));
  });
for (const { flag, asks } of Object.values(siteFlags)) site.option(flag, asks);

await runDeskCommand(command);

async function addWork(given: string | undefined, { dryRun, to }: { dryRun?: boolean; to: string }): Promise<void> {
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
  console.log(unifiedDiff(scan.file, file.text, after));
  if (dryRun) return;
  saveOwnersFile(file, after, new Date());
  console.log(`Written: "${entry.key}" in ${scan.file}`);
}

async function look(name: string) {
  const ids = parseWorkName(name);
  const { email } = await readProfile(contentDirectory);
  return findNewWork(openDoor(email, false, console.error), sourceSettings(process.env, email), ids);
}
