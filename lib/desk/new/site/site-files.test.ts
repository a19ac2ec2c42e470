import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { checkContent } from '@/lib/build/check-content';
import { siteSchema } from '@/lib/content/site-schema';
import { contentOfTexts, openContent } from '@/lib/content/store';
import { writeFolder } from '@/lib/files/write-folder';
import { temporaryFolder } from '@/lib/testing/temporary-folder';
import { writeDocument } from '../write-document';
import { editorSchemas, staleEditorSchemas } from './editor-schema';
import type { SiteFacts } from './facts';
import { siteFiles } from './site-files';

const ada: SiteFacts = { name: 'Ada Lovelace', role: 'Analyst', address: 'https://ada.example.org', language: 'en-GB' };
const filesOf = (facts: SiteFacts, repository = 'https://example.org/code.git') =>
  siteFiles(facts, { repository, version: 'v1.0.0' }, '2026-11-26');

const owners: SiteFacts[] = [
  ada,
  { ...ada, address: 'https://university.example/~ada', orcid: '0000-0002-1825-0097' },
  { ...ada, affiliation: 'Analytical Society: "Cambridge"', place: 'Cambridge', email: 'ada@example.org' },
  { ...ada, name: '李明', role: '数学家', language: 'zh-Hans' },
  { ...ada, name: "Conor O'Brien: #1", role: '{Emeritus} *Professor* <of> 5$ & more', language: 'ga' },
  { ...ada, name: 'Madonna' },
];

it.each(owners)('of $name, $role, is right without a change', async (facts) => {
  const files = Object.fromEntries([...filesOf(facts)].filter(([path]) => !path.startsWith('.')));
  const problems = await checkContent(contentOfTexts('content', files));
  // In a language of which there is no catalogue the site's own words stand in English, and that is told.
  expect(problems.filter(({ message }) => !message.includes("the site's own words"))).toEqual([]);
  expect(contentOfTexts('content', files).documents.find(({ path }) => path === 'profile.mdx')!.data).toMatchObject({
    name: facts.name,
    role: facts.role,
    website: facts.address,
  });
});

it('has a schema of every kind of document where its files and the editor look for it', () => {
  const files = filesOf(ada);
  const settings = JSON.parse(files.get('.vscode/settings.json')!) as { 'yaml.schemas': Record<string, string> };
  expect(Object.values(settings['yaml.schemas'])).toEqual(siteSchema.map(({ filePathPattern }) => filePathPattern));
  for (const path of Object.keys(settings['yaml.schemas'])) expect(files.has(path.slice(2))).toBe(true);
  expect(files.get('cv/positions/present.mdx')).toContain('$schema=../../.schema/cv-entry.json\n');
});

describe('on the disk', () => {
  let parent: string;
  beforeEach(() => (parent = temporaryFolder('site')));

  it('gives a document that is begun there its schema', async () => {
    const folder = join(parent, 'site');
    writeFolder(folder, filesOf(ada));
    const path = writeDocument(folder, 'topic', 'Engines', '2026-11-26');
    expect(readFileSync(path, 'utf8')).toMatch(/^---\n# yaml-language-server: \$schema=\.\.\/\.schema\/topic\.json\n/);
    expect(await checkContent(openContent(folder))).toEqual([]);
  });

  it('is told which schemas for editors are not those of the code, and of a folder without any none', () => {
    const folder = join(parent, 'site');
    writeFolder(folder, filesOf(ada));
    expect(staleEditorSchemas(folder)).toEqual([]);
    const [[path, text]] = editorSchemas() as [[string, string]];
    writeFileSync(join(folder, path), '{}');
    expect(staleEditorSchemas(folder)).toEqual([[path, text]]);
    rmSync(join(folder, path));
    expect(staleEditorSchemas(folder)).toEqual([[path, text]]);
    rmSync(join(folder, '.schema'), { recursive: true });
    expect(staleEditorSchemas(folder)).toEqual([]);
  });

  /** A repository in the place of this one, with two versions; each "builds" by writing what it was asked. */
  function codeRepository(): string {
    const code = join(parent, 'code');
    const git = (...words: string[]) =>
      execFileSync('git', ['-C', code, '-c', 'user.name=a', '-c', 'user.email=a@example.org', ...words]);
    mkdirSync(code);
    git('init', '--quiet');
    for (const version of ['1.0.0', '1.1.0']) {
      const build =
        'mkdir -p .site/static && echo "$npm_package_version $CONTENT_DIR $SITE_URL" > .site/static/index.html';
      const manifest = { name: 'code', version, scripts: { build } };
      writeFileSync(join(code, 'package.json'), JSON.stringify(manifest));
      writeFileSync(join(code, 'package-lock.json'), JSON.stringify({ ...manifest, lockfileVersion: 3, packages: {} }));
      git('add', '.');
      git('commit', '--quiet', '--message', version);
      git('tag', `v${version}`);
    }
    return code;
  }

  it('builds with the code at the version that its script names, a tag or a commit, and with another when that is changed', () => {
    const folder = join(parent, 'a site. of mine');
    const code = codeRepository();
    writeFolder(folder, filesOf(ada, code));
    const workflow = parse(readFileSync(join(folder, '.github/workflows/publish.yml'), 'utf8')) as Workflow;
    const [step] = workflow.jobs.publish.steps.filter(({ run }) => run !== undefined);
    expect(workflow.jobs.publish.steps.find(({ with: what }) => what?.path)?.with?.path).toBe('.code/.site/static');
    const run = () => {
      const env = { ...process.env, SITE_URL: 'https://ada.example.org/site', CODE: '' };
      const { status, stderr } = spawnSync('sh', ['-e', '-c', step!.run!], { cwd: folder, env, encoding: 'utf8' });
      expect(status, stderr).toBe(0);
      return readFileSync(join(folder, '.code/.site/static/index.html'), 'utf8').trim();
    };
    expect(run()).toBe(`1.0.0 ${folder} https://ada.example.org/site --static`);
    const script = join(folder, 'build.sh');
    const change = (from: string, to: string) => writeFileSync(script, readFileSync(script, 'utf8').replace(from, to));
    change('v1.0.0', 'v1.1.0');
    chmodSync(script, 0o600);
    expect(run()).toBe(`1.1.0 ${folder} https://ada.example.org/site --static`);
    // Of a repository without tags it names a commit.
    change('v1.1.0', execFileSync('git', ['-C', code, 'rev-parse', 'v1.0.0'], { encoding: 'utf8' }).trim());
    expect(run()).toBe(`1.0.0 ${folder} https://ada.example.org/site --static`);
  }, 60_000);

  it('asks for the repository of the code where nobody said it', () => {
    writeFolder(join(parent, 'site'), filesOf(ada, ''));
    const { status, stderr } = spawnSync('sh', ['build.sh'], { cwd: join(parent, 'site'), encoding: 'utf8' });
    expect([status, stderr]).toEqual([2, expect.stringContaining('name the repository of the code')]);
  });
});

interface Workflow {
  jobs: { publish: { steps: { run?: string; with?: { path?: string } }[] } };
}
