import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { contentFolder, type ContentFolder } from '@/lib/desk/testing/content-folder';
import { fields, published } from '@/lib/desk/testing/example-works';
import { standIn, type StandIn } from '@/lib/desk/testing/stand-in';
import { contentDirectory } from '../content-directory';

const README = readFileSync(join(contentDirectory, 'README.md'), 'utf8');
const POST = 'posts/what-rings-are-for.mdx';

let stand: StandIn;
let folder: ContentFolder;
beforeAll(async () => {
  stand = await standIn({ works: [{ ...published, citations: { openAlex: 39, crossref: 31 } }, fields] });
  folder = contentFolder({});
  cpSync('e2e/fixtures/noether', folder.path, { recursive: true });
  change('profile.mdx', (profile) => profile.replace('place:', 'orcid: 0000-0002-1825-0097\nplace:'));
  change(
    'publications.bib',
    (bib) => `${bib}
@misc{noether2023ideal,
  title  = {Ideal Theory in Ring Domains},
  author = {Noether, Emmy and van der Waerden, Bartel},
  year   = {2023},
  eprint = {2301.00001},
  topics = {algebra}
}
`,
  );
});
afterAll(() => stand.close());

const change = (name: string, how: (text: string) => string) => folder.write(name, how(folder.read(name)));

/** Runs a line of the walk as it is printed, on the test's own content and sources. */
async function run(line: string): Promise<{ code: number; output: string }> {
  const [, command, rest] = /^npm run (\w+)(?: -- (.+))?$/.exec(line)!;
  const words = [...(rest ?? '').matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain!);
  const child = spawn(process.execPath, ['lib/cli/run.mjs', command!, ...words], {
    env: { ...process.env, ...stand.environment, CONTENT_DIR: folder.path, NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { code: code as number, output: out + err };
}

type Eight<Line> = [Line, Line, Line, Line, Line, Line, Line, Line];

it('replays the walk of the handbook', async () => {
  const lines = /## A walk[\s\S]*?```sh\n([\s\S]*?)```/.exec(README)![1]!.trim().split('\n');
  // The last builds the whole site: e2e/preview.spec.ts replays it.
  const [begin, check, fix, tryOut, takeAll, again, counts, preview] = lines as Eight<string>;
  expect([lines.length, preview]).toEqual([8, 'npm run preview']);

  expect(await run(begin)).toMatchObject({ code: 0, output: expect.stringContaining(POST) });

  // Two mistakes: one that can be meant in one way only, and one that the author has to mend.
  change('publications.bib', (bib) =>
    bib.replace(
      'year   = {2023},',
      'year   = {2023},\n  doi    = {https://doi.org/10.48550/arXiv.2301.00001}, % as arXiv has it',
    ),
  );
  change(POST, (post) => post.replace('Write here.', 'As [@noether1921] says.'));
  const found = await run(check);
  expect(found.code).toBe(1);
  expect(found.output).toContain('"noether1921"');
  expect(found.output).toMatch(/publications\.bib:\d+:\d+ .*doi/i);
  const mended = folder.read('publications.bib').replace('{https://doi.org/10.48550', '{10.48550');
  expect(await run(fix)).toMatchObject({ code: 1, output: expect.stringContaining('1 value mended; as it was:') });
  expect(folder.read('publications.bib')).toBe(mended);
  change(POST, (post) => post.replace('As [@noether1921] says.', 'Rings hold ideals.'));
  expect(await run(check)).toMatchObject({ code: 0, output: expect.stringContaining('content: 0 errors') });

  const before = folder.read('publications.bib');
  const shown = await run(tryOut);
  expect(shown).toMatchObject({ code: 3, output: expect.stringContaining('+@article{noether2024') });
  expect(folder.read('publications.bib')).toBe(before);

  expect(await run(takeAll)).toMatchObject({ code: 0, output: expect.stringContaining('Written.') });
  const after = folder.read('publications.bib');
  expect(after).toMatch(/supersedes +=\s\{noether2023ideal\}/);
  expect(after).toContain('@inproceedings{noether2025');
  expect(after).toContain(before.slice(before.indexOf('@misc'), -1));

  expect(await run(again)).toMatchObject({ code: 0, output: expect.stringContaining('Everything is up to date.') });
  expect(folder.read('publications.bib')).toBe(after);

  expect(await run(counts)).toMatchObject({ code: 0, output: expect.stringContaining('Written: citations.csv') });
  expect(folder.read('citations.csv')).toMatch(/^doi:10\.1000\/annals\.7,OpenAlex,39,\d{4}-\d\d-\d\d$/m);
  expect(folder.read('citations.csv')).toMatch(/^doi:10\.1000\/annals\.7,Crossref,31,/m);
  expect(folder.read('publications.bib')).toBe(after);
}, 300_000);

it('tells a command that it does not understand from one that fails', async () => {
  expect(await run('npm run sync -- --bogus')).toMatchObject({
    code: 2,
    output: expect.stringContaining('--help says more'),
  });
  expect(await run('npm run new -- work nonsense')).toMatchObject({
    code: 1,
    output: expect.stringContaining('names no work'),
  });
  expect(await run('npm run sync -- --help')).toMatchObject({ code: 0, output: expect.stringContaining('--dry-run') });
}, 120_000);
