// `npx tsx bench/kill-upgrade.ts [100]`: kills the replacing of a hundred texts by those of a next schema at so many random moments, and looks
// each time whether the next run has all of them as before or all as after. Ends with 1 when it ever finds anything else.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, rmSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { build } from 'esbuild';
import { seededRandom } from '@/lib/desk/fetch/waiting';
import { contentFolder } from '@/lib/desk/testing/content-folder';
import { finishReplacing, isReplacing } from '@/lib/files/replace-files';

const kills = Number(process.argv[2] ?? 100);
const script = 'bench/.work/upgrade.mjs';
await build({
  stdin: {
    contents: `
      import { openContent } from '@/lib/content/store';
      import { planUpgrade } from '@/lib/desk/upgrade/plan-upgrade';
      import { renameField } from '@/lib/desk/upgrade/front-matter-lines';
      import { replaceFiles } from '@/lib/files/replace-files';
      const codemod = { to: 2, says: '', forwards: (path, text) => renameField(text, 'cover', 'picture'), back: (path, text) => text };
      replaceFiles(process.argv[2], planUpgrade(openContent(process.argv[2]), 2, [codemod]).files);`,
    resolveDir: process.cwd(),
    loader: 'ts',
  },
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  outfile: script,
  alias: { '@': process.cwd() },
});
const before = Object.fromEntries(
  Array.from({ length: 100 }, (_, index) => [`posts/${index}.mdx`, `---\ncover: ${index}\n---\nWords.\n`]),
);
const folder = contentFolder(before);
const lay = () => Object.entries(before).forEach(([path, text]) => folder.write(path, text));
const start = () => spawn(process.execPath, [script, folder.path], { stdio: 'ignore' });
const changed = () => Object.keys(before).filter((path) => folder.read(path).includes('picture')).length;

const began = performance.now();
const [code] = (await once(start(), 'exit')) as [number | null];
if (code !== 0 || changed() !== 100) throw new Error(`The upgrade ended with ${code}.`);
const whole = performance.now() - began;
const profile = folder.read('profile.mdx').replace(/^schema.*\n/m, '');
const random = seededRandom(1);
const seen = { before: 0, after: 0, between: 0, finished: 0 };
for (let killed = 0; killed < kills;) {
  lay();
  folder.write('profile.mdx', profile);
  const child = start();
  const exit = once(child, 'exit');
  await setTimeout(whole * (0.3 + 0.7 * random()));
  child.kill('SIGKILL');
  const [, signal] = (await exit) as [number | null, string | null];
  if (isReplacing(folder.path)) seen.finished++;
  finishReplacing(folder.path);
  const count = changed();
  seen[count === 0 ? 'before' : count === 100 ? 'after' : 'between']++;
  // One that had ended by itself was not killed.
  if (signal) killed++;
}
const left = readdirSync(folder.path).filter((name) => name === '.replacing');
console.log(JSON.stringify({ kills, ...seen, left }));
if (seen.between > 0 || left.length > 0) process.exitCode = 1;
folder.remove();
rmSync(script, { force: true });
