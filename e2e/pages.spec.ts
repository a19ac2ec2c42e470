import { expect, test } from '@playwright/test';
import { HtmlValidate } from 'html-validate';
import { builtManifest, builtSiteDirectory, sitemapPaths } from './support/built-site';
import { profile } from './support/profile';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const validator = new HtmlValidate({
  extends: ['html-validate:standard'],
  rules: {
    // Serializers differ in what they may leave out; these are matters of style, not of validity.
    'void-style': 'off',
    'attr-quotes': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'no-implicit-close': 'off',
    'no-trailing-whitespace': 'off',
    'doctype-style': 'off',
    'no-implicit-button-type': 'off',
    'long-title': 'off',
    'no-raw-characters': 'off',
    'tel-non-breaking': 'off',
    'prefer-native-element': 'off',
    'valid-id': ['error', { relaxed: true }],
  },
});

for (const path of sitemapPaths()) {
  test(`${path} loads without a word in the console, and every anchor of it resolves`, async ({ page, request }) => {
    const complaints: string[] = [];
    page.on('console', (message) => ['error', 'warning'].includes(message.type()) && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('requestfailed', (failed) => complaints.push(`${failed.url()} ${failed.failure()?.errorText}`));
    const response = await page.goto(path);
    expect(response?.status()).toBe(200);
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    const links = await page.getByRole('main').evaluate((main) =>
      // A drawing's links have no address as text.
      [...main.ownerDocument.querySelectorAll('a[href]')].map(
        (link) => new URL(link.getAttribute('href')!, document.baseURI).href,
      ),
    );
    const origin = new URL(page.url()).origin;
    const internal = [...new Set(links)].filter((href) => href.startsWith(`${origin}/`));
    const broken: string[] = [];
    for (const href of internal) {
      const { pathname, search, hash } = new URL(href);
      const answer = await request.get(pathname + search);
      if (answer.status() !== 200) broken.push(`${href} answers ${answer.status()}`);
      else if (hash && !hasAnchor(await answer.text(), decodeURIComponent(hash.slice(1))))
        broken.push(`${href} has no such anchor`);
    }
    expect(broken).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test(`${path} is valid HTML`, async ({ request }) => {
    const report = await validator.validateString(await (await request.get(path)).text());
    const messages = report.results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId} ${message}`),
    );
    expect(messages).toEqual([]);
  });
}

function hasAnchor(html: string, id: string): boolean {
  return [`id="${id}"`, `id=${id}`, `id='${id}'`].some((attribute) => html.includes(attribute));
}

const { phone } = profile;
if (typeof phone === 'string')
  test('the phone number stands in the PDF and in no other served byte', () => {
    const directory = builtSiteDirectory();
    const digits = phone.replace(/\D/g, '').slice(-9);
    const holding = Object.entries(builtManifest(directory).entries)
      .filter(([address]) => !address.endsWith('.pdf'))
      .filter(([, { file }]) =>
        new RegExp([...digits].join('[\\s\u00a0\u202f.-]*')).test(
          readFileSync(join(directory, 'files', file), 'latin1'),
        ),
      )
      .map(([address]) => address);
    expect(holding).toEqual([]);
  });
