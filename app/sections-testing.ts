// What the tests of the sections share: a small content folder, and its pages as Next would render them.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Metadata, MetadataRoute } from 'next';
import type { ReactNode } from 'react';
import { prerenderToNodeStream } from 'react-dom/static';
import { expect, vi } from 'vitest';
import { bibliographyOf } from '@/lib/bibliography/bibliography';
import { makeFeeds } from '@/lib/build/from-pages/feeds/make-feeds';
import { makeLlmsText } from '@/lib/build/from-pages/markdown/llms-text';
import { makeMarkdownCopies } from '@/lib/build/from-pages/markdown/make-markdown-copies';
import { toSiteContent } from '@/lib/build/from-pages/site-content';
import { takeSnapshot } from '@/lib/build/take-snapshot';
import { checkDocuments } from '@/lib/content/check';
import { knownPages } from '@/lib/content/known-pages';
import { siteSchema } from '@/lib/content/site-schema';
import { contentOfTexts } from '@/lib/content/store';
import { newDocument } from '@/lib/desk/new/new-document';
import { itemAddress } from '@/lib/site/addresses';
import { documentSections, sections, type Section } from '@/lib/site/sections';
import { smallProfile } from '@/lib/testing/small-site';
import { temporaryFolder } from '@/lib/testing/temporary-folder';

export const siteUrl = 'https://example.org';
export const item = 'first';

const base = {
  'profile.mdx': smallProfile,
  'cv/cv.mdx': '---\ntitle: CV\nheadline: Analyst\nupdated: 1843-01-01\nsections: []\n---\n',
};

/** One item of each section, all filed under the same topic, and each text about the same work and project. */
export const oneOfEach = {
  ...Object.fromEntries(
    documentSections.map(({ name, type }) => {
      const definition = siteSchema.find((known) => known.name === type)!;
      const named = { topics: [item], projects: [item], publications: [item] };
      const values = {
        title: `One of ${name}`,
        name: `One of ${name}`,
        date: '1843-09-01',
        draft: false,
        order: 1,
        ...named,
      };
      return [`${name}/${item}.mdx`, newDocument(definition, values, `What is said in ${name} [@${item}].`)];
    }),
  ),
  'publications.bib': `@article{${item}, title = {One of publications}, author = {Lovelace, Ada}, year = 1843, topics = {${item}}, project = {${item}}}`,
};

export interface Built {
  /** Address → HTML. */
  pages: Map<string, string>;
  /** Address → what was made from the pages. */
  files: Map<string, string>;
  sitemap: string[];
  site: ReturnType<typeof toSiteContent>;
  known: Set<string>;
}

/** The pages of all sections as Next would render them, and what the build makes of them. */
export async function build(texts: Record<string, string>): Promise<Built> {
  const content = contentOfTexts('content', { ...base, ...texts });
  const keys = [...bibliographyOf(content).entries.keys()];
  expect(checkDocuments(content, siteSchema, keys)).toEqual([]);
  const directory = temporaryFolder('sections');
  const documents = await takeSnapshot(content, directory);
  vi.stubEnv('CONTENT_SNAPSHOT', directory);
  vi.resetModules();
  const site = toSiteContent(documents, bibliographyOf(content).publications);
  const pages = new Map<string, string>();
  for (const section of sections) for (const [address, html] of await renderSection(section)) pages.set(address, html);
  const input = { pages: [...pages].map(([address, html]) => ({ address, html })), siteUrl, content: site };
  const made = await Promise.all(
    [makeFeeds, makeLlmsText, makeMarkdownCopies].map((make) => make({ ...input, taken: new Set() })),
  );
  const sitemap = (await import('./sitemap')) as { default: () => Promise<MetadataRoute.Sitemap> };
  return {
    pages,
    files: new Map(made.flat().map(({ address, body }) => [address, String(body)])),
    sitemap: (await sitemap.default()).map(({ url }) => url),
    site,
    known: knownPages(content, keys),
  };
}

type Props = { params: Promise<Record<string, string>> };
export interface PageModule {
  default: (props: Props) => ReactNode | Promise<ReactNode>;
  metadata?: Metadata;
  generateMetadata?: (props: Props) => Promise<Metadata>;
  generateStaticParams: () => Promise<Record<string, string>[]> | Record<string, string>[];
}

/** The list of a section and the page of each of its items, found where Next would find them. */
async function renderSection({ path }: Section): Promise<[address: string, html: string][]> {
  const folder = join(import.meta.dirname, path);
  const parameter = readdirSync(folder).find((name) => name.startsWith('['))!;
  const list = (await import(join(folder, 'page.tsx'))) as PageModule;
  const page = (await import(join(folder, parameter, 'page.tsx'))) as PageModule;
  const asked = await page.generateStaticParams();
  const items = asked.map((params) => [itemAddress(path, Object.values(params)[0]!), page, params] as const);
  const rendered: [string, string][] = [];
  for (const [address, route, params] of [[path, list, {}] as const, ...items]) {
    const html = await render(route, params).catch((error: unknown) => {
      if (!String((error as { digest?: string }).digest).includes('404')) throw error;
    });
    if (html !== undefined) rendered.push([address, html]);
  }
  return rendered;
}

export async function render(route: PageModule, params: Record<string, string>): Promise<string> {
  const props = { params: Promise.resolve(params) };
  const metadata = route.metadata ?? (await route.generateMetadata?.(props)) ?? {};
  const { prelude } = await prerenderToNodeStream(await route.default(props));
  const head = `<meta property="og:title" content="${String(metadata.openGraph?.title)}">`;
  return `<html lang="en"><head>${head}</head><body>${await text(prelude)}</body></html>`;
}

export const headingOf = (html: string): string | undefined =>
  /<h1\b[^>]*>([\s\S]*?)<\/h1>/.exec(html)?.[1]?.replace(/<[^>]*>/g, '');

export const structuredDataOf = (html: string): Record<string, unknown>[] => {
  const json = /<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(html)![1]!;
  return (JSON.parse(json) as { '@graph': Record<string, unknown>[] })['@graph'];
};
