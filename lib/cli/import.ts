// `npm run import -- al-folio ../old-site --to ../my-site`: writes a content folder of a site of another system, with a report.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { checkContent } from '@/lib/build/check-content';
import { importSite } from '@/lib/desk/import/import-site';
import { formatReport, leftLines } from '@/lib/desk/import/report';
import { contentOfDraft, settle } from '@/lib/desk/import/settle';
import { openSource } from '@/lib/desk/import/source-folder';
import { siteRepositoryFiles } from '@/lib/desk/new/site/site-files';
import { FilesExist, writeFolder } from '@/lib/files/write-folder';
import { importCommand, type MoveFlags } from './import-command';
import { codeOfSite } from './new-site';
import { runCommand } from './site-command';

await runCommand(importCommand(move));

async function move(system: string, path: string, { to, code, ...flags }: MoveFlags): Promise<void> {
  if (existsSync(`${to}/profile.mdx`)) throw new FilesExist(to, ['profile.mdx']);
  const source = openSource(path);
  const imported = importSite(system, source, flags, new Date().toISOString().slice(0, 10));
  await settle(imported, (texts, copies) => checkContent(contentOfDraft(texts, copies, source)));
  writeFolder(
    to,
    new Map<string, string | Uint8Array>([
      ...siteRepositoryFiles({ name: imported.name }, codeOfSite(code)),
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
  const { status } = spawnSync(process.execPath, ['lib/cli/run.mjs', 'check'], {
    stdio: 'inherit',
    env: { ...process.env, CONTENT_DIR: to },
  });
  process.exitCode = status ?? 1;
}
