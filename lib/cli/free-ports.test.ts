import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { freePortPair } from './free-ports';
import { readPort } from './read-port';

it('passes over a port that is taken, and over one whose neighbour is', async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port } = server.address() as AddressInfo;
  expect(await freePortPair(port)).toBeGreaterThan(port);
  expect([port - 1, port]).not.toContain(await freePortPair(port - 1));
  server.close();
});

it('takes 3000 when no port is named', () => {
  expect([readPort(undefined), readPort(''), readPort('8080')]).toEqual([3000, 3000, 8080]);
});

it.each(['0', '-1', '65536', '80a', '3.5', 'http'])('refuses the port %s with what to do', (value) => {
  expect(() => readPort(value)).toThrow('set it to a number from 1 to 65535');
});
