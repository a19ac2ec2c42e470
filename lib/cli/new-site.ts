import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { checkContent } from '@/lib/build/check-content';
import { ContentError } from '@/lib/content/problem';
import { contentOfTexts } from '@/lib/content/store';
import type { SiteCode, SiteFacts } from '@/lib/desk/new/site/facts';
import { BUILD_SCRIPT } from '@/lib/desk/new/site/repository-files';
import { siteFiles } from '@/lib/desk/new/site/site-files';
import { writeFolder } from '@/lib/files/write-folder';

/** Facts of a site as flags give them. */
export type SiteFlags = Partial<SiteFacts> & { code?: string };

/** The flags of `npm run new -- site`, with what is asked at a terminal for those that are missing. */
export const siteFlags = {
  name: { flag: '--name <name>', asks: 'Your name, as printed' },
  role: { flag: '--role <role>', asks: 'What you are, in a few words' },
  orcid: { flag: '--orcid <id>', asks: 'ORCID iD, if you have one' },
  address: { flag: '--address <url>', asks: 'Where the site will stand, https://…' },
  affiliation: { flag: '--affiliation <institution>', asks: undefined },
  place: { flag: '--place <town>', asks: undefined },
  email: { flag: '--email <address>', asks: undefined },
  language: { flag: '--language <tag>', asks: undefined },
} as const;

const needed = ['name', 'role', 'address'] as const;

/**
 * Begins a content folder of somebody's own and says what comes next. Throws when something is missing or wrong, with all of it, and when
 * one of the files is there already; nothing is written then.
 */
export async function newSite(folder: string, flags: SiteFlags, today: string): Promise<string[]> {
  const { code, ...given } = process.stdin.isTTY ? await askFor(flags) : flags;
  const missing = needed.filter((name) => !given[name]?.trim());
  if (missing.length > 0) throw new Error(missing.map((name) => `Missing: ${siteFlags[name].flag}.`).join('\n'));
  const facts = { language: 'en-GB', ...given } as SiteFacts;
  const files = siteFiles(facts, codeOfSite(code), today);
  await assertRight(folder, files);
  writeFolder(folder, files);
  const here = relative('.', folder) || '.';
  return [
    `Written: ${files.size} files in ${folder}.`,
    `See it:     CONTENT_DIR=${quoted(here)} npm start`,
    `Write:      CONTENT_DIR=${quoted(here)} npm run dev, and ${folder}/README.md`,
    `Put online: ${folder}/${BUILD_SCRIPT} builds it anywhere; .github/workflows/publish.yml publishes it on GitHub Pages.`,
  ];
}

/** What would be written, read by the check that every site goes through. */
async function assertRight(folder: string, files: ReadonlyMap<string, string>): Promise<void> {
  const shown = Object.fromEntries([...files].filter(([path]) => !path.startsWith('.')));
  const problems = await checkContent(contentOfTexts(folder, shown));
  if (problems.some(({ severity }) => severity === 'error')) throw new ContentError(problems);
}

async function askFor(flags: SiteFlags): Promise<SiteFlags> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answers = { ...flags };
  for (const [name, { asks }] of Object.entries(siteFlags) as [keyof typeof siteFlags, { asks?: string }][])
    if (asks && answers[name] === undefined) answers[name] = (await terminal.question(`${asks}: `)).trim() || undefined;
  terminal.close();
  return answers;
}

/** This code at its version: what a new content folder is built with. */
export const codeOfSite = (repository: string | undefined): SiteCode => ({
  repository: repository ?? git('remote', 'get-url', 'origin'),
  // A commit where this one has no tag: a tag that is not there could not be fetched.
  version: git('describe', '--tags', '--exact-match') ?? git('rev-parse', 'HEAD') ?? `v${version()}`,
});

/** What git says of this code; nothing where it does not know. */
function git(...words: string[]): string | undefined {
  const { status, stdout } = spawnSync('git', words, { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}

const version = (): string => (JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version;

const quoted = (path: string): string => (/^[\w./~-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`);
