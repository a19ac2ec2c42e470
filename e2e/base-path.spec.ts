// A site under a path, "https://university.example/~noether": every link of every page, feed and file leads to something under it, from
// the server and from a host of plain files on which the tree is mounted there.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { lookup } from 'mrmime';
import { nginxConfiguration } from '../lib/build/tree/nginx-configuration';
import { makeStaticTree } from '../lib/build/tree/static-host';
import { temporaryFolder } from '../lib/testing/temporary-folder';
import { builtManifest, builtSiteDirectory } from './support/built-site';
import { crawl } from './support/crawl';
import { findNginx, freePort } from './support/nginx';
import { secondContent, secondOrigin, secondPath, secondSite } from './support/second-site';

test('every link of the server’s pages and files stays under the path and leads somewhere', async () => {
  const { visited, broken, outside } = await crawl(secondSite, secondSite);
  expect({ broken, outside }).toEqual({ broken: [], outside: [] });
  expect(visited).toContain(`${secondSite}/cv.pdf`);
  expect(visited.length).toBeGreaterThan(80);
});

test('the search finds pages under the path', async ({ page }) => {
  await page.goto(`${secondSite}/cv`);
  await page.keyboard.press('Control+k');
  await page.getByRole('searchbox', { name: 'Search this site' }).fill('invariante');
  await expect(
    page
      .getByRole('dialog')
      .getByRole('link', { name: /Invariante/ })
      .first(),
  ).toHaveAttribute('href', new RegExp(`^${secondPath}/publications/`));
});

test('nginx serves the same, and nothing beside it', async () => {
  const nginx = findNginx();
  test.skip(!nginx, 'nginx is not installed; on Debian: apt-get install nginx-light');
  const home = temporaryFolder('nginx-under-a-path');
  // nginx's worker is a user of its own where it is started by root: it sees what everybody may see.
  chmodSync(home, 0o755);
  mkdirSync(join(home, 'nginx-temp'));
  const directory = builtSiteDirectory(secondContent);
  cpSync(join(directory, 'files'), join(home, 'files'), { recursive: true });
  const port = await freePort();
  const options = {
    listen: `127.0.0.1:${port}`,
    upstreams: [new URL(secondOrigin).host.replace('localhost', '127.0.0.1')],
  };
  writeFileSync(join(home, 'nginx.conf'), nginxConfiguration(builtManifest(directory), options));
  const child = spawn(nginx!, ['-p', home, '-c', 'nginx.conf', '-g', 'daemon off;'], { stdio: 'inherit' });
  const origin = `http://127.0.0.1:${port}`;
  const statusOf = (path: string) => fetch(origin + path, { redirect: 'manual' }).then(({ status }) => status);
  try {
    await expect.poll(() => statusOf('/healthz').catch(() => 0)).toBe(200);
    const { broken, outside } = await crawl(origin + secondPath, secondSite);
    expect({ broken, outside }).toEqual({ broken: [], outside: [] });
    expect(await Promise.all(['/', '/cv', '/~h0-p/cv.html', `${secondPath}/~h0-p/cv.html`].map(statusOf))).toEqual([
      404, 404, 404, 404,
    ]);
  } finally {
    child.kill();
    await once(child, 'exit');
  }
});

test.describe('on a host of plain files', () => {
  const tree = join(temporaryFolder('mounted'), 'tree');
  let server: Server;
  let origin: string;

  test.beforeAll(async () => {
    await makeStaticTree(builtSiteDirectory(secondContent), tree);
    server = createServer((request, response) => {
      const path = decodeURIComponent(new URL(request.url ?? '/', 'http://host').pathname);
      if (path === secondPath) return void response.writeHead(301, { Location: `${secondPath}/` }).end();
      const local = path.startsWith(`${secondPath}/`) ? join(tree, path.slice(secondPath.length)) : '';
      // As GitHub Pages does: a file, a folder's index, or a page without its ending.
      const file = [local, join(local, 'index.html'), `${local}.html`].find((each) => local && isFile(each));
      if (!file) return void response.writeHead(404).end();
      response.setHeader('Content-Type', lookup(file) ?? 'application/octet-stream').end(readFileSync(file));
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    origin = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  });

  test.afterAll(() => void server.close());

  test('every link but those to works on request leads somewhere under the path', async () => {
    const { visited, broken, outside } = await crawl(origin + secondPath, secondSite);
    const { entries, works } = builtManifest(builtSiteDirectory(secondContent));
    const onRequest = works.map((work) => `/publications/${work}`).filter((work) => !Object.hasOwn(entries, work));
    // What a server alone answers: works on request, and harvesters, whose address is named and not linked.
    const missing = broken.filter(
      (link) => ![...onRequest, '/oai'].some((path) => link.startsWith(origin + secondPath + path)),
    );
    expect({ missing, outside }).toEqual({ missing: [], outside: [] });
    expect(visited).toContain(`${origin}${secondPath}/cv.pdf`);
  });
});

const isFile = (path: string) => existsSync(path) && statSync(path).isFile();
