// `npm run upgrade`: brings the content to the schema of this code. `-- --check` says what would change. The changed content is checked and
// built aside first: when that fails, the content is as it was.
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { checkContent } from '@/lib/build/check-content';
import { contentDirectoryFrom } from '@/lib/content/content-directory';
import { schemaNumber } from '@/lib/content/schema-number';
import { openContent, type Content } from '@/lib/content/store';
import { staleEditorSchemas } from '@/lib/desk/new/site/editor-schema';
import { carryOut } from '@/lib/desk/upgrade/carry-out';
import { planUpgrade, type Upgrade } from '@/lib/desk/upgrade/plan-upgrade';
import { finishReplacing } from '@/lib/files/replace-files';
import { writeWhole } from '@/lib/files/write-whole';
import { shortNameOf } from '@/lib/trees/site-builds';
import { upgradeCommand } from './commands';
import { exitCodes, runCommand } from './site-command';

await runCommand(upgradeCommand().action(run));

interface Flags {
  check?: boolean;
  to?: number;
  build: boolean;
}

async function run({ check, to = schemaNumber, build }: Flags): Promise<void> {
  const directory = contentDirectoryFrom(process.env);
  const finished = finishReplacing(directory);
  if (finished.length > 0)
    console.log(`An upgrade that was interrupted is finished: ${finished.length} files were written.`);
  const content = openContent(directory);
  const upgrade = planUpgrade(content, to);
  const schemas = to === schemaNumber ? staleEditorSchemas(directory) : [];
  console.log(describe(directory, upgrade, schemas));
  const isOpen = upgrade.files.length > 0 || schemas.length > 0;
  if (check && isOpen) process.exitCode = exitCodes.open;
  if (check || !isOpen) return;
  if (upgrade.files.length > 0)
    await carryOut(content, upgrade, { problemsOf: checkContent, builds: (after) => !build || buildsAside(after) });
  for (const [path, text] of schemas) writeWhole(join(directory, path), text);
  const back = `\`npm run upgrade -- --to ${upgrade.from}\` takes it back.`;
  console.log(upgrade.from < upgrade.to ? `Written. ${back}` : 'Written.');
}

function describe(directory: string, { from, to, steps, files }: Upgrade, schemas: [path: string, text: string][]) {
  if (from === to && schemas.length === 0) return `${directory} is of schema ${from}, and nothing is to be changed.`;
  const count = files.length + schemas.length;
  const aim = from === to ? '' : ` to be of schema ${to},`;
  return [
    `${directory} is of schema ${from};${aim} ${count} ${count === 1 ? 'file changes' : 'files change'}:`,
    ...steps.map(({ says, files: changed }) => `- ${says}: ${changed.join(', ') || 'nothing of it is there'}`),
    ...(from === to ? [] : [`- the number in profile.mdx: ${from} → ${to}`]),
    ...(schemas.length > 0 ? [`- what editors know of the fields: ${schemas.map(([path]) => path).join(', ')}`] : []),
  ].join('\n');
}

/**
 * Whether a copy of the content builds; the copy is taken away. It always stands in one place, because of each content folder some builds
 * are kept.
 */
function buildsAside({ directory, files }: Content): boolean {
  const copy = join('.cache/upgrade', shortNameOf(resolve(directory)));
  rmSync(copy, { recursive: true, force: true });
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
