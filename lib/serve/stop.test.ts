import { once } from 'node:events';
import { Agent, createServer, type Server, type ServerResponse } from 'node:http';
import { connect, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { closeServer } from './fixtures/close-server';
import { ask } from './fixtures/raw-request';
import { listen } from './listen';
import { endingOf, type Ending } from './stop';

let server: Server;
let ending: Ending;
let port: number;
const held: ServerResponse[] = [];
const sockets: Socket[] = [];

beforeEach(async () => {
  server = createServer({ keepAliveTimeout: 10_000 }, (request, response) => {
    if (request.url === '/held') return void held.push(response.writeHead(200).write('begun ') ? response : response);
    response.end(`answer ${request.url}`);
  });
  ending = endingOf(server);
  port = await listen(server, 0, '127.0.0.1');
});
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  if (server.listening) await closeServer(server);
});

/** A connection that has had one answer and stays open. */
async function keepAlive(): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  sockets.push(socket);
  await once(socket, 'connect');
  socket.write('GET /first HTTP/1.1\r\nHost: x\r\n\r\n');
  await once(socket, 'data');
  return socket;
}

describe('stopping', () => {
  it('answers what a connection that was idle sends meanwhile, and asks it to close', async () => {
    const sockets = await Promise.all(Array.from({ length: 5 }, keepAlive));
    const stopped = ending.stop();
    expect(ending.isStopping).toBe(true);
    for (const socket of sockets) {
      let text = '';
      socket.on('data', (data: Buffer) => (text += data));
      socket.write('GET /second HTTP/1.1\r\nHost: x\r\n\r\n');
      await once(socket, 'end');
      expect(text).toMatch(/^HTTP\/1\.1 200 [\s\S]*\r\nConnection: close\r\n[\s\S]*answer \/second$/);
    }
    await stopped;
    await expect(ask(port, '/')).rejects.toThrow(/ECONNREFUSED/);
  });
  it('lets others in while it waits for those, and asks them to close as well', async () => {
    const socket = await keepAlive();
    const stopped = ending.stop();
    expect((await ask(port, '/late', { connection: 'keep-alive' })).headers.connection).toBe('close');
    socket.end();
    await stopped;
  });
  it('finishes the answers that have begun', async () => {
    const answer = ask(port, '/held', { connection: 'keep-alive' });
    await once(server, 'request');
    const stopped = ending.stopSoon();
    held.pop()!.end('and ended');
    expect((await answer).body.toString()).toBe('begun and ended');
    await stopped;
  });
  it('closes what is silent when someone waits for it', async () => {
    const socket = await keepAlive();
    const closed = once(socket, 'close');
    await ending.stopSoon();
    await closed;
  });
  it('loses none of the requests of clients at full speed, who leave when they are asked to', async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 10 });
    let answered = 0;
    let stopped: Promise<void> | undefined;
    const client = async () => {
      for (;;) {
        const { body, headers } = await ask(port, '/x', {}, 'GET', agent);
        expect(body.toString()).toBe('answer /x');
        if ((answered += 1) === 200) stopped = ending.stop();
        if (headers.connection === 'close') return;
      }
    };
    await Promise.all(Array.from({ length: 10 }, client));
    await stopped;
    agent.destroy();
    expect(answered).toBeGreaterThanOrEqual(200);
  });
});
