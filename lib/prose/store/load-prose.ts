/** The IO of the prose: reads data and images for the stages and keeps what they make. Plain Node, for pages and checks alike. */
import { readFile } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { formatReference } from '@/lib/bibliography/csl/format-reference';
import type { BibEntry } from '@/lib/bibliography/csl/types';
import { parseContentFile } from '@/lib/content/front-matter';
import type { Problem } from '@/lib/content/problem';
import type { ProcessedProse, ProseContext } from '../types';
import { hashOf } from '@/lib/files/hash';
import { optimiseImage } from './images';
import { styleFile } from '@/lib/bibliography/csl/styles';
import { Kept } from '@/lib/kept/keep';

/** A document to set: its path within the content folder, its source, its macros. */
export interface ProseDocument {
  /** "posts/x.mdx". */
  file: string;
  body: string;
  macros?: Record<string, string>;
}

/** Where things are: the content folder and the citable entries of its .bib files. */
export interface ProseSurroundings {
  contentDirectory: string;
  entries: ReadonlyMap<string, BibEntry>;
}

/** The components that pages add to the built-in tags. */
export const componentNames = ['Explorable'] as const;

/** Processed texts, one under everything that is known to go into it; texts with problems are never kept. */
const keptProse = (): Promise<Kept> => Kept.of('prose', 'lib/prose/store/load-prose.ts');

/** The style of the references, which the stages read from the disk. */
const REFERENCE_STYLE = 'ieee';

const shelf = { directory: 'public/assets/images', address: '/assets/images' };

/** A document after all stages: as it was kept, or made now. Problems stand in it; only whole texts are kept. */
export async function loadProse(document: ProseDocument, surroundings: ProseSurroundings): Promise<ProcessedProse> {
  const { path, body, inputs } = await identify(document, surroundings);
  const store = await keptProse();
  const kept = await store.findWhole(inputs, (part) => nameOf(part, surroundings));
  if (kept) return JSON.parse(kept.toString('utf8')) as ProcessedProse;
  // Imported only now: a check whose texts are all kept, or all given to threads, need not load the stages.
  const { processProse } = await import('../process');
  const prose = await processProse(body, contextFor(document, surroundings));
  if (prose.problems.length > 0) return { ...prose, problems: await inFile(prose.problems, path, document.file) };
  store.put(inputs, Buffer.from(JSON.stringify(prose)), await partsOf(prose, surroundings));
  return prose;
}

/** Is this document kept as it would be made now? Then it has no problems. */
export async function isKept(document: ProseDocument, surroundings: ProseSurroundings): Promise<boolean> {
  const { inputs } = await identify(document, surroundings);
  return (await keptProse()).has(inputs, (part) => nameOf(part, surroundings));
}

/** The text that the stages are given, and all that is known to go into it before they run. */
async function identify(
  document: ProseDocument,
  { contentDirectory }: ProseSurroundings,
): Promise<{ path: string; body: string; inputs: string[] }> {
  const body = document.body.replace(/\r\n?/g, '\n').trim();
  const path = join(contentDirectory, document.file);
  return {
    path,
    body,
    inputs: [path, body, JSON.stringify(document.macros ?? {}), await referenceStyle()],
  };
}

let style: Promise<string> | undefined;
const referenceStyle = (): Promise<string> =>
  (style ??= readFile(join(process.cwd(), styleFile(REFERENCE_STYLE)), 'utf8'));

function contextFor(document: ProseDocument, { contentDirectory, entries }: ProseSurroundings): ProseContext {
  return {
    file: `${contentDirectory}/${document.file}`,
    components: componentNames,
    entries,
    formatReference: (entry) => formatReference(entry, REFERENCE_STYLE).html,
    macros: document.macros ?? {},
    loadData: (name) => readInside(join(contentDirectory, 'data'), name).then((bytes) => bytes?.toString('utf8')),
    loadImage: async (name) => {
      const file = inside(contentDirectory, name);
      return file ? optimiseImage(file, shelf) : undefined;
    },
  };
}

/** Problems of a text at the lines of its file, which is read again for that: mostly there are none. */
async function inFile(problems: readonly Problem[], path: string, file: string): Promise<Problem[]> {
  const above = await linesAbove(path, file);
  return problems.map((problem) => (problem.line === undefined ? problem : { ...problem, line: problem.line + above }));
}

/** Lines above the first line of the text: the front matter, and empty lines after it. */
async function linesAbove(path: string, file: string): Promise<number> {
  const source = await readFile(path, 'utf8').catch(() => undefined);
  if (source === undefined) return 0;
  const { body, bodyLine } = parseContentFile(path, file, source).content;
  const blank = /^\s*\n/.exec(body)?.[0] ?? '';
  return bodyLine - 1 + blank.split('\n').length - 1;
}

/** Names of everything a text used, as it is now. */
async function partsOf(prose: ProcessedProse, surroundings: ProseSurroundings): Promise<Record<string, string>> {
  const parts = [...prose.references.map(({ key }) => `@${key}`), ...prose.uses];
  return Object.fromEntries(
    await Promise.all(parts.map(async (part) => [part, (await nameOf(part, surroundings)) ?? ''])),
  );
}

async function nameOf(part: string, { contentDirectory, entries }: ProseSurroundings): Promise<string | undefined> {
  if (part.startsWith('@')) {
    const entry = entries.get(part.slice(1));
    return entry && hashOf(JSON.stringify(entry.csl));
  }
  const bytes = await readInside(contentDirectory, part);
  if (bytes && !part.startsWith('data/')) await optimiseImage(join(contentDirectory, part), shelf);
  return bytes && hashOf(bytes);
}

async function readInside(directory: string, name: string): Promise<Buffer | undefined> {
  const file = inside(directory, name);
  return file ? readFile(file).catch(() => undefined) : undefined;
}

/** A path of the content folder; a text may not reach out of it. */
function inside(directory: string, name: string): string | undefined {
  const path = resolve(directory, name);
  return path.startsWith(resolve(directory) + sep) ? path : undefined;
}
