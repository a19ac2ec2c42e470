import { createServer } from 'node:http';
import { expect, it } from 'vitest';
import { closeServer } from './fixtures/close-server';
import { listen } from './listen';

it('says in one line that a port is taken and what to do', async () => {
  const first = createServer();
  const port = await listen(first, 0, '127.0.0.1');
  await expect(listen(createServer(), port, '127.0.0.1')).rejects.toThrow(
    `Port ${port} is in use. Stop what listens there, or choose another: PORT=${port + 1} npm start`,
  );
  await closeServer(first);
});
