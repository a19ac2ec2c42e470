// `npm run bench`: builds and serves this site and two peers with one corpus and prints what each costs.
//   --posts 10,100,1000     sizes of the corpus            --publications 100,1000,5000
//   --sites this,astro,next  --skip build,bytes,load,lighthouse
// The last corpus that is built is the one that is served and measured.
import { mkdir, writeFile } from 'node:fs/promises';
import { cpus, totalmem } from 'node:os';
import { measureBytes } from './measure-bytes';
import { measureLighthouse } from './measure-lighthouse';
import { measureLoad } from './measure-load';
import { astro, installPeer, plainNext, thisSite, work, type Site } from './sites';

const option = (name: string, fallback: string) => {
  const index = process.argv.indexOf(`--${name}`);
  return (index < 0 ? fallback : (process.argv[index + 1] ?? fallback)).split(',');
};
const skipped = new Set(option('skip', ''));
const chosen: Record<string, Site> = { this: thisSite, astro, next: plainNext };
const sites = option('sites', 'this,astro,next').map((name) => chosen[name]).filter((site): site is Site => site !== undefined);
const rows: string[][] = [['What', 'Corpus', ...sites.map(({ name }) => name)]];
const say = (what: string, corpus: string, values: string[]) => {
  rows.push([what, corpus, ...values]);
  console.log(`${what} (${corpus}): ${values.map((value, index) => `${sites[index]?.name} ${value}`).join(' · ')}`);
};

await mkdir(work, { recursive: true });
if (!skipped.has('build')) {
  for (const posts of option('posts', '10,100,1000').map(Number)) await buildAll(posts, 0, sites);
  for (const publications of option('publications', '100,1000,5000').map(Number)) await buildAll(10, publications, sites.filter((site) => site === thisSite));
}
for (const [kind, measure] of [['bytes', measureBytes], ['load', measureLoad], ['lighthouse', measureLighthouse]] as const) {
  if (skipped.has(kind)) continue;
  if (kind !== 'bytes') await installPeer('tools');
  await measureServed(kind, measure);
}
await writeFile('bench/RESULTS.md', report());
console.log('\nWritten: bench/RESULTS.md');

async function buildAll(posts: number, publications: number, built: Site[]): Promise<void> {
  const times: string[] = [];
  for (const site of sites) {
    if (!built.includes(site)) {
      times.push('–');
      continue;
    }
    await site.prepare(posts, publications);
    const result = await site.build().catch((error: unknown) => console.error(String(error)));
    times.push(result ? `${result.seconds.toFixed(1)} s, ${Math.round(result.peakMiB)} MiB` : 'failed');
  }
  say('Build, cold: time and peak memory', `${posts} posts, ${publications} publications`, times);
}

async function measureServed(kind: string, measure: (origin: string, path: string) => Promise<string>): Promise<void> {
  for (const page of ['post', 'home', 'publications']) {
    if (kind === 'load' && page !== 'post') continue;
    const values: string[] = [];
    for (const [index, site] of sites.entries()) {
      const path = site.pages[page];
      if (!path) {
        values.push('–');
        continue;
      }
      const served = await site.serve(3900 + index);
      values.push(await measure(served.origin, path).catch((error: unknown) => `failed: ${String(error).slice(0, 80)}`));
      await served.stop();
    }
    say(kind, page, values);
  }
}

function report(): string {
  const [head = [], ...body] = rows;
  const table = [head, head.map(() => '---'), ...body].map((row) => `| ${row.join(' | ')} |`).join('\n');
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}`;
  return `# The last bench\n\n${new Date().toISOString().slice(0, 10)}, ${machine}. \`npm run bench ${process.argv.slice(2).join(' ')}\`\n\n${table}\n`;
}
