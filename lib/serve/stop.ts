import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { Server as TcpServer, type Socket } from 'node:net';

/** How long answers under way may take once nobody new is let in, in milliseconds. */
const graceMs = 10_000;

/** How long a connection that has not asked for anything yet is waited for at the end, in milliseconds. */
const silenceMs = 1_000;

/** How a server ends; made before it listens, because it must know every connection. */
export interface Ending {
  readonly isStopping: boolean;
  /**
   * Stops without losing a request: first every answer asks its reader to close the connection, while all are still let in, until
   * nobody is left who might have sent a request unasked; then nobody is let in, and what is under way is finished. A keep-alive
   * connection that stays silent is closed by the server's own limit (`keepAliveTimeout`), of which its client was told.
   */
  stop(): Promise<void>;
  /** Stops with what is under way, and closes what is silent: for a server that someone at a keyboard waits for. */
  stopSoon(): Promise<void>;
}

/** Watches the connections of a server, so that it can be stopped. */
export function endingOf(server: Server): Ending {
  const connections = new Map<Socket, Set<ServerResponse>>();
  let isStopping = false;
  server.on('connection', (socket) => {
    connections.set(socket, new Set());
    socket.once('close', () => connections.delete(socket));
  });
  server.prependListener('request', ({ socket }: IncomingMessage, response) => {
    if (isStopping) response.shouldKeepAlive = false;
    connections.get(socket)?.add(response);
    response.once('close', () => connections.get(socket)?.delete(response));
  });
  const begin = () => {
    isStopping = true;
    for (const responses of connections.values())
      for (const response of responses) if (!response.headersSent) response.shouldKeepAlive = false;
  };
  return {
    get isStopping() {
      return isStopping;
    },
    async stop() {
      begin();
      await closed([...connections.keys()], server.keepAliveTimeout + silenceMs);
      await close(server, connections, silenceMs);
    },
    async stopSoon() {
      begin();
      await close(server, connections, 0);
    },
  };
}

/** Lets nobody in any more, and resolves when everybody has left. */
async function close(
  server: Server,
  connections: ReadonlyMap<Socket, ReadonlySet<ServerResponse>>,
  silence: number,
): Promise<void> {
  await quietTurn(server);
  // Not `server.close`, which would close connections at once whose request lies in the kernel, unread.
  const isClosed = new Promise((resolve) => TcpServer.prototype.close.call(server, resolve));
  const dropSilent = () => {
    for (const [socket, responses] of connections) if (responses.size === 0) socket.destroy();
  };
  let sweep: NodeJS.Timeout = setTimeout(() => (sweep = setInterval(dropSilent, 50)), silence);
  const limit = setTimeout(() => server.closeAllConnections(), graceMs);
  await isClosed;
  clearTimeout(sweep);
  clearTimeout(limit);
}

/**
 * Resolves in a turn of the loop in which nobody knocked, nor asked: a connection that waits to be let in would be reset. In a crowd
 * there is such a turn within milliseconds; where there is none, those who stand at the door at that moment are turned away.
 */
async function quietTurn(server: Server): Promise<void> {
  let isQuiet = false;
  const note = () => (isQuiet = false);
  server.on('connection', note).on('request', note);
  for (const end = performance.now() + silenceMs; !isQuiet && performance.now() < end;) {
    isQuiet = true;
    await new Promise(setImmediate);
  }
  server.off('connection', note).off('request', note);
}

/** Resolves when all of these connections are closed, at the latest after `limitMs`. */
function closed(sockets: readonly Socket[], limitMs: number): Promise<void> {
  let open = sockets.filter((socket) => !socket.closed).length;
  if (open === 0) return Promise.resolve();
  return new Promise((resolve) => {
    const limit = setTimeout(resolve, limitMs);
    for (const socket of sockets)
      socket.once('close', () => {
        open -= 1;
        if (open > 0) return;
        clearTimeout(limit);
        resolve();
      });
  });
}
