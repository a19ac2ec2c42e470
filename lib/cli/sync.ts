// `npm run sync`: compares publications.bib with what ORCID, OpenAlex, Crossref, DataCite, arXiv, DBLP and Zotero know, and writes what the
// owner takes. `npm run sync -- --counts` asks how often works are cited. lib/desk/README.md and those below it say how.
import { COUNTS_FILE } from '@/lib/bibliography/works/citation-counts';
import { contentDirectoryFrom } from '@/lib/content/content-directory';
import { LABELS_FILE } from '@/lib/content/other-labels';
import { readProfile } from '@/lib/desk/read-profile';
import { sourceSettings } from '@/lib/desk/sources/addresses';
import { runReferences } from '@/lib/desk/sync/run-references';
import { runCounts } from '@/lib/desk/sync/run-counts';
import { runSync, type SyncOptions, type SyncResult } from '@/lib/desk/sync/run-sync';
import { askAtTerminal, describeProposal } from './ask-owner';
import { syncCommand } from './commands';
import { formatRequests, openDoor } from './open-door';
import { exitCodes, runCommand } from './site-command';

interface Options {
  dryRun?: boolean;
  yes?: boolean;
  json?: boolean;
  fresh?: boolean;
  counts?: boolean;
  references?: boolean;
}

await runCommand(
  syncCommand().action((options: Options) =>
    options.counts ? count(options) : options.references ? askOtherSites(options) : sync(options),
  ),
);

/** What both ask with: the owner's folder, the sources, and the way to them. */
async function openDesk({ fresh }: Options) {
  const contentDirectory = contentDirectoryFrom(process.env);
  const { email } = await readProfile(contentDirectory);
  return {
    contentDirectory,
    settings: sourceSettings(process.env, email),
    door: openDoor(email, fresh === true, console.error),
    now: () => new Date(),
    onProgress: console.error,
  };
}

async function sync(options: Options): Promise<void> {
  const { dryRun, yes, json } = options;
  const desk = await openDesk(options);
  const terminal = !yes && !dryRun && !json && process.stdin.isTTY ? askAtTerminal() : undefined;
  const decide: SyncOptions['decide'] = yes && !dryRun ? async () => 'yes' : terminal?.decide;
  try {
    const result = await runSync({ ...desk, ...(decide && { decide }) });
    console.error(formatRequests(desk.door));
    if (json) console.log(JSON.stringify({ ...result, requests: Object.fromEntries(desk.door.requests) }, null, 2));
    else report(result, terminal !== undefined);
    process.exitCode = codeOf(result);
  } finally {
    terminal?.close();
  }
}

/** Counts need no word of the owner's: they replace counts alone, in a file that holds nothing else. */
async function count(options: Options): Promise<void> {
  const { dryRun, json } = options;
  const desk = await openDesk(options);
  const result = await runCounts({ ...desk, dryRun: dryRun === true });
  const { diff, failures, written } = result;
  console.error(formatRequests(desk.door));
  if (json) console.log(JSON.stringify({ ...result, requests: Object.fromEntries(desk.door.requests) }, null, 2));
  else if (diff) console.log(diff);
  for (const failure of failures) console.error(`No answer: ${failure}. Nothing was written; try again later.`);
  if (!json && failures.length === 0)
    console.log(written ? `Written: ${COUNTS_FILE}` : diff ? 'Nothing was written.' : 'The counts are up to date.');
  process.exitCode = failures.length > 0 ? exitCodes.failed : exitCodes.done;
}

/** A site that has gone fails nothing: what is last known of it stands. */
async function askOtherSites(options: Options): Promise<void> {
  const { dryRun, json } = options;
  const desk = await openDesk(options);
  const result = await runReferences({ ...desk, dryRun: dryRun === true });
  if (json) console.log(JSON.stringify(result, null, 2));
  else if (result.diff) console.log(result.diff);
  for (const warning of result.warnings) console.error(`Note: ${warning}.`);
  if (!json) console.log(result.written ? `Written: ${LABELS_FILE}` : 'Nothing was written.');
}

function codeOf({ failures, open }: SyncResult): number {
  if (failures.length > 0) return exitCodes.failed;
  return open.length > 0 ? exitCodes.open : exitCodes.done;
}

function report({ proposals, open, diff, written, backup, remarks, failures }: SyncResult, wasAsked: boolean): void {
  if (!wasAsked) for (const proposal of proposals) console.log(describeProposal(proposal));
  if (diff && !wasAsked) console.log(`\n${diff}`);
  for (const remark of remarks) console.log(`Note: ${remark}.`);
  for (const failure of failures) console.error(`No answer: ${failure}.`);
  if (failures.length > 0)
    return console.error(
      'Nothing was written, because what these sources say may change all the rest. Try again later; the other answers are kept for a day.',
    );
  if (written) console.log(`Written.${backup ? ` The file as it was: ${backup}` : ''}`);
  if (open.length > 0 && !written)
    console.log(
      `Nothing was written; ${open.length === 1 ? 'one proposal is' : `${open.length} proposals are`} open. Take all by --yes, or run it at a terminal to be asked.`,
    );
  if (proposals.length === 0) console.log('Everything is up to date.');
}
