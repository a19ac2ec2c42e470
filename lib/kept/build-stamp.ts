import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fingerprint, type Content } from '@/lib/content/store';

/** Everything of the project that a build depends on; tests and what they read, docs and the bench are not among it. */
const SOURCES = [
  'app',
  'lib',
  'public',
  'contentlayer.config.ts',
  'next.config.js',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];
const IGNORED = /^public\/assets\/|^lib\/cli\/test|^lib\/.*\/fixtures\/|\.test\.tsx?$/;

/**
 * A hash of all that goes into a build: sources, content, the site's address, Node's major version.
 * Two runs with the same stamp make the same site, so a built one can be served as it is.
 */
export async function buildStamp(content: Content, environment: Environment): Promise<string> {
  return (await hashAll(content, environment, () => true)).slice(0, 16);
}

/** The same without the posts: what every post's page depends on besides posts. */
export async function stampWithoutPosts(content: Content, environment: Environment): Promise<string> {
  return hashAll(content, environment, (path) => !path.startsWith('posts/'));
}

/** What the compiled code depends on: sources and Node's major version, no content. */
export async function sourceStamp(): Promise<string> {
  return hashFiles(listAll(SOURCES), [nodeVersion]);
}

type Environment = Record<string, string | undefined>;

const nodeVersion = process.versions.node.split('.')[0]!;

async function hashAll(content: Content, environment: Environment, counts: (path: string) => boolean): Promise<string> {
  return hashFiles(listAll(SOURCES), [
    nodeVersion,
    environment.SITE_URL ?? '',
    environment.PREVIEW_DAY ?? '',
    environment.PRERENDERED_WORKS ?? '',
    environment.HSTS ?? '',
    environment.CSP_REPORT_TO ?? '',
    environment.PRIVATE_PHONE ?? '',
    content.directory,
    fingerprint(content, counts),
  ]);
}

/** Lists and reads one after the other: the way through Node's pool of threads takes several times as long. */
function hashFiles(paths: readonly string[], facts: readonly string[]): string {
  const hash = createHash('sha256').update(JSON.stringify(facts));
  for (const path of paths) hash.update(`\0${path}\0`).update(readFileSync(path));
  return hash.digest('hex');
}

const listAll = (roots: string[]): string[] =>
  roots
    .flatMap(list)
    .filter((path) => !IGNORED.test(path))
    .sort();

function list(root: string): string[] {
  try {
    return readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).replaceAll(sep, '/'))
      .filter((path) => !/(?:^|\/)\./.test(path));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') return [root];
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
