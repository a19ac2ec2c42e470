/** The IO of the prose: reads data and images for the stages and keeps what they make. Plain Node, for pages and checks alike. */
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { normalize } from 'node:path/posix';
import { formatReference } from '@/lib/bibliography/csl/format-reference';
import type { BibEntry } from '@/lib/bibliography/csl/types';
import { OWN_FILE } from '@/lib/content/bib-sources';
import { LABELS_FILE, otherLabelsOf } from '@/lib/content/other-labels';
import type { Problem } from '@/lib/content/problem';
import { decodeText } from '@/lib/text/decode-text';
import type { StoredFile, StoredFiles } from '@/lib/content/stored-file';
import type { ProcessedProse, ProseContext, WholeProse } from '../types';
import { hashOf } from '@/lib/files/hash';
import { addresses } from '@/lib/site/addresses';
import { linkReference } from '../citations/linked-reference';
import { asOfItsDay } from './as-of-its-day';
import { imageFolder, optimiseImage } from './images';
import { citationLocaleOf, styleFile } from '@/lib/bibliography/csl/styles';
import { Kept } from '@/lib/kept/keep';
import { wordsIn, type SiteWords } from '@/lib/words/words';

/** A document to set: its path within the content folder, its source, its macros. */
export interface ProseDocument {
  /** "posts/x.mdx". */
  file: string;
  body: string;
  /** Line of its file on which the body begins, 1-based. */
  bodyLine: number;
  macros?: Record<string, string>;
  /** BCP 47; the site's when absent. */
  language?: string | undefined;
}

/** What a text may draw from: the files of its content folder and the citable entries of the .bib files among them. */
export interface ProseSurroundings {
  /** The folder as messages name it. */
  directory: string;
  files: StoredFiles;
  entries: ReadonlyMap<string, BibEntry>;
  /** What the site says. */
  words: SiteWords;
}

/** The components that pages add to the built-in tags. */
export const componentNames = ['Explorable'] as const;

/** Processed texts, one under everything that is known to go into it; texts with problems are never kept. */
const keptProse = (): Promise<Kept> => Kept.of('prose', 'lib/prose/store/load-prose.ts');

/** The style of the references, which the stages read from the disk. */
const REFERENCE_STYLE = 'ieee';

/** A document after all stages: as it was kept, or made now. Problems stand in it; only whole texts are kept. */
export async function loadProse(document: ProseDocument, around: ProseSurroundings): Promise<ProcessedProse> {
  const { body, inputs, surroundings } = await identify(document, around);
  const store = await keptProse();
  const kept = await store.findWhole(inputs, async (part) => nameOf(part, surroundings));
  if (kept) return JSON.parse(kept.toString('utf8')) as ProcessedProse;
  // Imported only now: a check whose texts are all kept, or all given to threads, need not load the stages.
  const { processProse } = await import('../process');
  const prose = await processProse(body, contextFor(document, surroundings));
  if (prose.problems.length > 0) return { ...prose, problems: inFile(prose.problems, document) };
  store.put(inputs, Buffer.from(JSON.stringify(prose)), partsOf(prose, surroundings));
  return prose;
}

/** A document after all stages with its tree whole, made now: forms that are no page are kept themselves. */
export async function loadWhole(document: ProseDocument, around: ProseSurroundings): Promise<WholeProse> {
  const { body, surroundings } = await identify(document, around);
  const { processWhole } = await import('../process');
  const prose = await processWhole(body, contextFor(document, surroundings));
  return { ...prose, problems: inFile(prose.problems, document) };
}

/** Is this document kept as it would be made now? Then it has no problems; pictures of it that have gone are made again. */
export async function isKept(document: ProseDocument, around: ProseSurroundings): Promise<boolean> {
  const { inputs, surroundings } = await identify(document, around);
  const store = await keptProse();
  const name = await store.nameOf(inputs, async (part) => {
    const picture = isPicture(part) && fileAt(part, surroundings.files);
    if (picture) await optimiseImage(picture, imageFolder);
    return nameOf(part, surroundings);
  });
  return name !== undefined;
}

/** A name for what a document is after all stages and for all that it was made of, works and pictures too: what its other forms are kept under. */
export async function nameOfProse(document: ProseDocument, around: ProseSurroundings): Promise<string> {
  const { inputs, surroundings } = await identify(document, around);
  const name = await (await keptProse()).nameOf(inputs, async (part) => nameOf(part, surroundings));
  if (name) return name;
  const prose = await loadProse(document, around);
  return hashOf(JSON.stringify(prose), JSON.stringify(partsOf(prose, surroundings)));
}

/** The text that the stages are given, what it may draw from, and all that is known to go into it before they run. */
async function identify(document: ProseDocument, around: ProseSurroundings) {
  const { directory, words } = around;
  // The indentation of the first line is kept: it says that the line is no paragraph.
  const body = document.body
    .replace(/\r\n?/g, '\n')
    .replace(/^(?:[ \t]*\n)+/, '')
    .trimEnd();
  const path = join(directory, document.file);
  const said = JSON.stringify([document.macros ?? {}, document.language ?? words.language, words.written]);
  const inputs = [path, body, said, await referenceStyle()];
  return { body, inputs, surroundings: asOfItsDay(document.file, around) };
}

let style: Promise<string> | undefined;
const referenceStyle = (): Promise<string> =>
  (style ??= readFile(join(/* turbopackIgnore: true */ process.cwd(), styleFile(REFERENCE_STYLE)), 'utf8'));

function contextFor(document: ProseDocument, { directory, files, entries, words }: ProseSurroundings): ProseContext {
  const locale = citationLocaleOf(document.language ?? words.language);
  return {
    file: `${directory}/${document.file}`,
    components: componentNames,
    entries,
    formatReference: (entry) =>
      linkReference(formatReference(entry, REFERENCE_STYLE, locale).html, entry, pageOf(entry)),
    otherLabels: otherLabelsOf(files),
    words: wordsIn(words, document.language),
    macros: document.macros ?? {},
    loadData: async (name) => {
      const file = fileAt(`data/${name}`, files);
      return file && decodeText(file.bytes);
    },
    data: [...files.keys()].flatMap((path) => (path.startsWith('data/') ? [path.slice('data/'.length)] : [])),
    pictures: [...files.keys()].filter((path) => path.startsWith('images/')),
    loadImage: async (name) => {
      const file = fileAt(name, files);
      return file && optimiseImage(file, imageFolder);
    },
  };
}

/** The page of a work of ours; of others there is none. */
function pageOf({ file, key }: BibEntry): string | undefined {
  return basename(file) === OWN_FILE ? addresses.publication(key) : undefined;
}

/** A file by its path within the content folder, out of which a text may not reach. */
const fileAt = (path: string, files: StoredFiles): StoredFile | undefined => files.get(normalize(path));

/** Problems of a text at the lines of its file: below the front matter, and empty lines after it. */
function inFile(problems: readonly Problem[], { body, bodyLine }: ProseDocument): Problem[] {
  const blank = /^\s*\n/.exec(body)?.[0] ?? '';
  const above = bodyLine - 1 + blank.split('\n').length - 1;
  return problems.map((problem) => (problem.line === undefined ? problem : { ...problem, line: problem.line + above }));
}

/** Names of everything a text used, as it is now. */
function partsOf(prose: ProcessedProse, surroundings: ProseSurroundings): Record<string, string> {
  const parts = [...prose.references.map(({ key }) => `@${key}`), ...prose.uses];
  return Object.fromEntries(parts.map((part) => [part, nameOf(part, surroundings) ?? '']));
}

const isWork = (part: string) => part.startsWith('@');
const isPicture = (part: string) => !isWork(part) && !part.startsWith('data/') && part !== LABELS_FILE;

function nameOf(part: string, { files, entries }: ProseSurroundings): string | undefined {
  if (!isWork(part)) return fileAt(part, files)?.hash;
  const entry = entries.get(part.slice(1));
  return entry && hashOf(JSON.stringify(entry.csl));
}
