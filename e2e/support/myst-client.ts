import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { temporaryFolder } from '../../lib/testing/temporary-folder';

/** A reference as MyST set it: what it says, and where it leads. */
export interface MystReference {
  words: string;
  address: string;
}

/**
 * References to parts of a site, as a project of MyST that names the site sets them: by "xref:site/page#label". Throws what MyST says when
 * it finds anything amiss. MyST asks the registry of npm for its newest version; here it asks the site, which has none.
 */
export async function setByMyst(site: string, references: readonly string[]): Promise<Map<string, MystReference>> {
  const project = temporaryFolder('myst');
  await mkdir(join(project, 'bare'));
  // A template that draws nothing: MyST fetches one otherwise.
  await writeFile(join(project, 'bare/template.yml'), 'myst: v1\nkind: site\ntitle: Bare\n');
  const settings = { version: 1, project: { references: { site } }, site: { template: './bare' } };
  await writeFile(join(project, 'myst.yml'), JSON.stringify(settings));
  await writeFile(join(project, 'index.md'), references.map((each) => `[](<${each}>)\n`).join('\n'));
  const log = await build(project, site);
  const page = await readFile(join(project, '_build/site/content/index.json'), 'utf8').catch(() => '');
  if (!page) throw new Error(log);
  return new Map(linksOf((JSON.parse(page) as { mdast: MystNode }).mdast));
}

async function build(project: string, site: string): Promise<string> {
  const program = join(dirname(createRequire(import.meta.url).resolve('mystmd/package.json')), 'dist/myst.cjs');
  const env = { ...process.env, npm_config_registry: site };
  const child = spawn(process.execPath, [program, 'build', '--site', '--strict', '--ci'], { cwd: project, env });
  let log = '';
  for (const output of [child.stdout, child.stderr]) output.on('data', (part: Buffer) => (log += part.toString()));
  const [status] = (await once(child, 'close')) as [number];
  if (status !== 0) throw new Error(log);
  return log;
}

interface MystNode {
  value?: string;
  url?: string;
  urlSource?: string;
  remoteBaseUrl?: string;
  html_id?: string;
  children?: MystNode[];
}

/** The references of a tree, by how they were written. */
function linksOf(node: MystNode): [string, MystReference][] {
  const { urlSource, url = '', remoteBaseUrl = '', html_id: id } = node;
  if (urlSource === undefined) return (node.children ?? []).flatMap(linksOf);
  return [[urlSource, { words: wordsOf(node), address: `${remoteBaseUrl}${url}${id === undefined ? '' : `#${id}`}` }]];
}

const wordsOf = ({ value = '', children = [] }: MystNode): string => value + children.map(wordsOf).join('');
