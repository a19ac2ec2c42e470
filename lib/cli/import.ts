// `npm run import -- al-folio ../old-site --to ../my-site`: writes a content folder of a site of another system, with a report.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { checkContent } from '@/lib/build/check-content';
import { StoredFile } from '@/lib/content/stored-file';
import { toContent } from '@/lib/content/store';
import { importSite, siteReaders, type ImportFlags } from '@/lib/desk/import/import-site';
import { formatReport, leftLines } from '@/lib/desk/import/report';
import { settle, type Check } from '@/lib/desk/import/settle';
import { openSource } from '@/lib/desk/import/source-folder';
import { siteRepositoryFiles } from '@/lib/desk/new/site/site-files';
import { FilesExist, writeFolder } from '@/lib/files/write-folder';
import { deskCommand, runDeskCommand } from './desk-command';
import { codeOfSite } from './new-site';

const command = deskCommand('import', 'Write a content folder of a site of another system. The source is only read.');
for (const system of Object.keys(siteReaders))
  command
    .command(`${system} <path>`)
    .requiredOption('--to <folder>', 'the new content folder; nothing in it is overwritten')
    .option('--name <name>', 'whose site it is, where the source does not say')
    .option('--role <role>', 'what the owner is')
    .option('--address <url>', 'where the new site will stand')
    .option('--language <tag>', 'BCP 47 language of the texts')
    .option('--code <repository>', 'the repository of this code, as git clones it')
    .action((path: string, flags: ImportFlags & { to: string; code?: string }) => move(system, path, flags));
await runDeskCommand(command);

async function move(
  system: string,
  path: string,
  { to, code, ...flags }: ImportFlags & { to: string; code?: string },
): Promise<void> {
  if (existsSync(`${to}/profile.mdx`)) throw new FilesExist(to, ['profile.mdx']);
  const source = openSource(path);
  const imported = importSite(system, source, flags, new Date().toISOString().slice(0, 10));
  const check: Check = (texts, copies) => {
    const shown = [...texts].filter(([name]) => !name.startsWith('.'));
    const files = [
      ...shown.map(([name, text]) => new StoredFile(name, () => Buffer.from(text))),
      ...[...copies].map(([name, from]) => new StoredFile(name, () => source.bytes(from))),
    ].sort((a, b) => (a.path < b.path ? -1 : 1));
    return checkContent(toContent('content', new Map(files.map((file) => [file.path, file]))));
  };
  await settle(imported, check);
  const name = flags.name ?? /^name: (.*)$/m.exec(imported.texts.get('profile.mdx')!)![1]!;
  writeFolder(
    to,
    new Map<string, string | Uint8Array>([
      ...siteRepositoryFiles({ name }, codeOfSite(code)),
      ...imported.texts,
      ...[...imported.copies].map(([name, from]) => [name, source.bytes(from)] as const),
      ['IMPORT.md', formatReport(system, path, imported)],
    ]),
  );
  const left = leftLines(imported.draft.left).length;
  console.log(
    `Written: ${to}, with ${imported.texts.size} texts, ${imported.copies.size} files, ${imported.redirects.size} redirects.`,
  );
  console.log(
    `${left === 0 ? 'Everything came over' : `${left} things did not come over`}: ${to}/IMPORT.md says which, why and where.`,
  );
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', 'lib/cli/check.ts'], {
    stdio: 'inherit',
    env: { ...process.env, CONTENT_DIR: to },
  });
  process.exitCode = status ?? 1;
}
