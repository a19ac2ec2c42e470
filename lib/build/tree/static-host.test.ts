import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeSmallTree } from '@/lib/serve/fixtures/small-tree';
import { temporaryFolder } from '@/lib/testing/temporary-folder';
import { makeStaticTree, toStaticPage } from './static-host';

it('puts the policy into the head, without what only a header can say, and the note into the footer', () => {
  const html = toStaticPage(
    '<!doctype html><html><head><meta charSet=utf-8><title>T</title><link rel=unapi-server type=application/xml href=/unapi><link rel=timegate href=/blog/x/timegate><link rel=timemap href=/blog/x/timemap></head><body><footer>F</footer></body></html>',
    "default-src 'none'; frame-ancestors 'none'; base-uri 'none'",
  );
  expect(html).toContain(
    `<meta charSet=utf-8><meta http-equiv=Content-Security-Policy content="default-src 'none'; base-uri 'none'"><title>`,
  );
  expect(html).not.toContain('unapi');
  expect(html).not.toContain('timegate');
  expect(html).toContain('timemap');
  expect(html).toMatch(/<footer>F<p>A copy on a host of plain files.*<\/p><\/footer>/);
});

it('lays out pages, files, headers and old addresses for a host of plain files', async () => {
  const built = makeSmallTree();
  const out = join(temporaryFolder('static-host'), 'tree');
  await makeStaticTree(built, out);
  expect(readFileSync(join(out, 'cv.html'), 'utf8')).toContain('http-equiv=Content-Security-Policy');
  expect(readFileSync(join(out, 'publications/a.bib'), 'utf8')).toBe('@article{a,}');
  expect(readFileSync(join(out, '_redirects'), 'utf8')).toBe('/old /cv 308\n');
  expect(readFileSync(join(out, 'old.html'), 'utf8')).toContain('url=/cv');
  expect(readFileSync(join(out, '_headers'), 'utf8')).toMatch(/^\/\*\n {2}Strict-Transport-Security/);
});

it('names everything under the path that the site stands under', async () => {
  const built = makeSmallTree('https://user.github.io/site');
  const out = join(temporaryFolder('static-host'), 'tree');
  await makeStaticTree(built, out);
  expect(readFileSync(join(out, '_redirects'), 'utf8')).toBe('/site/old /site/cv 308\n');
  const moved = readFileSync(join(out, 'old.html'), 'utf8');
  expect(moved).toContain('url=/site/cv"');
  expect(moved).toContain('rel=canonical href="https://user.github.io/site/cv"');
  expect(readFileSync(join(out, '_headers'), 'utf8')).toMatch(/^\/site\/\*\n/);
  expect(readFileSync(join(out, '.htaccess'), 'utf8')).toContain('\nErrorDocument 404 /site/404.html\n');
});
