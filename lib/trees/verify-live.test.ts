import { rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeServer } from '@/lib/serve/fixtures/close-server';
import { makeSmallTree } from '@/lib/serve/fixtures/small-tree';
import { createSiteServer } from '@/lib/serve/http-server';
import { listen } from '@/lib/serve/listen';
import { openStaticTree } from '@/lib/serve/static-tree';
import { readManifest } from './read-manifest';
import { verifyLive } from './verify-live';

const directory = makeSmallTree();
const manifest = readManifest(directory);
let server: Server;
let origin: string;
beforeAll(async () => {
  const render = () => Promise.reject(new Error('Nothing is rendered here.'));
  server = createSiteServer({ mode: 'production', tree: openStaticTree(directory), render });
  origin = `http://127.0.0.1:${await listen(server, 0, '127.0.0.1')}`;
});
afterAll(async () => {
  await closeServer(server);
  rmSync(directory, { recursive: true });
});

/** Asks the real site, and answers as a host that changed something on the way. */
const through =
  (change: (path: string, answer: Response) => Response | Promise<Response>): typeof fetch =>
  async (input, init) => {
    const answer = await fetch(input, init);
    return change(new URL(String(input)).pathname, answer);
  };

describe('asking a site for every address', () => {
  it('finds nothing where it answers as it was built', async () => {
    expect(await verifyLive(manifest, { origin })).toEqual([]);
  });
  it('finds other bytes, a lost header, another type, a missing page and a redirect that leads elsewhere', async () => {
    const ask = through(async (path, answer) => {
      const headers = new Headers(answer.headers);
      if (path === '/cv.md') return new Response('# another', { headers });
      if (path === '/cv') headers.delete('content-security-policy');
      if (path === '/cv.pdf') headers.set('content-type', 'text/plain');
      if (path === '/publications/a') return new Response('gone', { status: 404 });
      if (path === '/old') return new Response('', { status: 200 });
      return new Response(answer.status === 308 ? null : await answer.arrayBuffer(), {
        status: answer.status,
        headers,
      });
    });
    expect((await verifyLive(manifest, { origin, ask })).sort((a, b) => (a.address < b.address ? -1 : 1))).toEqual([
      { address: '/cv', what: 'another Content-Security-Policy' },
      { address: '/cv.md', what: 'other bytes than were built' },
      { address: '/cv.pdf', what: 'type text/plain instead of application/pdf' },
      { address: '/old', what: 'does not lead to /cv, but answers 200' },
      { address: '/publications/a', what: 'status 404' },
    ]);
  });
  it('says of every address that there is no answer', async () => {
    const found = await verifyLive(manifest, { origin: 'http://127.0.0.1:1' });
    expect(found).toHaveLength(Object.values(manifest.entries).filter(({ status }) => status === 200).length + 1);
    expect(found[0]!.what).toMatch(/^no answer/);
  });
});
