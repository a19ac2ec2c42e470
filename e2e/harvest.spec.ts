import { XmlElement, parseXml } from '@rgrove/parse-xml';
import { expect, test } from '@playwright/test';
import { sitemapPaths } from './support/built-site';
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
