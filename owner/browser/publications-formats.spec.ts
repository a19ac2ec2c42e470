import { expect, test, type APIRequestContext } from '@playwright/test';

// Machines at the door: every format, every rule of negotiation, Scholar's rules on the served HTML.

const WORK = '/publications/gimenes2025ample';

const get = (request: APIRequestContext, address: string, accept?: string) =>
  request.get(address, { maxRedirects: 0, headers: accept === undefined ? {} : { Accept: accept } });

const formats = [
  ['bib', 'application/x-bibtex', /^@inproceedings\{gimenes2025ample,/],
  ['latex.bib', 'application/x-bibtex', /^@inproceedings/],
  ['utf8.bib', 'application/x-bibtex', /^@inproceedings/],
  ['biblatex.bib', 'application/x-bibtex', /eprinttype/],
  ['ris', 'application/x-research-info-systems', /^TY {2}- CONF\r\n/],
  ['json', 'application/vnd.citationstyles.csl+json', /"id": "gimenes2025ample"/],
  ['jsonld', 'application/ld+json', /"@type": "ScholarlyArticle"/],
  ['txt', 'text/x-bibliography', /^Gimenes, P., Zhao, Y., & Constantinides, G/],
  ['linkset.json', 'application/linkset+json', /"linkset"/],
] as const;

for (const [extension, mediaType, body] of formats) {
  test(`a work as .${extension}: media type, open to other origins, ETag and 304`, async ({ request }) => {
    const answer = await get(request, `${WORK}.${extension}`);
    expect(answer.status()).toBe(200);
    expect(answer.headers()['content-type']).toBe(`${mediaType}; charset=utf-8`);
    expect(answer.headers()['access-control-allow-origin']).toBe('*');
    const text = await answer.text();
    expect(text).toMatch(body);
    expect(text).toContain('2502.21196');
    expect(text).not.toMatch(/topics\s*=|selected\s*=/);
    const again = await request.get(`${WORK}.${extension}`, { headers: { 'If-None-Match': answer.headers().etag! } });
    expect(again.status()).toBe(304);
  });
}

test('the whole list in three formats, one entry a work', async ({ request }) => {
  expect(((await (await get(request, '/publications.bib')).text()).match(/^@/gm) ?? []).length).toBe(5);
  expect(((await (await get(request, '/publications.ris')).text()).match(/^ER {2}- /gm) ?? []).length).toBe(5);
  const items = (await (await get(request, '/publications.json')).json()) as {
    id: string;
    custom?: { arxiv?: { id: string } };
  }[];
  expect(items.map(({ custom }) => custom?.arxiv?.id)).toContain('2410.06722');
});

test.describe('negotiation', () => {
  const browser = 'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8';
  const rules: [accept: string | undefined, mediaType: string][] = [
    [undefined, 'text/html'],
    ['*/*', 'text/html'],
    [browser, 'text/html'],
    ['application/x-bibtex', 'application/x-bibtex'],
    ['application/vnd.citationstyles.csl+json', 'application/vnd.citationstyles.csl+json'],
    ['application/x-research-info-systems', 'application/x-research-info-systems'],
    ['application/ld+json', 'application/ld+json'],
    ['text/x-bibliography', 'text/x-bibliography'],
    ['text/x-bibliography; style=nature; locale=fr-FR', 'text/x-bibliography'],
    [
      'application/x-bibtex;q=0.5, application/x-research-info-systems;q=0.9, text/html;q=0.1',
      'application/x-research-info-systems',
    ],
    ['application/rdf+xml, application/x-bibtex;q=0.2', 'application/rdf+xml'],
    ['application/msword, application/x-bibtex;q=0.2', 'application/x-bibtex'],
  ];
  for (const [accept, mediaType] of rules) {
    test(`${accept ?? 'no Accept'} gets ${mediaType}`, async ({ request }) => {
      const answer = await get(request, WORK, accept ?? '');
      expect(answer.status()).toBe(200);
      expect(answer.headers()['content-type']).toContain(mediaType);
      expect(answer.headers().vary).toContain('Accept,');
    });
  }

  test('the style and the locale of a bibliography are honoured', async ({ request }) => {
    expect(await (await get(request, WORK, 'text/x-bibliography; style=ieee; locale=de-DE')).text()).toContain(
      'Y. Zhao, und G. Constantinides',
    );
    expect(await (await get(request, `${WORK}.txt?style=mla`)).text()).toContain('Gimenes, Pedro, et al.');
  });

  test('what there is not: 406 with a list, 400 with the known names, 404', async ({ request }) => {
    const none = await get(request, WORK, 'image/png');
    expect(none.status()).toBe(406);
    expect(await none.text()).toContain('application/x-bibtex');
    const style = await get(request, `${WORK}.txt?style=nonsense`);
    expect(style.status()).toBe(400);
    expect(await style.text()).toContain('apa, ieee, acm, chicago, mla, harvard, vancouver, nature');
    expect((await get(request, `${WORK}.txt?locale=xx-XX`)).status()).toBe(400);
    expect((await get(request, WORK, 'text/x-bibliography; style=nonsense')).status()).toBe(400);
    for (const address of [
      '/publications/nobody',
      '/publications/nobody.bib',
      `${WORK}.docx`,
      '/publications/nobody/text/apa/en-US',
    ])
      expect((await get(request, address)).status()).toBe(404);
  });

  for (const [name, accept] of Object.entries({
    long: 'a/b,'.repeat(2500),
    quotes: '"""""',
    semicolons: ';;;=;q=;',
    numbers: 'text/html;q=NaN,*/*;q=1e400',
    prototype: '__proto__/constructor',
  })) {
    test(`a hostile Accept header is no error of ours: ${name}`, async ({ request }) => {
      expect((await get(request, WORK, accept)).status()).toBeLessThan(500);
    });
  }

  test('the list negotiates too', async ({ request }) => {
    expect((await get(request, '/publications', 'application/x-bibtex')).headers()['content-type']).toContain(
      'application/x-bibtex',
    );
    expect(
      (await get(request, '/publications', 'application/vnd.citationstyles.csl+json')).headers()['content-type'],
    ).toContain('csl+json');
    const references = await get(request, '/publications', 'text/x-bibliography; style=ieee');
    expect(references.headers()['content-type']).toContain('text/x-bibliography');
    expect(await references.text()).toMatch(/^J\. T\. H\. Wong et al\./);
  });
});

test('unAPI: formats, formats of a work, the record', async ({ request }) => {
  expect(await (await get(request, '/unapi')).text()).toContain('<format name="bibtex" type="application/x-bibtex"/>');
  const formatsOfWork = await get(request, '/unapi?id=gimenes2025ample');
  expect(formatsOfWork.status()).toBe(300);
  expect(await formatsOfWork.text()).toContain('<formats id="gimenes2025ample">');
  expect(await (await get(request, '/unapi?id=gimenes2025ample&format=bibtex')).text()).toMatch(
    /^@inproceedings\{gimenes2025ample,/,
  );
  expect((await get(request, '/unapi?id=nobody')).status()).toBe(404);
  expect((await get(request, '/unapi?id=gimenes2025ample&format=marc')).status()).toBe(406);
  const list = await (await get(request, '/publications')).text();
  expect(list).toMatch(/<link rel="?unapi-server"?/);
  expect(list.match(/class="?unapi-id"?/g)).toHaveLength(5);
});

test('the feeds carry the abstract and the BibTeX of each work', async ({ request }) => {
  const feed = (await (await get(request, '/publications/feed.json')).json()) as { items: { content_html: string }[] };
  expect(feed.items).toHaveLength(5);
  for (const { content_html: html } of feed.items) {
    expect(html).toContain('<pre><code>@');
    expect(html.length).toBeGreaterThan(600);
  }
  const atom = await get(request, '/publications/feed.xml');
  expect(atom.headers()['content-type']).toMatch(/^application\/(?:atom\+)?xml;/);
  expect((await atom.text()).match(/<entry>/g)).toHaveLength(5);
});

test.describe('every work passes Google Scholar’s rules, by its served HTML alone', () => {
  for (const key of ['wong2025a3', 'gimenes2025aries', 'gimenes2025ample', 'zhang2023llm4dv', 'cao2024scaling']) {
    test(key, async ({ request, page }) => {
      const html = await (await get(request, `/publications/${key}`)).text();
      await page.route('**', (route) => route.abort());
      await page.setContent(html.replace(/<script[\s\S]*?<\/script>/g, ''), { waitUntil: 'commit' });
      const tags = (name: string) =>
        page
          .locator(`head meta[name="${name}"]`)
          .evaluateAll((nodes) => nodes.map((node) => node.getAttribute('content') ?? ''));
      expect(await tags('citation_title')).toHaveLength(1);
      const authors = await tags('citation_author');
      expect(authors).toContain('Gimenes, Pedro');
      for (const author of authors) expect(author).toMatch(/^[^,;]+, [^,;]+$/);
      expect((await tags('citation_publication_date'))[0]).toMatch(/^\d{4}(\/\d{1,2}\/\d{1,2})?$/);
      expect((await tags('citation_pdf_url'))[0]).toMatch(/^https:\/\/arxiv\.org\/pdf\/\d/);
      const venues = (
        await Promise.all(['citation_journal_title', 'citation_conference_title', 'citation_inbook_title'].map(tags))
      ).flat();
      const isPreprint = (await tags('DC.type')).includes('preprint');
      expect(venues).toHaveLength(isPreprint ? 0 : 1);
      const abstract = page.getByRole('region', { name: 'Abstract' });
      expect((await abstract.innerText()).length).toBeGreaterThan(300);
      expect(await abstract.locator('xpath=ancestor::details').count()).toBe(0);
      expect(await page.locator('main h1').count()).toBe(1);
      expect(html).not.toContain('noindex');
    });
  }
});

test('signposts: the HTTP header says what the page says, and the linkset too', async ({ request }) => {
  const answer = await get(request, WORK);
  const header = answer.headers().link ?? '';
  for (const [rel, target] of [
    ['cite-as', 'https://doi.org/10.48550/arXiv.2502.21196'],
    ['type', 'https://schema.org/AboutPage'],
    ['type', 'https://schema.org/ScholarlyArticle'],
    ['item', 'https://arxiv.org/pdf/2502.21196'],
  ]) {
    expect(header).toContain(`<${target}>; rel="${rel}"`);
    expect(await answer.text()).toMatch(
      new RegExp(`rel="?${rel}"? href="?${target!.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}"?`),
    );
  }
  expect(header.match(/rel="describedby"; type="/g)).toHaveLength(4);
  const { linkset } = (await (await get(request, `${WORK}.linkset.json`)).json()) as {
    linkset: Record<string, unknown>[];
  };
  expect(Object.keys(linkset[0]!)).toEqual(
    expect.arrayContaining(['anchor', 'cite-as', 'type', 'describedby', 'item']),
  );
  const inHeader = [...header.matchAll(/<([^>]+)>; rel="([^"]+)"/g)]
    .map(([, href, rel]) => `${rel} ${href}`)
    .filter((link) => !link.startsWith('linkset '));
  const inLinkset = Object.entries(linkset[0]!).flatMap(([rel, targets]) =>
    Array.isArray(targets) ? (targets as { href: string }[]).map(({ href }) => `${rel} ${href}`) : [],
  );
  expect(inHeader.sort()).toEqual(inLinkset.sort());
  expect(inHeader).toContainEqual(expect.stringMatching(/^author /));
  expect(linkset.slice(1).every((context) => 'describes' in context || 'collection' in context)).toBe(true);
});

test('a hostile question is text on the page', async ({ request }) => {
  const html = await (
    await get(request, `/publications?text=${encodeURIComponent('"><script>alert(1)</script>')}`)
  ).text();
  expect(html).not.toContain('<script>alert(1)');
});
