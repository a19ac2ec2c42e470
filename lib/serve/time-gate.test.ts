import { rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { closeServer } from './fixtures/close-server';
import { ask } from './fixtures/raw-request';
import { makeSmallTree } from './fixtures/small-tree';
import { createSiteServer } from './http-server';
import { listen } from './listen';
import { openStaticTree } from './static-tree';

const directory = makeSmallTree('https://example.org/~ada');
let server: Server;
let port: number;

beforeAll(async () => {
  const render = () => Promise.reject(new Error('asks for nothing that is rendered'));
  server = createSiteServer({ mode: 'production', tree: openStaticTree(directory), render });
  port = await listen(server, 0, '127.0.0.1');
});

afterAll(async () => {
  await closeServer(server);
  rmSync(directory, { recursive: true });
});

const gate = (time?: string, post = 'notes') =>
  ask(port, `/~ada/blog/${post}/timegate`, time === undefined ? {} : { 'Accept-Datetime': time });

it('leads to the text that stood at a time, and to the present one without a time', async () => {
  const { status, headers } = await gate('Tue, 24 Nov 2026 12:00:00 GMT');
  expect([status, headers.location, headers.vary]).toEqual([
    302,
    '/~ada/blog/notes/v/2026-11-23',
    'Accept-Datetime, Accept-Encoding',
  ]);
  expect(headers.link).toBe(
    '<https://example.org/~ada/blog/notes>; rel="original", <https://example.org/~ada/blog/notes/timemap>; rel="timemap"; type="application/link-format"',
  );
  expect((await gate()).headers.location).toBe('/~ada/blog/notes');
});

it('refuses what is no time, and stands only where earlier texts are kept', async () => {
  const wrong = await gate('last week');
  expect([wrong.status, wrong.headers.vary]).toEqual([400, 'Accept-Datetime, Accept-Encoding']);
  expect((await gate(undefined, 'other')).status).toBe(404);
  expect((await gate(undefined, 'constructor')).status).toBe(404);
});
