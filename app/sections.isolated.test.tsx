// The table of sections tests itself: what a row says is found on the pages of its kind and in all that is made from them, and a
// kind without an item leaves no trace.
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { toCard } from '@/lib/build/from-pages/cards/make-cards';
import { toSearchedPages } from '@/lib/build/from-pages/search/searched-pages';
import { absoluteUrl, addresses, itemAddress } from '@/lib/site/addresses';
import { feedAddresses } from '@/lib/site/feeds';
import { sections, sectionsWithFeed, singlePages } from '@/lib/site/sections';
import { english } from '@/lib/words/catalogue';
import { britishWords } from '@/lib/words/words';
import {
  build,
  item,
  oneOfEach,
  siteUrl,
  headingOf,
  structuredDataOf,
  type PageModule,
  type Built,
} from './sections-testing';

describe('with one item of each', () => {
  let site: Built;
  beforeAll(async () => {
    site = await build(oneOfEach);
  }, 60_000);

  it.each(sections)('$name have a list that leads to the page of an item', ({ path, name }) => {
    expect(headingOf(site.pages.get(path)!)).toBe(english[`section.${name}`]);
    expect(site.pages.get(path)).toContain(`href="${itemAddress(path, item)}"`);
    expect(headingOf(site.pages.get(itemAddress(path, item))!)).toBe(`One of ${name}`);
  });

  it.each(sections)('the header leads to $name, or marks what stands for it', ({ name: own, path, header, under }) => {
    const page = site.pages.get(itemAddress(path, item))!;
    const marked = sections.find(({ name }) => name === under) ?? { name: own, path };
    expect(page).toMatch(
      new RegExp(`<a href="${marked.path}" aria-current="true"[^>]*>${english[`section.${marked.name}`]}</a>`),
    );
    expect(header === undefined).toBe(under !== undefined);
  });

  it.each(sections)('the page of one of $name says what it is to programs', ({ path, schemaType }) => {
    const graph = structuredDataOf(site.pages.get(itemAddress(path, item))!);
    expect(graph.map((node) => node['@type'])).toContain('BreadcrumbList');
    if (schemaType) expect(graph.find((node) => node['@type'] === schemaType)?.url).toContain(itemAddress(path, item));
  });

  it.each(sections)('$name are found: in the sitemap, by links, by the search, in llms.txt', ({ name, path }) => {
    const title = english[`section.${name}`];
    const address = itemAddress(path, item);
    expect(site.sitemap).toEqual(expect.arrayContaining([absoluteUrl(siteUrl, path), absoluteUrl(siteUrl, address)]));
    expect([...site.known]).toEqual(expect.arrayContaining([path, address]));
    const pages = [...site.pages].map(([at, html]) => ({ address: at, html }));
    const found = toSearchedPages(pages, site.site).find((page) => page.address === address);
    expect(found).toMatchObject({ title: `One of ${name}`, kind: title, topics: ['One of topics'] });
    expect(site.files.get(addresses.llms)).toContain(`## ${title}\n\n- [One of ${name}](${siteUrl}${address}.md)`);
  });

  it.each(sections)('an item of $name has a Markdown copy and a card', ({ name, path }) => {
    const address = itemAddress(path, item);
    expect(site.files.get(addresses.markdown(address))).toContain(`# One of ${name}`);
    const card = toCard({ address, html: site.pages.get(address)! }, siteUrl, britishWords);
    expect(card).toMatchObject({ title: `One of ${name}`, topic: english[`section.${name}`] });
  });

  it.each(sectionsWithFeed)('$name can be followed, alone and with everything', ({ feedAt, path }) => {
    const address = absoluteUrl(siteUrl, itemAddress(path, item));
    for (const at of [feedAt, addresses.everything])
      for (const form of Object.values(feedAddresses(at))) expect(site.files.get(form), form).toContain(address);
  });

  it.each(sections.filter(({ isFiled }) => isFiled))('$name stand on the page of their topic', ({ name, path }) => {
    const title = english[`section.${name}`];
    const topic = site.pages.get(addresses.topic(item))!;
    expect(topic).toContain(`<h2 id="${title.toLowerCase()}">${title}</h2>`);
    expect(topic).toContain(`href="${itemAddress(path, item)}"`);
  });

  it.each(sections.filter(({ isAboutWorks }) => isAboutWorks))(
    '$name stand on the pages of the work and the project that they are about',
    ({ path }) => {
      for (const address of [addresses.publication(item), addresses.project(item)])
        expect(site.pages.get(address)).toContain(`href="${itemAddress(path, item)}"`);
    },
  );
});

it('sections that need an item are nowhere without one, and the others say that they are empty', async () => {
  const site = await build({});
  for (const { path, needsItems } of sections) {
    const isThere = !needsItems;
    expect(site.pages.has(path), path).toBe(isThere);
    expect(site.known.has(path), path).toBe(isThere);
    expect(site.sitemap.includes(absoluteUrl(siteUrl, path)), path).toBe(isThere);
    for (const html of site.pages.values()) expect(html.includes(`href="${path}"`) && needsItems, path).toBeFalsy();
    expect([...site.files.keys()].some((address) => address.startsWith(`${path}/`) && needsItems)).toBe(false);
  }
});

it('a name in a list of authors leads to the page of who has one, and that page has the works of both', async () => {
  const works = `@article{one, title = {One}, author = {Lovelace, Ada and Babbage, C.}, year = 1843}
@article{two, title = {Two}, author = {Lovelace, Ada}, year = 1844}`;
  const person = '---\nname: Charles Babbage\naliases: [C. Babbage]\nurl: https://example.org/engine\n---\n';
  const site = await build({ 'publications.bib': works, 'people/babbage.mdx': person });
  const link = '<a href="/people/babbage">C. Babbage</a>';
  for (const address of ['/publications', '/publications/one']) expect(site.pages.get(address)).toContain(link);
  const page = site.pages.get('/people/babbage')!;
  expect(page).toContain('href="/publications/one"');
  expect(page).not.toContain('href="/publications/two"');
  expect(structuredDataOf(page)[0]).toMatchObject({ '@type': 'Person', sameAs: ['https://example.org/engine'] });
});

it('a post of several authors names them all, each by the way to them, and its licence, wherever it goes', async () => {
  const authors = [
    '{ name: Ada Lovelace, roles: [Software] }',
    '{ name: "Babbage, C." }',
    '{ name: "van der Berg, Jan", orcid: 0000-0002-1825-0097, affiliation: Leiden, ror: "https://ror.org/027bh9e22" }',
  ];
  const post = `---\ntitle: Ours\ndescription: d\ndate: 1843-09-01\ntopics: []\nlicence: CC-BY-4.0\nauthors:\n  - ${authors.join('\n  - ')}\n---\nWords.\n`;
  const person = '---\nname: Charles Babbage\naliases: [C. Babbage]\n---\n';
  const site = await build({ 'posts/ours.mdx': post, 'people/babbage.mdx': person });
  const page = site.pages.get('/blog/ours')!;
  expect(page).toContain('<a href="/">Ada Lovelace</a>');
  expect(page).toContain('<a href="/people/babbage">C. Babbage</a>');
  expect(page).toContain('<a href="https://orcid.org/0000-0002-1825-0097">Jan van der Berg</a>');
  expect(page).toContain('author = {Lovelace, Ada and Babbage, C. and van der Berg, Jan}');
  expect(page).toContain('<a href="https://creativecommons.org/licenses/by/4.0/" rel="license">CC BY 4.0</a>');
  expect(structuredDataOf(page).find((node) => node['@type'] === 'BlogPosting')).toMatchObject({
    license: 'https://creativecommons.org/licenses/by/4.0/',
    author: [
      { '@id': `${siteUrl}/#person` },
      { '@id': `${siteUrl}/people/babbage#person`, name: 'C. Babbage' },
      { familyName: 'van der Berg', affiliation: { '@id': 'https://ror.org/027bh9e22' } },
    ],
    contributor: [{ '@type': 'Role', roleName: ['Software'] }],
  });
  expect(site.pages.get('/people/babbage')).toContain('href="/blog/ours"');
  const names = ['Ada Lovelace', 'C. Babbage', 'Jan van der Berg'];
  for (const name of names) {
    expect(site.files.get('/feed.xml')).toContain(`<author><name>${name}</name>`);
    expect(site.files.get('/rss.xml')).toContain(`<dc:creator>${name}</dc:creator>`);
    expect(site.files.get('/feed.json')).toContain(`"name": "${name}"`);
  }
  expect(site.files.get('/feed.xml')).toContain(
    '<link rel="license" href="https://creativecommons.org/licenses/by/4.0/"/>',
  );
  const route = join(import.meta.dirname, 'blog/[slug]/page.tsx');
  const { generateMetadata } = (await import(route)) as Required<PageModule>;
  const { authors: written, other } = await generateMetadata({ params: Promise.resolve({ slug: 'ours' }) });
  expect(written).toEqual(names.map((name) => ({ name })));
  expect(other?.citation_author).toEqual(['Lovelace, Ada', 'Babbage, C.', 'van der Berg, Jan']);
  const head = names.map((name) => `<meta name="author" content="${name}">`).join('');
  expect(toCard({ address: '/blog/ours', html: `<head>${head}</head><h1>Ours</h1>` }, siteUrl, britishWords).name).toBe(
    names.join(', '),
  );
});

it('a line of news is on its list and in the feeds, with its links, and has no page of its own', async () => {
  const line = 'title: "Got a *medal*: [the CV](/cv)"\ndate: 1843-09-04\npublications: [first]';
  const site = await build({
    'publications.bib': oneOfEach['publications.bib'],
    'news/medal.mdx': `---\n${line}\n---\n`,
  });
  const said = 'Got a <em>medal</em>: <a href="/cv">the CV</a>';
  expect(site.pages.get('/news')).toMatch(new RegExp(`<li id="medal">.*<p data-feed="">${said}</p></li>`));
  for (const found of [site.pages.has('/news/medal'), site.known.has('/news/medal')]) expect(found).toBe(false);
  expect(site.sitemap.filter((url) => url.includes('medal'))).toEqual([]);
  expect(site.files.get('/news/feed.xml')).toContain(`<p>${said.replace('/cv', `${siteUrl}/cv`)}</p>`);
  expect(site.files.get('/news/feed.json')).toContain(`"url": "${siteUrl}/news#medal"`);
  expect(site.pages.get('/publications/first')).toContain('<a href="/news#medal">Got a medal: the CV</a>');
});

it('no two sections share a name, an address, a place in the header or a feed', () => {
  const headers = [...sections, ...singlePages].flatMap(({ header }) => header ?? []);
  const feeds = sectionsWithFeed.map(({ feedAt }) => feedAt);
  for (const values of [sections.map(({ name }) => name), sections.map(({ path }) => path), headers, feeds])
    expect(new Set<unknown>(values).size).toBe(values.length);
});
