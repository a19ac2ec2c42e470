// Free pages, and what the header and the home page lead to.
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { prerenderToNodeStream } from 'react-dom/static';
import { expect, it } from 'vitest';
import { toCard } from '@/lib/build/from-pages/cards/make-cards';
import { makeLlmsText } from '@/lib/build/from-pages/markdown/llms-text';
import { toSearchedPages } from '@/lib/build/from-pages/search/searched-pages';
import { smallProfile } from '@/lib/testing/small-site';
import { britishWords } from '@/lib/words/words';
import { build, render, oneOfEach, siteUrl, headingOf, structuredDataOf, type PageModule } from './sections-testing';

it('a free page stands at its path, in the navigation if it asks, and wherever pages are found', async () => {
  const page = (title: string, lines = '') => `---\ntitle: ${title}\ndescription: How.\n${lines}---\nWrite [@first].\n`;
  const site = await build({
    'publications.bib': oneOfEach['publications.bib'],
    'pages/lab.mdx': page('The laboratory', 'short: Lab\nnavigation: true\n'),
    'pages/lab/visits/rooms.mdx': page('Rooms', 'updated: 1843-09-05\n'),
  });
  const address = '/lab/visits/rooms';
  const route = (await import(join(import.meta.dirname, '[...path]/page.tsx'))) as PageModule;
  expect(await route.generateStaticParams()).toEqual([{ path: ['lab'] }, { path: address.slice(1).split('/') }]);
  const html = await render(route, { path: address.slice(1).split('/') as unknown as string });
  expect(headingOf(html)).toBe('Rooms');
  expect(html).toContain('<a href="/lab" aria-current="true">Lab</a>');
  expect(html).toContain('href="/publications/first"');
  const [node, crumbs] = structuredDataOf(html) as [Record<string, unknown>, { itemListElement: unknown[] }];
  expect(node).toMatchObject({ '@type': 'WebPage', url: siteUrl + address, dateModified: '1843-09-05' });
  expect(crumbs.itemListElement).toMatchObject([{ name: 'The laboratory', item: `${siteUrl}/lab` }, { name: 'Rooms' }]);
  expect(site.pages.get('/publications')).not.toContain(`href="${address}"`);
  expect(site.sitemap).toContain(siteUrl + address);
  expect(site.known).toContain(address);
  const pages = [{ address, html }];
  expect(toSearchedPages(pages, site.site)).toMatchObject([{ title: 'Rooms', kind: 'Pages' }]);
  expect(toCard(pages[0]!, siteUrl, britishWords).title).toBe('Rooms');
  const search = (await import(join(import.meta.dirname, 'search/page.tsx'))) as PageModule;
  expect(await render(search, {})).toContain(`<a href="${address}">Rooms</a>`);
  const made = await makeLlmsText({ pages, siteUrl, content: site.site, taken: new Set() });
  expect(String(made[0]!.body)).toContain(`## Pages\n\n- [Rooms](${siteUrl}${address}.md): How.`);
});

it('the header leads to what holds something, in the order of the profile where it has one', async () => {
  const navigationOf = async (texts: Record<string, string>) => {
    await build(texts);
    const { SiteHeader } = await import('./_components/site-header');
    const { prelude } = await prerenderToNodeStream(await SiteHeader({ path: '/publications/first' }));
    return [...(await text(prelude)).matchAll(/<a href="([^"]*)"(?: aria-current="(\w+)")?/g)];
  };
  const addressesOf = (ways: RegExpMatchArray[]) => ways.map(([, address]) => address);
  expect(addressesOf(await navigationOf({}))).toEqual(['/cv', '/search']);
  const page = '---\ntitle: Lab\n---\nWords.\n';
  const named = smallProfile.replace(
    'links: []',
    'links: []\nnavigation: [/lab, cv, publications, talks, projects, topics, feeds]',
  );
  const ways = await navigationOf({
    'profile.mdx': named,
    'pages/lab.mdx': page,
    'publications.bib': oneOfEach['publications.bib'],
    'topics/first.mdx': oneOfEach['topics/first.mdx' as keyof typeof oneOfEach],
    'projects/first.mdx': oneOfEach['projects/first.mdx' as keyof typeof oneOfEach],
  });
  expect(addressesOf(ways)).toEqual(['/lab', '/cv', '/publications', '/projects', '/research', '/feeds']);
  expect(ways.filter(([, , current]) => current).map(([, address]) => address)).toEqual(['/publications']);
});

it('the home page has the parts that the profile names, in its order', async () => {
  const headings = async (home = '') => {
    const profile = smallProfile.replace('links: []', `links: []\nnow: Writing.\n${home}`);
    await build({ ...oneOfEach, 'profile.mdx': profile });
    const { default: HomePage } = await import('./page');
    const { prelude } = await prerenderToNodeStream(await HomePage());
    return [...(await text(prelude)).matchAll(/<h2 id="(\w+)"/g)].map(([, id]) => id);
  };
  expect(await headings()).toEqual(['writing', 'publications', 'news', 'research', 'projects', 'now']);
  expect(await headings('home: [now, talks, publications, news]')).toEqual(['talks', 'publications', 'now', 'news']);
});
