// `npm run bench`: builds and serves this site and two peers with one corpus and prints what each costs. `-- --help` has the options.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { siteCommand, wholeNumber } from '@/lib/cli/site-command';
import { forgetKept } from '@/lib/kept/keep';
import { writeContent } from './corpus';
import { measureBytes } from './measure-bytes';
import { measureLighthouse } from './measure-lighthouse';
import { measureLoad } from './measure-load';
import { measureCrowd, measureCrowdBehindNginx, measureMemory } from './measure-crowd';
import { benchCv } from './cv';
import { measureLongPost } from './mdx';
import { measureFile, measureFilters, measureSearch } from './measure-answers';
import { repeat } from './median';
import { optionsOf, wholeNumbers, wordsOf } from './options';
import { middleOf, runMeasured } from './run-measured';
import { measureDevelopment, measureFirstAnswers } from './measure-first-answers';
import { serveBehindNginx } from './serve-behind-nginx';
import {
  astro,
  installPeer,
  measureStarts,
  ownContent,
  ownDirectory,
  plainNext,
  thisSite,
  work,
  type Site,
} from './sites';

const parts = [
  'build',
  'crowd',
  'start',
  'answers',
  'development',
  'check',
  'parts',
  'bytes',
  'search',
  'load',
  'lighthouse',
] as const;
const known = { this: thisSite, astro, next: plainNext };
interface Options {
  posts: number[];
  publications: number[];
  sites: (keyof typeof known)[];
  skip: (typeof parts)[number][];
  times: number;
}
const options = await optionsOf<Options>(
  siteCommand(
    'bench',
    'Measure builds, pages and answers of this site and of two peers, and write bench/RESULTS.md. The last corpus that is built is the one that is served.',
  )
    .option('--posts <sizes>', 'how many posts', wholeNumbers, [10, 100, 1000])
    .option('--publications <sizes>', 'how many publications beside ten posts', wholeNumbers, [100, 1000, 5000])
    .option('--sites <names>', 'what is measured', wordsOf(Object.keys(known) as (keyof typeof known)[]), [
      'this',
      'astro',
      'next',
    ])
    .option(
      '--times <count>',
      'how often a build, a rebuild and a start is measured, of which the median counts',
      wholeNumber,
      1,
    )
    .option('--skip <parts>', `what is left out: ${parts.join(', ')}`, wordsOf(parts), []),
);
const NOT_RUN = 'not run';
const PER_POST = 'Build, cold: time for each added post';
const titles = {
  filters: 'Publications: weight and filters',
  crowd: 'A page beside 50 clients of the dearest questions',
  search: 'Search, from a key to its answer',
  file: 'A file, from the server',
  bytes: 'Bytes of a cold visit',
  load: 'Under 50 connections',
  lighthouse: 'Lighthouse mobile (performance/accessibility/best practices/SEO), median of 3',
};
const notes =
  'Memory is the sum of the resident memory of all processes, shared pages counted each time. Astro is given the same text faces and is served by a plain file server that compresses as it sends, so its rate says nothing of Astro. Plain Next has no text face of its own. Times on a machine whose load average is above its number of processors compare loosely: read them against each other, not against a clock.';
/** What the site is served from, where this run has built it. */
let corpus = 'the last corpus';
/** Said of what was measured more than once. */
const ofSeveral = options.times > 1 ? `, median of ${options.times}` : '';
const skipped = new Set(options.skip);
const sites: Site[] = options.sites.map((name) => known[name]);
const results = 'bench/RESULTS.md';
/** "what | corpus" → site → value; kept between runs, so that parts may be run apart. */
const table = readTable(existsSync(results) ? readFileSync(results, 'utf8') : '');
const say = (what: string, corpus: string, values: string[]) => {
  const row = (table[`${what} | ${corpus}`] ??= {});
  for (const [index, value] of values.entries())
    if (sites[index] && !(value.startsWith('failed') && row[sites[index].name])) row[sites[index].name] = value;
  writeFileSync(results, report());
  console.log(`${what} (${corpus}): ${values.map((value, index) => `${sites[index]?.name} ${value}`).join(' · ')}`);
};

/** A row that only this site has. */
const ofThisSite = (value: string): string[] => sites.map((site) => (site === thisSite ? value : '–'));

await mkdir(work, { recursive: true });
if (!skipped.has('build')) {
  const own = sites.filter((site) => site === thisSite);
  for (const publications of options.publications) {
    await buildAll(10, publications, own);
    await measureServed('filters', ['publications'], measureFilters, own, `${publications} publications`);
    if (own.length > 0 && !skipped.has('crowd')) await measureCrowds(publications);
  }
  for (const posts of options.posts) await buildAll(posts, 0, sites);
  const largest = options.posts.at(-1);
  if (largest) await rebuildAll(largest);
}
if (sites.includes(thisSite)) {
  if (!skipped.has('start')) await measureStarting();
  if (!skipped.has('answers')) await measureAnswers();
  if (!skipped.has('development')) await measureOwnDevelopment();
}
if (!skipped.has('check')) await measureCheck();
if (!skipped.has('parts')) await measureParts();
if (!skipped.has('bytes')) await measureServed('bytes', ['post', 'home', 'publications'], measureBytes);
if (!skipped.has('search'))
  await measureServed(
    'search',
    ['post'],
    measureSearch,
    sites.filter((site) => site === thisSite),
  );
if (!skipped.has('load')) {
  await installPeer('tools');
  await measureServed('load', ['post'], measureLoad);
  await measureBehindNginx();
}
if (!skipped.has('lighthouse')) {
  await installPeer('tools');
  await measureServed(
    'lighthouse',
    ['post', 'home', 'publications', 'publication', 'CV', 'topic', 'project', 'search', 'feeds'],
    measureLighthouse,
  );
}

async function buildAll(posts: number, publications: number, built: Site[]): Promise<void> {
  const times: string[] = [];
  corpus = `${posts} posts, ${publications} publications`;
  for (const site of sites) {
    if (!built.includes(site)) {
      times.push('–');
      continue;
    }
    await site.prepare(posts, publications);
    const runs = repeat(options.times, () => site.build()).then(middleOf);
    times.push(await runs.then(({ time, memory }) => `${time}, ${memory}${ofSeveral}`, failed));
  }
  say('Build, cold: time and peak memory', corpus, times);
}

/** `npm run check` of a large folder: the first time, when every text is set, and again, when what is whole is remembered. */
async function measureCheck(): Promise<void> {
  const content = join(work, 'content-check');
  await writeContent('content', content, 1000, 5000);
  forgetKept();
  const check = () => runMeasured('npm', ['run', 'check'], { cwd: '.', env: { CONTENT_DIR: content } });
  const [first, again] = [await check(), await check()];
  const value = `${again.seconds.toFixed(1)} s; the very first ${first.seconds.toFixed(1)} s, ${Math.round(first.peakMiB)} MiB`;
  say('npm run check', '1000 posts, 5000 publications', ofThisSite(value));
}

/** What an owner waits for at a small site: from `npm start` to its first page. */
async function measureStarting(): Promise<void> {
  await thisSite.prepare(10, 0);
  corpus = '10 posts, 0 publications';
  const { cold, edited } = await measureStarts(3970, options.times);
  const what = '`npm start` to its first page, and the steps of its build';
  say(what, '10 posts, nothing kept', ofThisSite(cold + ofSeveral));
  say(what, '10 posts, a sentence changed', ofThisSite(edited + ofSeveral));
}

/** The last corpus, started again and again. */
async function measureAnswers(): Promise<void> {
  const { page, filter, memory } = await measureFirstAnswers(ownContent, 3970);
  say('`npm start` with nothing changed, to the first answer, median of 5', corpus, ofThisSite(page));
  say('A filter right after a start', corpus, ofThisSite(filter));
  say('Memory of the served site', corpus, ofThisSite(memory));
}

async function measureOwnDevelopment(): Promise<void> {
  const value = await measureDevelopment(ownContent, 3971, 'post-1').catch(failed);
  say('npm run dev', corpus, ofThisSite(value));
}

/** A page beside fifty clients of what is dearest to answer, from Node and from nginx, and what memory that takes. */
async function measureCrowds(publications: number): Promise<void> {
  const of = `${publications} publications`;
  const directory = await ownDirectory();
  const served = await thisSite.serve(3960);
  say(titles.crowd, of, ofThisSite(await measureCrowd(served.origin).catch(failed)));
  say(
    titles.crowd,
    `${of}, behind nginx`,
    ofThisSite(await measureCrowdBehindNginx(directory, served.origin, 3961).catch(failed)),
  );
  await served.stop();
  const heap = publications > 1000 ? 512 : 256;
  say(
    `Memory of a crowd’s 3,000 questions in a heap of ${heap} MiB`,
    of,
    ofThisSite(await measureMemory(directory, heap, 3962).catch(failed)),
  );
}

/** What only this site has: the CV set by Typst and as the server sends it, and one long post through the prose pipeline. */
async function measureParts(): Promise<void> {
  const { cold, warm } = benchCv();
  say('The CV as PDF', 'printed', ofThisSite(`cold ${cold.toFixed(0)} ms, warm ${warm.toFixed(0)} ms`));
  await measureServed('file', ['/cv.pdf'], measureFile);
  const { milliseconds, ratio } = await measureLongPost();
  say(
    'A post of 10,000 words, 300 formulas and 100 citations',
    'prose pipeline',
    ofThisSite(`${milliseconds} ms, HTML ${ratio.toFixed(2)} × its text`),
  );
}

/** What one changed sentence costs, where the corpus is that of the last build. */
async function rebuildAll(posts: number): Promise<void> {
  const times: string[] = [];
  for (const site of sites)
    times.push(await site.rebuild(options.times).then((runs) => middleOf(runs).time + ofSeveral, failed));
  say('Rebuild after one changed post', `${posts} posts`, times);
}

type Measure = (origin: string, path: string) => Promise<string>;

async function measureServed(
  kind: keyof typeof titles,
  pages: readonly string[],
  measure: Measure,
  measured: readonly Site[] = sites,
  of?: string,
): Promise<void> {
  for (const page of pages) {
    const values: string[] = [];
    for (const [index, site] of sites.entries()) {
      const path = measured.includes(site) ? site.pages[page] : undefined;
      if (!path) {
        values.push('–');
        continue;
      }
      const served = await site.serve(3900 + index).catch(failed);
      values.push(typeof served === 'string' ? served : await measure(served.origin, path).catch(failed));
      if (typeof served !== 'string') await served.stop();
    }
    say(titles[kind], of ?? page, values);
  }
}

/** The same page from nginx, which serves the tree itself; the peers have no such tree of their own making. */
async function measureBehindNginx(): Promise<void> {
  if (!sites.includes(thisSite)) return;
  const values = sites.map(() => '–');
  const served = await serveBehindNginx(await ownDirectory(), await thisSite.serve(3950), 3951).catch(failed);
  values[sites.indexOf(thisSite)] =
    typeof served === 'string' ? served : await measureLoad(served.origin, thisSite.pages.post!).catch(failed);
  if (typeof served !== 'string') await served.stop();
  say(titles.load, 'post, behind nginx', values);
}

function failed(error: unknown): string {
  console.error(String(error));
  return `failed: ${String(error).split('\n')[0]!.slice(0, 80)}`;
}

/** What each post beyond the smaller corpus adds, where two sizes were built. */
function perPost(names: readonly string[]): string[][] {
  const secondsOf = (posts: number, name: string) =>
    Number.parseFloat(table[`Build, cold: time and peak memory | ${posts} posts, 0 publications`]?.[name] ?? '');
  const added = names.map((name) => (secondsOf(1000, name) - secondsOf(100, name)) / 0.9);
  return added.every(Number.isNaN)
    ? []
    : [
        [
          PER_POST,
          'from 100 to 1000 posts',
          ...added.map((time) => (Number.isNaN(time) ? NOT_RUN : `${Math.round(time)} ms`)),
        ],
      ];
}

/** The rows of the last report but those that are reckoned from others. */
function readTable(report: string): Record<string, Record<string, string>> {
  const [names = [], , ...rows] = report
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) => line.slice(2, -2).split(' | '));
  const read = rows
    .filter(([what]) => what !== PER_POST)
    .map(([what, corpus, ...values]): [string, Record<string, string>] => [
      `${what} | ${corpus}`,
      Object.fromEntries(values.flatMap((value, index) => (value === NOT_RUN ? [] : [[names[index + 2]!, value]]))),
    ]);
  return Object.fromEntries(read);
}

function report(): string {
  const names = Object.values(known).map(({ name }) => name);
  const head = [
    ['What', 'Of', ...names],
    ['---', '---', ...names.map(() => '---')],
  ];
  const body = [
    ...Object.entries(table).map(([key, values]) => [
      ...key.split(' | '),
      ...names.map((name) => values[name] ?? NOT_RUN),
    ]),
    ...perPost(names),
  ];
  const lines = [...head, ...body].map((row) => `| ${row.join(' | ')} |`).join('\n');
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}, load average at the end ${loadavg()
    .map((load) => load.toFixed(1))
    .join(' ')}`;
  return `# The last bench\n\n${new Date().toISOString().slice(0, 10)}, ${machine}. Parts may come from several runs of \`npm run bench\` on it.\n\n${lines}\n\n${notes}\n`;
}
