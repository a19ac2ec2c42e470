import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Problem } from '@/lib/content/problem';
import { ProblemBoard } from './problem-board';

const problem: Problem = {
  file: 'content/posts/a.mdx',
  line: 3,
  message: 'uses <Foo> & more',
  mend: 'leave it out',
  severity: 'error',
};
const page = { accept: 'text/html' };

let board: ProblemBoard;
let server: Server;
let origin: string;

beforeEach(async () => {
  board = new ProblemBoard();
  server = createServer((request, response) => {
    if (!board.answer(request, response)) response.end('the site');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterEach(() => {
  board.close();
  server.closeAllConnections();
  server.close();
});

const ask = async (headers: Record<string, string>) => (await fetch(origin, { headers })).text();

/** The next event of a stream; comments are none. */
async function nextEvent(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<string> {
  for (let text = ''; ;) {
    const { value, done } = await reader.read();
    text += new TextDecoder().decode(value);
    if (done || text.includes('data:')) return text;
  }
}

async function listenTo(query = '') {
  const { body } = await fetch(`${origin}/_next/content${query}`);
  return body!.getReader();
}

it('stands in the place of pages while there are errors, and only then', async () => {
  expect(await ask(page)).toBe('the site');
  board.update([problem]);
  const shown = await ask(page);
  expect(shown).toContain('content/posts/a.mdx:3');
  expect(shown).toContain('uses &lt;Foo> &amp; more; leave it out');
  expect(await ask({ rsc: '1' })).toContain('content/posts/a.mdx:3');
  expect(await ask({ accept: 'image/png' })).toBe('the site');
  board.update([]);
  expect(await ask(page)).toBe('the site');
});

it('lets warnings pass', async () => {
  expect(board.update([{ ...problem, severity: 'warning' }])).toBe(false);
  expect(await ask(page)).toBe('the site');
});

it('tells open pages of a change, and nothing of the same problems again', async () => {
  const reader = await listenTo();
  expect(board.update([problem])).toBe(true);
  expect(await nextEvent(reader)).toContain('data: changed');
  expect(board.update([problem])).toBe(false);
  const late = await listenTo();
  expect(await nextEvent(late)).toContain('data: changed');
});

it('tells a list of problems that was loaded before the last change', async () => {
  board.update([problem]);
  board.update([]);
  expect(await nextEvent(await listenTo('?seen=1'))).toContain('data: changed');
});
