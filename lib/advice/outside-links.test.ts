import { afterEach, expect, it } from 'vitest';
import { formatProblem } from '@/lib/content/problem';
import { contentOfTexts } from '@/lib/content/store';
import { testDoorOptions } from '@/lib/desk/testing/test-door';
import { serve, status, type TestServer } from '@/lib/desk/testing/test-server';
import { checkOutsideLinks, outsideLinks } from './outside-links';

let server: TestServer | undefined;
afterEach(() => server?.close());

it('asks each address of what is published once, and names its first place and how many more', async () => {
  const known: Record<string, number> = { '/there': 200, '/gone': 404, '/closed': 403 };
  server = await serve((path) =>
    path === '/old' ? status(301, { location: '/there' }) : status(known[path] ?? 500, {}, ''),
  );
  const { url } = server;
  const content = contentOfTexts('content', {
    'profile.mdx': `---\nname: J\nlinks:\n  - { title: A, url: "${url}/there" }\n---\n[a](${url}/gone#part) [m](mailto:a@b.c) [own](/cv)\n`,
    'posts/a.mdx': `---\ntitle: A\n---\n[b](${url}/gone) and [c](${url}/closed).\n`,
    'posts/d.mdx': `---\ntitle: D\ndraft: true\n---\n[b](${url}/draft)\n`,
    'publications.bib': `@misc{w, title={T}, author={J}, year=2024, code={${url}/old}, doi={10.1000/1}}`,
    'background.bib': `@misc{o, title={T}, author={J}, year=2024, url={${url}/cited}}`,
  });
  expect(outsideLinks(content).map((link) => link.url.slice(url.length))).toEqual([
    '/gone',
    '/there',
    '/closed',
    '/old',
  ]);
  const { options } = testDoorOptions();
  expect((await checkOutsideLinks(content, options)).map(formatProblem)).toEqual([
    `warning: content/profile.mdx:6:3 leads to ${url}/gone, as does another place, which answered with status 404; mend the link, or lead to a copy at web.archive.org`,
    `warning: content/posts/a.mdx:4:${`[b](${url}/gone) and [c`.length + 1} leads to ${url}/closed, and it is not known whether it is there: answered with status 403, which may be for programs alone; look at it`,
    `warning: content/publications.bib:1:1 leads to ${url}/old, which has moved to ${url}/there; write ${url}/there`,
  ]);
});
