import { expect, test } from '@playwright/test';
import { builtManifest } from '../../e2e/support/built-site';

test('there are feeds of write-ups, publications, each topic and everything', () => {
  const addresses = Object.keys(builtManifest().entries);
  for (const at of ['', '/all', '/publications', '/research/mixed-precision'])
    for (const form of ['feed.xml', 'rss.xml', 'feed.json']) expect(addresses).toContain(`${at}/${form}`);
});

test('a feed carries the whole of a write-up, its formulas once, its figures drawn', async ({ request }) => {
  const feed = (await (await request.get('/feed.json')).json()) as { items: { url: string; content_html: string }[] };
  const item = feed.items.find(({ url }) => url.endsWith('/blog/what-a-number-costs'))!;
  const words = item.content_html.replace(/<[^>]*>/g, ' ').split(/\s+/).length;
  expect(words).toBeGreaterThan(1200);
  expect(item.content_html).toContain('<math');
  expect(item.content_html).toContain('<svg');
});

test('the Markdown copy of a write-up has its headings', async ({ page, request }) => {
  await page.goto('/blog/what-a-number-costs');
  const heading = await page.getByRole('main').getByRole('heading', { level: 2 }).first().textContent();
  expect(await (await request.get('/blog/what-a-number-costs.md')).text()).toContain(`## ${heading?.trim()}`);
});

test('a write-up says to Zotero, Scholar and search engines what it is', async ({ page, request }) => {
  await page.goto('/blog/what-a-number-costs');
  const meta = (name: string) =>
    page.locator(`meta[name="${name}"], meta[property="${name}"]`).first().getAttribute('content');
  expect(await meta('DC.type')).toBe('blogPost');
  expect(await meta('og:type')).toBe('article');
  expect(await meta('citation_author')).toMatch(/^\S.*, \S/);
  expect(await meta('citation_publication_date')).toMatch(/^\d{4}\/\d\d\/\d\d$/);
  const paper = new URL((await meta('citation_pdf_url')) ?? '').pathname;
  const pdf = await request.get(paper);
  expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');
  const asked = await request.get('/blog/what-a-number-costs', { headers: { Accept: 'application/pdf' } });
  expect(asked.headers().etag).toBe(pdf.headers().etag);
  const book = await page.getByRole('link', { name: 'EPUB' }).getAttribute('href');
  expect((await request.get(book ?? '')).headers()['content-type']).toBe('application/epub+zip');
  const blocks = await page.locator('script[type="application/ld+json"]').allTextContents();
  const types = blocks.flatMap((block) =>
    (JSON.parse(block) as { '@graph': { '@type': string }[] })['@graph'].map((node) => node['@type']),
  );
  expect(types).toEqual(expect.arrayContaining(['BlogPosting', 'BreadcrumbList']));
});
