// `npm run upgrade`: brings the content to the schema of this code. `-- --check` says what would change. The changed content is checked and
// built aside first: when that fails, the content is as it was.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { checkContent } from '@/lib/build/check-content';
import { contentDirectoryFrom } from '@/lib/content/content-directory';
import { ContentError } from '@/lib/content/problem';
import { schemaNumber } from '@/lib/content/schema-number';
import { openContent, type Content } from '@/lib/content/store';
import { contentAfter, planUpgrade, type Upgrade } from '@/lib/desk/upgrade/plan-upgrade';
import { finishReplacing, replaceFiles } from '@/lib/files/replace-files';
import { upgradeCommand } from './commands';
import { exitCodes, runCommand } from './site-command';

await runCommand(upgradeCommand().action(run));

interface Flags {
  check?: boolean;
  to?: string;
  build: boolean;
}

async function run({ check, to, build }: Flags): Promise<void> {
  const directory = contentDirectoryFrom(process.env);
  const finished = finishReplacing(directory);
  if (finished.length > 0)
    console.log(`An upgrade that was interrupted is finished: ${finished.length} files were written.`);
  const content = openContent(directory);
  const upgrade = planUpgrade(content, Number(to ?? schemaNumber));
  console.log(describe(directory, upgrade));
  if (upgrade.files.length === 0) return;
  if (check) {
    process.exitCode = exitCodes.open;
    return;
  }
  const after = contentAfter(content, upgrade);
  const problems = await checkContent(after);
  if (problems.some(({ severity }) => severity === 'error')) throw new ContentError(problems);
  if (build && !buildsAside(after)) throw new Error('The changed content does not build, and nothing was written.');
  replaceFiles(directory, upgrade.files);
  console.log(`Written. \`npm run upgrade -- --to ${upgrade.from}\` takes it back.`);
}

function describe(directory: string, { from, to, steps, files }: Upgrade): string {
  if (from === to) return `${directory} is of schema ${from}, and nothing is to be changed.`;
  return [
    `${directory} is of schema ${from}; to be of schema ${to}, ${files.length} ${files.length === 1 ? 'file changes' : 'files change'}:`,
    ...steps.map(({ says, files: changed }) => `- ${says}: ${changed.join(', ') || 'nothing of it is there'}`),
    `- the number in profile.mdx: ${from} → ${to}`,
  ].join('\n');
}

/** Whether a copy of the content builds; the copy is taken away. */
function buildsAside({ files }: Content): boolean {
  const copy = mkdtempSync(join(tmpdir(), 'upgrade-'));
  try {
    for (const { path, bytes } of files.values()) {
      mkdirSync(dirname(join(copy, path)), { recursive: true });
      writeFileSync(join(copy, path), bytes);
    }
    const { status } = spawnSync(process.execPath, ['lib/cli/run.mjs', 'build'], {
      stdio: 'inherit',
      env: { ...process.env, CONTENT_DIR: copy },
    });
    return status === 0;
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}
