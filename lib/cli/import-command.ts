import type { Command } from 'commander';
import { siteReaders, type ImportFlags } from '@/lib/desk/import/import-site';
import { siteCommand } from './site-command';

export type MoveFlags = ImportFlags & { to: string; code?: string };

/** `npm run import`: a command for each system, and what moves a site of it. */
export function importCommand(move: (system: string, path: string, flags: MoveFlags) => Promise<void>): Command {
  const command = siteCommand(
    'import',
    'Write a content folder of a site of another system, with a report. The source is only read, and nothing is overwritten.',
  );
  for (const system of Object.keys(siteReaders))
    command
      .command(`${system} <path>`)
      .description(`a site of ${system}: its folder, or its file`)
      .requiredOption('--to <folder>', 'the new content folder')
      .option('--name <name>', 'whose site it is, where the source does not say')
      .option('--role <role>', 'what the owner is')
      .option('--address <url>', 'where the new site will stand')
      .option('--language <tag>', 'BCP 47 language of the texts')
      .option('--code <repository>', 'the repository of this code, as git clones it')
      .action((path: string, flags: MoveFlags) => move(system, path, flags));
  return command;
}
