import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { PageOnRequest } from '@/lib/bibliography/works-on-request';
import type { SiteContent } from '../from-pages/site-content';
import { knownScripts } from '@/lib/site/scheme-script';
import { addresses } from '@/lib/site/addresses';
import { keptText, mementoHeaders } from '@/lib/site/revisions';
import { publicAddresses } from '@/lib/site/rewrites';
import { isoDay } from '@/lib/text/format-date';
import { basePathOf } from '@/lib/site/site-url';
import { allEnded } from '@/lib/files/all-ended';
import { inTurns } from '@/lib/files/in-turns';
import { keptFolder } from '@/lib/kept/keep';
import { copyNextServer } from '../next/copy-next-server';
import { keepContent } from './keep-content';
import { keepRenderer } from './keep-renderer';
import { joinKept, type KeptBuild } from '../pages/kept-routes';
import { putInPlace } from '@/lib/trees/put-in-place';
import { overweight } from './weights';
import { KeptForms } from './kept-forms';
import { layOutPages, type LaidOutPage } from '../pages/lay-out-pages';
import { nginxConfiguration } from './nginx-configuration';
import { readNextOutput, type NextOutput } from '../next/next-output';
import { isPicture, picturesOf } from './pictures';
import { isPreparedFile, isPreparedPage, type PreparedFile } from '../pages/prepared-routes';
import type { RenderedSite } from '../pages/render-site';
import { mediaTypeOf, readPublicFiles } from './public-files';
import { qualityFor, storeBody, type Writer } from './stored-form';
import { toManifest, type Item } from './to-manifest';
import type { MadeFile, Manifest, ManifestEntry } from '@/lib/http/manifest';
import type { Maker } from '../from-pages/maker';
import { wellKnownFiles } from './well-known';

export interface LayOutOptions {
  /** Where Next compiled the pages' code: ".site/build". */
  nextDirectory: string;
  /** What was rendered of the site with it. */
  rendered: RenderedSite;
  /** Where the tree goes; it appears there whole or not at all. */
  outDirectory: string;
  /** What pages are rendered from, kept beside the tree for those that are rendered on request. */
  snapshotDirectory: string;
  content: SiteContent;
  /** Address → file, of the files of the content that are served as they are. */
  contentFiles?: ReadonlyMap<string, { bytes: Buffer }>;
  /** Where the site stands, without a trailing slash. */
  siteUrl: string;
  /** The newest day that the content names. */
  lastDay: string;
  /** Old address → new address. */
  redirects: Readonly<Record<string, string>>;
  /** The last part of the address of every page of a work, and those pages that are rendered on request. */
  works: readonly string[];
  /** Names of citation styles that the content brings. */
  styles: readonly string[];
  onRequest: readonly PageOnRequest[];
  /** Routes that may be kept between builds, and those that were found kept and so not rendered. */
  kept?: KeptBuild;
  /** Markdown copies, feeds, search and cards: made from the finished pages. */
  makers?: readonly Maker[];
  publicDirectory?: string;
  cacheDirectory?: string;
  /** Throws when what the tree was made from is no longer what its name says; asked just before the tree is put in its place. */
  assertUnchanged?: () => Promise<void>;
  log?: (line: string) => void;
}

/**
 * The last step of a build: lays the prerendered site out as a tree of files with a manifest, which the server and nginx
 * both serve. Built aside and renamed, so that a build that stops halfway is never served.
 */
export async function layOutSite(options: LayOutOptions): Promise<Manifest> {
  const aside = `${options.outDirectory}.new`;
  await rm(aside, { recursive: true, force: true });
  try {
    const manifest = await layOutAside(options, aside);
    await options.assertUnchanged?.();
    await putInPlace(aside, options.outDirectory);
    return manifest;
  } catch (error) {
    // On a disk that is full, what was begun would keep it so.
    await rm(aside, { recursive: true, force: true });
    throw error;
  }
}

async function layOutAside(options: LayOutOptions, aside: string): Promise<Manifest> {
  const {
    nextDirectory,
    rendered,
    content,
    siteUrl,
    publicDirectory = 'public',
    cacheDirectory = keptFolder,
    log = () => undefined,
  } = options;
  const basePath = basePathOf(siteUrl);
  const output = await readNextOutput(nextDirectory);
  const publicFiles = await readPublicFiles(publicDirectory);
  const scripts = publicFiles.filter(({ address }) => address.endsWith('.js')).map(({ body }) => body.toString());
  const prepared = joinKept(rendered, options.kept);
  const laidOut = await layOutPages(prepared.filter(isPreparedPage), {
    output,
    knownScripts,
    basePath,
    scripts,
    unseen: options.onRequest.map(({ text }) => text),
    theme: content.theme,
  });
  log(`${laidOut.pages.length} pages`);
  const shown = picturesOf(laidOut.pages);
  const pages = laidOut.pages.filter(({ status }) => status === 200).map(({ address, html }) => ({ address, html }));
  const wellKnown = wellKnownFiles(content.profile, siteUrl, options.lastDay);
  const found = [
    ...laidOut.files,
    ...publicFiles.filter(({ address }) => !isPicture(address) || shown.has(address)),
    ...[...(options.contentFiles ?? [])].map(([address, { bytes }]) => ({
      address,
      body: bytes,
      mediaType: mediaTypeOf(address),
    })),
    ...prepared.filter(isPreparedFile).flatMap(handlerFile),
    ...(await importedFiles(output)),
    ...wellKnown,
  ];
  const taken = new Set(found.map(({ address }) => address));
  const known = [...laidOut.pages.map(pageItem), ...found.map(fileItem)];
  const forms = new KeptForms(join(cacheDirectory, 'forms'));
  const writer = {
    directory: join(aside, 'files'),
    forms,
    quality: qualityFor(known.reduce((sum, { body }) => sum + body.length, 0)),
  };
  const input = { pages, siteUrl, content, taken, onRequest: options.onRequest };
  // What is there is written while the makers are at work in their threads, and what each makes as soon as it is there.
  const making = (options.makers ?? []).map(async (make) => (await make(input)).map(fileItem));
  const writing = allEnded(
    [known, ...making].map(async (part) => ({ part: await part, stored: await writeItems(await part, writer) })),
  );
  const keeping = keepServer(options, output.serverFiles, aside);
  const [written] = await allEnded([writing, keeping]);
  const items = written.flatMap(({ part }) => part).sort((a, b) => (a.address < b.address ? -1 : 1));
  refuseDoubles(items);
  for (const line of overweight(items)) log(line);
  const entries = new Map(written.flatMap(({ stored }) => [...stored]));
  const manifest = toManifest(items, entries, {
    siteUrl,
    redirects: options.redirects,
    page: laidOut.context,
    dynamicRoutes: rendered.dynamicRoutes,
    works: [...options.works],
    ...textDaysOf(items, content),
    ...(options.styles.length > 0 && { styles: [...options.styles] }),
  });
  await writeFile(join(aside, 'nginx.conf'), nginxConfiguration(manifest));
  await writeFile(join(aside, 'manifest.json'), JSON.stringify(manifest));
  forms.dropUnused();
  log(`${items.length} addresses laid out for ${options.outDirectory}, build ${manifest.build}`);
  return manifest;
}

/** The days of the texts of posts of which earlier ones are kept, for a manifest. */
function textDaysOf(items: readonly Item[], { items: { posts } }: SiteContent): Pick<Manifest, 'textDays'> {
  const kept = items.map(({ address }) => keptText(address)).filter((text) => text !== undefined);
  const days = posts.flatMap(({ address, changed, date }): [string, string[]][] => {
    const slug = address.slice(addresses.post('').length);
    const own = kept.filter((text) => text.slug === slug).map(({ day }) => day);
    return own.length > 0 ? [[slug, [...new Set([...own, isoDay(changed ?? date ?? '')])].sort()]] : [];
  });
  return days.length > 0 ? { textDays: Object.fromEntries(days) } : {};
}

/** What renders on request, and the content that it reads. */
async function keepServer(options: LayOutOptions, files: readonly string[], aside: string): Promise<void> {
  await copyNextServer(files, options.nextDirectory, join(aside, 'next'));
  await keepContent(options.snapshotDirectory, join(aside, 'next/content'));
  await keepRenderer(aside);
}

function pageItem({ address, html, status, policy, headers }: LaidOutPage): Item {
  const file = address === '/' ? 'index.html' : `${address.slice(1)}.html`;
  return {
    address,
    file,
    status,
    body: Buffer.from(html),
    mediaType: 'text/html; charset=utf-8',
    policy,
    headers: { ...headers, ...mementoHeaders(address) },
  };
}

function fileItem({ address, body, mediaType, headers = {}, immutable }: MadeFile): Item {
  return {
    address,
    file: address.slice(1),
    status: 200,
    body: typeof body === 'string' ? Buffer.from(body) : body,
    mediaType,
    headers,
    ...(immutable && { immutable }),
  };
}

/** What a route handler prerendered, at its public addresses. */
function handlerFile({ route, headers, body: bytes }: PreparedFile): MadeFile[] {
  const body = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return publicAddresses(route).map((address) => {
    const { 'content-type': mediaType = mediaTypeOf(address), ...others } = headers;
    return { address, body, mediaType, headers: others };
  });
}

/** Images and the like that style sheets import. */
async function importedFiles(output: NextOutput): Promise<MadeFile[]> {
  const wanted = [...output.staticFiles].filter(([address]) => address.includes('/media/'));
  return Promise.all(
    wanted.map(async ([address, path]) => ({
      address,
      body: await readFile(path),
      mediaType: mediaTypeOf(address),
      immutable: true,
    })),
  );
}

function refuseDoubles(items: readonly Item[]): void {
  const doubles = items
    .filter((item, index) => items[index + 1]?.address === item.address)
    .map(({ address }) => address);
  if (doubles.length > 0) throw new Error(`Two things claim one address: ${doubles.join(', ')}`);
}

/** Writes all files. */
async function writeItems(items: readonly Item[], writer: Writer): Promise<Map<string, ManifestEntry['forms']>> {
  for (const folder of new Set(items.map(({ file }) => dirname(join(writer.directory, file)))))
    await mkdir(folder, { recursive: true });
  return new Map(
    await inTurns(
      items,
      writer.quality.atOnce,
      async (item) => [item.address, await storeBody(writer, item.file, item.body, item.mediaType)] as const,
    ),
  );
}
