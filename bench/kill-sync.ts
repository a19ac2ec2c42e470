// `npx tsx bench/kill-sync.ts [200]`: kills `npm run sync -- --yes` at so many random moments, and looks each time whether publications.bib is
// as before or as after. Ends with 1 when it ever is anything else, or when the next run does not finish what was begun.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { build } from 'esbuild';
import { seededRandom } from '@/lib/desk/fetch/waiting';
import { contentFolder } from '@/lib/desk/testing/content-folder';
import { fields, published } from '@/lib/desk/testing/example-works';
import { standIn } from '@/lib/desk/testing/stand-in';

const BIB = `@misc{noether2023ideal,
  title  = {Ideal Theory in Ring Domains},
  author = {Noether, Emmy and van der Waerden, Bartel},
  year   = {2023},
  eprint = {2301.00001}
}
`;
const kills = Number(process.argv[2] ?? 200);
const work = 'bench/.work';
const script = `${work}/sync.mjs`;
mkdirSync(work, { recursive: true });
await build({
  entryPoints: ['lib/cli/sync.ts'],
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  outfile: script,
  alias: { '@': process.cwd() },
});
const stand = await standIn({ works: [published, fields] });
const folder = contentFolder({ 'publications.bib': BIB });

function start() {
  return spawn(process.execPath, [script, '--yes'], {
    env: { ...process.env, ...stand.environment, CONTENT_DIR: folder.path },
    stdio: 'ignore',
  });
}

/** Milliseconds of a whole run. */
async function run(): Promise<number> {
  const began = performance.now();
  const [code] = (await once(start(), 'exit')) as [number | null];
  if (code !== 0) throw new Error(`The sync ended with ${code}.`);
  return performance.now() - began;
}

await run();
const after = folder.read('publications.bib');
folder.write('publications.bib', BIB);
const whole = await run();
const random = seededRandom(1);
const seen = { before: 0, after: 0, other: 0 };
for (let killed = 0; killed < kills;) {
  folder.write('publications.bib', BIB);
  const child = start();
  const exit = once(child, 'exit');
  // Most of a run is the loading of code; what writes comes at its end.
  await setTimeout(whole * (0.5 + 0.5 * random()));
  child.kill('SIGKILL');
  const [, signal] = (await exit) as [number | null, string | null];
  const text = folder.read('publications.bib');
  seen[text === BIB ? 'before' : text === after ? 'after' : 'other']++;
  // One that had ended by itself was not killed.
  if (signal) killed++;
}
folder.write('publications.bib', BIB);
await run();
const finished = folder.read('publications.bib') === after;
const left = readdirSync(folder.path).filter((name) => /\.\d+$/.test(name));
console.log(JSON.stringify({ kills, ...seen, finished, left }));
if (seen.other > 0 || !finished || left.length > 0) process.exitCode = 1;
await stand.close();
folder.remove();
rmSync(script, { force: true });
