import { rmSync } from 'node:fs';
import { afterEach, expect, it } from 'vitest';
import { ask } from './fixtures/raw-request';
import { makeSmallTree } from './fixtures/small-tree';
import { closeServer } from './fixtures/close-server';
import { createSiteServer } from './http-server';
import { listen } from './listen';
import { openStaticTree } from './static-tree';

const clean: (() => unknown)[] = [];
afterEach(async () => {
  for (const each of clean.splice(0)) await each();
});

it('starts what answers questions when someone reads a page with a form, once, and for no other page', async () => {
  const directory = makeSmallTree();
  const rendered: string[] = [];
  const server = createSiteServer({
    mode: 'production',
    tree: openStaticTree(directory),
    render: (asked) => {
      rendered.push(asked.url);
      return Promise.reject(new Error('Not today.'));
    },
  });
  clean.push(() => rmSync(directory, { recursive: true }));
  clean.push(() => closeServer(server));
  const port = await listen(server, 0, '127.0.0.1');
  for (const address of ['/', '/cv', '/publications/a', '/publications/a.bib']) await ask(port, address);
  expect(rendered).toEqual([]);
  for (const _ of [1, 2]) expect((await ask(port, '/publications')).status).toBe(200);
  expect(rendered).toEqual(['/publications/filter']);
});
