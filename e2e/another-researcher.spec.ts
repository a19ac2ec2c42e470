// The same code over another content folder is another researcher's site: nothing of the first owner is left in it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { builtManifest, builtSiteDirectory } from './support/built-site';
import { secondContent, secondSite } from './support/second-site';

// Addresses are relative to the path that the site stands under.
test.use({ baseURL: `${secondSite}/` });

test('home, CV, publications and writing are those of the folder', async ({ page }) => {
  await page.goto('');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Emmy Noether');
  const sections = page.getByRole('navigation', { name: 'Sections' });
  await sections.getByRole('link', { name: 'CV' }).click();
  await expect(page.getByRole('main')).toContainText('Außerordentliche Professorin');
  await sections.getByRole('link', { name: 'Publications' }).click();
  await expect(page.getByRole('main')).toContainText('Idealtheorie in Ringbereichen');
  await sections.getByRole('link', { name: 'Writing' }).click();
  await page.getByRole('main').getByRole('link', { name: 'Symmetry and conservation' }).click();
  await expect(page.locator('math').first()).toBeVisible();
});

test('citations, the PDF and the redirects work', async ({ request }) => {
  const bibtex = await (await request.get('publications/noether1921idealtheorie.bib')).text();
  expect(bibtex).toContain('10.1007/BF01464225');
  const pdf = await request.get('cv.pdf');
  expect(pdf.headers()['content-disposition']).toContain('Emmy-Noether-CV.pdf');
  expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');
  expect((await request.get('vita')).url()).toContain('/cv');
});

test('files of the content are served as they are, the PDF of a paper beside its page', async ({ request }) => {
  const file = await request.get('files/1918/reprint%20order.txt');
  expect([file.status(), file.headers()['content-type']]).toEqual([200, 'text/plain; charset=utf-8']);
  expect(await file.text()).toContain('Invariante Variationsprobleme');
  const page = await (await request.get('publications/noether1918invariante')).text();
  const [, paper = ''] = /<meta name="?citation_pdf_url"? content="?([^\s">]+)/.exec(page) ?? [];
  expect(paper).toMatch(/\/publications\/noether1918invariante\.pdf$/);
  expect((await request.get('publications/noether1918invariante.pdf')).headers()['content-type']).toBe(
    'application/pdf',
  );
});

test('no byte of the built site speaks of the first owner', () => {
  const directory = builtSiteDirectory(secondContent);
  const speaking = Object.entries(builtManifest(directory).entries)
    .filter(([, { file }]) => /gimenes/i.test(readFileSync(join(directory, 'files', file), 'latin1')))
    .map(([address]) => address);
  expect(speaking).toEqual([]);
});
