// Works beyond those that a build renders: the second site has one page rendered, the other is made when it is asked for.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { builtManifest, builtSiteDirectory } from './support/built-site';
import { ask, browserAccept } from './support/raw-request';
import { secondContent, secondOrigin as origin, secondPath as path } from './support/second-site';

test.use({ baseURL: origin });

const onRequest = `${path}/publications/noether1921idealtheorie`;
const prerendered = `${path}/publications/noether1918invariante`;
const directory = () => builtSiteDirectory(secondContent);

test('the page of a work on request is not in the tree, and reads like any other', async ({ page }) => {
  const { entries } = builtManifest(directory());
  expect([prerendered, onRequest].map((address) => Object.hasOwn(entries, address.slice(path.length)))).toEqual([
    true,
    false,
  ]);
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(`${path}/publications`);
  await page.getByRole('link', { name: 'Idealtheorie in Ringbereichen' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Idealtheorie in Ringbereichen');
  await page.getByText('RIS', { exact: true }).click();
  await expect(page.getByText('TY  - JOUR')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Copy RIS' })).toBeVisible();
  expect(await page.content()).not.toMatch(/\/_next\/static\/chunks|self\.__next_f/);
  expect(complaints).toEqual([]);
});

test('it has the headers, signposts and forms of a prerendered one', async () => {
  const [on, in_] = await Promise.all([
    ask(origin, onRequest, { accept: browserAccept }),
    ask(origin, prerendered, { accept: browserAccept }),
  ]);
  const names = (headers: object) =>
    Object.keys(headers)
      .filter((name) => !['content-length', 'accept-ranges', 'date'].includes(name))
      .sort();
  expect(names(on.headers)).toEqual(names(in_.headers));
  for (const name of ['content-security-policy', 'vary', 'cache-control', 'speculation-rules'])
    expect([name, on.headers[name]]).toEqual([name, in_.headers[name]]);
  expect(on.headers.link).toContain('<https://doi.org/10.1007/BF01464225>; rel="cite-as"');
  const formsOf = (body: string, of: string) =>
    body
      .split('\n')
      .filter((line) => line.includes(of))
      .map((line) => line.replace(of, ''));
  const [offered, usual] = await Promise.all(
    [onRequest, prerendered].map((address) => ask(origin, address, { accept: 'image/png' })),
  );
  expect(formsOf(offered!.body.toString(), onRequest)).toEqual(formsOf(usual!.body.toString(), prerendered));
  for (const line of offered!.body
    .toString()
    .split('\n')
    .filter((line) => line.includes(onRequest))) {
    const [mediaType, address] = line.split(' ') as [string, string];
    const [named, negotiated] = [
      await ask(origin, address, { accept: mediaType }),
      await ask(origin, onRequest, { accept: mediaType }),
    ];
    expect([address, named.status, negotiated.status]).toEqual([address, 200, 200]);
    expect(named.body.equals(negotiated.body)).toBe(true);
    expect((await ask(origin, address, { 'if-none-match': String(named.headers.etag) })).status).toBe(304);
  }
});

test('its card, its sitemap entry and its place in the search are there', async ({ page, request }) => {
  await page.goto(onRequest);
  const card = await page.locator('meta[property="og:image"]').getAttribute('content');
  expect((await request.get(new URL(card!).pathname)).headers()['content-type']).toBe('image/png');
  expect(await (await request.get(`${path}/sitemap.xml`)).text()).toContain(onRequest);
  await page.goto(`${path}/search?q=Ringbereichen`);
  await expect(page.getByRole('main').getByRole('link', { name: 'Idealtheorie in Ringbereichen' })).toHaveAttribute(
    'href',
    onRequest,
  );
});

test('nothing is written into the build that is served', async () => {
  await ask(origin, onRequest);
  const paths = readdirSync(join(directory(), 'next'), { recursive: true, encoding: 'utf8' });
  expect(paths.filter((path) => path.includes('noether'))).toEqual([]);
});

test('a work that there is not is a 404 in every form', async () => {
  for (const address of [
    `${path}/publications/noether1900`,
    `${path}/publications/noether1900.bib`,
    `${path}/publications/noether1900.md`,
    `${onRequest}.zip`,
    `${onRequest}/as/bib`,
  ]) {
    expect([address, (await ask(origin, address)).status]).toEqual([address, 404]);
  }
});
