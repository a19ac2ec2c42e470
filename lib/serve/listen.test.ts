import { once } from 'node:events';
import { createServer } from 'node:http';
import { expect, it } from 'vitest';
import { ask } from './fixtures/raw-request';
import { listen, stop } from './listen';

it('says in one line that a port is taken and what to do', async () => {
  const first = createServer();
  const port = await listen(first, 0, '127.0.0.1');
  await expect(listen(createServer(), port, '127.0.0.1')).rejects.toThrow(
    `Port ${port} is in use. Stop what listens there, or choose another: PORT=${port + 1} npm start`,
  );
  await stop(first);
});

it('finishes the answers that have begun before it stops', async () => {
  let release = () => undefined as void;
  const server = createServer((_, response) => {
    response.write('begun ');
    release = () => void response.end('and ended');
  });
  const port = await listen(server, 0, '127.0.0.1');
  const answer = ask(port, '/', { connection: 'keep-alive' });
  await once(server, 'request');
  const stopped = stop(server);
  release();
  expect((await answer).body.toString()).toBe('begun and ended');
  await stopped;
  await expect(ask(port, '/')).rejects.toThrow(/ECONNREFUSED/);
});
