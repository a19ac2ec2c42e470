import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { missingInOrder, onOneLine } from '@/lib/cv/fixtures/facts-in-text';
import { temporaryFolder } from '@/lib/testing/temporary-folder';
import { emphasised, person, phoneDigits, sections } from '../cv-facts';

const facts = sections.flatMap(({ title, facts: inSection }) => [title, ...inSection]);
/** Whatever its case and its apostrophes, which a page sets round. */
const inWords = (text: string) => onOneLine(text).replaceAll('’', "'").toLowerCase();

test('the CV page has every fact of the owner’s CV, in his order', async ({ page }) => {
  await page.goto('/cv');
  const text = inWords(await page.getByRole('main').innerText());
  expect(missingInOrder(text, [...person, ...facts].map(inWords))).toEqual([]);
});

test('each section is a region under its heading, and what he sets in bold is bold', async ({ page }) => {
  await page.goto('/cv');
  for (const { title } of sections) await expect(page.getByRole('region', { name: title, exact: true })).toBeVisible();
  const bold = await page.getByRole('main').locator('strong').allInnerTexts();
  expect([...new Set(bold)]).toEqual(expect.arrayContaining(emphasised));
  await expect(page.getByText('Last updated')).toContainText(/\d{1,2} \w+ \d{4}/);
});

test('download buttons say what is behind them', async ({ page, request }) => {
  await page.goto('/cv');
  const links = page.getByRole('main').getByRole('link', { name: /\d+ pages?, \d+ kB/ });
  await expect(links).toHaveCount(1);
  await page.getByText('Other forms').click();
  expect(await links.count()).toBeGreaterThanOrEqual(3);
  for (const link of await links.all()) {
    const name = (await link.innerText()).trim();
    const response = await request.get((await link.getAttribute('href')) ?? '');
    const body = await response.body();
    expect(response.headers()['content-type']).toBe('application/pdf');
    expect(name).toContain(`${Math.round(body.length / 1000)}\u00a0kB`);
    const pages = body.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length;
    expect(name).toContain(`${pages} page`);
  }
});

test('the download is called after its owner and is the same file to a client that has it', async ({ request }) => {
  const response = await request.get('/cv.pdf');
  const { etag, 'content-disposition': disposition } = response.headers();
  expect(disposition).toContain('filename="Pedro-Gimenes-CV.pdf"');
  expect(etag).toMatch(/^"[^"]+"$/);
  const again = await request.get('/cv.pdf', { headers: { 'If-None-Match': etag ?? '' } });
  expect(again.status()).toBe(304);
});

for (const [query, file] of [
  ['paper=letter', '/cv-letter.pdf'],
  ['view=plain', '/cv-plain.pdf'],
  ['variant=research&view=plain&paper=letter', '/cv-research-plain-letter.pdf'],
] as const) {
  test(`/cv.pdf?${query} is ${file}`, async ({ request }) => {
    const [asked, named] = await Promise.all([request.get(`/cv.pdf?${query}`), request.get(file)]);
    expect(asked.status()).toBe(200);
    expect((await asked.body()).equals(await named.body())).toBe(true);
  });
}

for (const query of ['paper=a5', 'view=fancy', 'variant=sales']) {
  test(`/cv.pdf?${query} is refused with the names of what there is`, async ({ request }) => {
    const response = await request.get(`/cv.pdf?${query}`);
    expect(response.status()).toBe(400);
    expect(await response.text()).toMatch(/a4, letter|full, plain|whole, /);
  });
}

for (const [mediaType, mark] of [
  ['application/pdf', '%PDF-'],
  ['application/json', '"basics"'],
  ['text/markdown', '# Pedro Gimenes'],
  ['text/plain', 'Pedro Gimenes\n====='],
] as const) {
  test(`/cv answers Accept: ${mediaType}`, async ({ request }) => {
    const response = await request.get('/cv', { headers: { Accept: mediaType } });
    expect(response.headers()['content-type']).toContain(mediaType);
    expect(response.headers().vary?.toLowerCase()).toContain('accept');
    expect((await response.body()).toString('latin1')).toContain(mark);
  });
}

test('the contact card is a vCard', async ({ request }) => {
  const response = await request.get('/contact.vcf');
  expect(response.headers()['content-type']).toContain('text/vcard');
  expect(await response.text()).toContain('FN:Pedro Gimenes');
});

test('the phone number is in no form but the PDF', async ({ request }) => {
  for (const address of ['/', '/cv', '/cv.json', '/cv.md', '/cv.txt', '/contact.vcf']) {
    const digits = (await (await request.get(address, { headers: { Accept: '*/*' } })).text()).replace(
      /[\s+().-]/g,
      '',
    );
    expect(digits, address).not.toContain(phoneDigits.slice(2));
  }
});

test('the page names its person for machines', async ({ page }) => {
  await page.goto('/cv');
  const blocks = await page.locator('script[type="application/ld+json"]').allTextContents();
  const nodes = blocks.flatMap((block) => (JSON.parse(block) as { '@graph': Record<string, unknown>[] })['@graph']);
  const profile = nodes.find((node) => node['@type'] === 'ProfilePage');
  expect(nodes).toContainEqual(
    expect.objectContaining({
      '@type': 'Person',
      '@id': (profile?.mainEntity as { '@id': string })['@id'],
      name: 'Pedro Gimenes',
    }),
  );
});

test('on paper the page is one sheet with all that the PDF says but the phone', async ({ page }) => {
  test.skip(spawnSync('pdftotext', ['-v']).error !== undefined, 'pdftotext (poppler) is not installed');
  await page.goto('/cv');
  const folder = temporaryFolder('cv-print');
  const file = join(folder, 'cv.pdf');
  await page.pdf({ path: file, format: 'A4' });
  const pages = readFileSync(file)
    .toString('latin1')
    .match(/\/Type\s*\/Page\b(?!s)/g)?.length;
  const text = inWords(spawnSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' }).stdout);
  expect(pages).toBe(1);
  expect([...person, ...facts].filter((fact) => !text.includes(inWords(fact)))).toEqual([]);
  expect(text).not.toMatch(/download|last updated/);
});
