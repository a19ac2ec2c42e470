import { XmlElement, parseXml } from '@rgrove/parse-xml';
import { expect, test } from '@playwright/test';
import { addresses } from '../lib/site/addresses';
import { httpDate } from '../lib/text/format-date';
import { builtManifest, sitemapPaths } from './support/built-site';
import { profile } from './support/profile';

const posts = sitemapPaths().filter((path) => path.startsWith('/blog/'));

const all = (element: XmlElement, name: string): XmlElement[] => [
  ...(element.name === name ? [element] : []),
  ...element.children.flatMap((child) => (child instanceof XmlElement ? all(child, name) : [])),
];

// A repository names an address to write to; a profile need not have one.
if (!profile.email)
  test('without an address to write to, there is nothing to be harvested', async ({ request }) => {
    expect((await request.get('/oai?verb=Identify')).status()).toBe(404);
  });
else
  test('a harvester gets every write-up as Dublin Core and as the article that stands beside its page', async ({
    request,
  }) => {
    const ask = async (query: string) => parseXml(await (await request.get(`/oai?${query}`)).text()).root!;
    for (const prefix of ['oai_dc', 'jats']) {
      const found: XmlElement[] = [];
      let query = `verb=ListRecords&metadataPrefix=${prefix}`;
      while (query) {
        const answer = await ask(query);
        found.push(...all(answer, 'record'));
        const token = all(answer, 'resumptionToken')[0]?.text;
        query = token ? `verb=ListRecords&resumptionToken=${token}` : '';
      }
      expect(found.map((record) => all(record, 'identifier')[0]!.text.split(':').at(-1)).sort()).toEqual(
        posts.map((path) => path.slice('/blog/'.length)).sort(),
      );
    }
    expect(all(await ask('verb=Steal'), 'error')[0]!.attributes.code).toBe('badVerb');
  });

test('a page offers its article, and gives it to who asks for XML', async ({ request }) => {
  for (const path of posts) {
    expect(await (await request.get(path)).text(), path).toMatch(/<link rel="?alternate"?[^>]*type="?application\/xml/);
    const article = await request.get(path, { headers: { Accept: 'application/xml' } });
    expect(article.headers()['content-location']).toBe(`${path}.xml`);
    expect(article.headers()['access-control-allow-origin']).toBe('*');
    expect(parseXml(await article.text()).root!.name).toBe('article');
  }
});

/** Tags that name a venue: by each of them Zotero files a page as something else, whatever its DC.type says (Embedded Metadata.js). */
const VENUES =
  /^citation_(?:journal_title|technical_report_institution|conference_title|inbook_title|dissertation_institution)$/;

test('Zotero files a write-up as a blog post with its PDF, and a topic as the web page that it is', async ({
  request,
}) => {
  for (const path of sitemapPaths().filter((each) => /^\/(?:blog|research)\/./.test(each))) {
    const tags = [
      ...(await (await request.get(path)).text()).matchAll(
        /<meta (?:name|property)="?([\w:.]+)"? content="?([^\s">]+)/g,
      ),
    ];
    const tag = (name: string) => tags.find((each) => each[1] === name)?.[2];
    if (!posts.includes(path)) {
      expect([tag('og:type'), tags.filter(([, name]) => /^(?:DC\.|citation_)/.test(name!))], path).toEqual([
        'website',
        [],
      ]);
      continue;
    }
    expect([tag('og:type'), tag('DC.type')], path).toEqual(['article', 'blogPost']);
    expect(
      tags.filter(([, name]) => VENUES.test(name!)),
      path,
    ).toEqual([]);
    const pdf = await request.get(new URL(tag('citation_pdf_url')!).pathname);
    expect(pdf.headers()['content-type'], path).toBe('application/pdf');
  }
});

test('a client of Memento finds the text of a day by way of the TimeGate that the page names', async ({ request }) => {
  const linked = (links = '', rel: string) => new URL(new RegExp(`<([^>]*)>; rel="${rel}"`).exec(links)![1]!).pathname;
  for (const [slug, days] of Object.entries(builtManifest().textDays ?? {})) {
    const post = addresses.post(slug);
    const gate = linked((await request.get(post)).headers().link, 'timegate');
    const headers = { 'Accept-Datetime': httpDate(days[0]!) };
    const kept = (await request.get(gate, { headers })).headers();
    expect(kept['memento-datetime']).toBe(httpDate(days[0]!));
    expect(linked(kept.link, 'original')).toBe(post);
    const map = await request.get(linked(kept.link, 'timemap'));
    expect(await map.text()).toContain(`datetime="${httpDate(days[0]!)}"`);
  }
});
