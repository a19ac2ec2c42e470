import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { destroyAfter, letGo, refuse, refuseSocket, type Answerer } from './answer';
import { mostConnections } from './descriptors';
import { Site, type SiteOptions } from './site';

export interface ServerEvents {
  /** Told about an error that ended in a 500, which the reader hears nothing of. */
  onError?: (error: unknown) => void;
  onUpgrade?: (request: IncomingMessage, socket: Duplex, head: Buffer) => Promise<void>;
}

/** How long a connection may do nothing before it is closed, in milliseconds: a peer that does not read its answer. */
const idleMs = 120_000;

/**
 * An HTTP server that outlives whatever its peers do and gives every request an answer. `answerer` is asked for each request: it may
 * change. Not listening yet: see lib/serve/listen.ts.
 */
export function createHttpServer(answerer: () => Answerer, { onError, onUpgrade }: ServerEvents = {}): Server {
  // Node would refuse a request without a host by an answer of its own, which has none of our headers; `answer` does it.
  const server = createServer({
    maxHeaderSize: 16 * 1024,
    requestTimeout: 30_000,
    headersTimeout: 15_000,
    // Node would look for those whose time is over every thirty seconds, and hold a silent crowd three times as long.
    connectionsCheckingInterval: 5_000,
    keepAliveTimeout: 10_000,
    requireHostHeader: false,
  });
  server.maxHeadersCount = 200;
  server.timeout = idleMs;
  server.maxConnections = mostConnections();
  // A peer that has said all it has to say and closes its side still waits for its answer.
  Object.assign(server, { httpAllowHalfOpen: true });
  const answers = ownSockets(server);
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const asked = answerer();
    asked.answer(request, response).catch((error: unknown) => {
      onError?.(error);
      return asked.apologise(request, response).catch(() => response.destroy());
    });
  });
  // No request needs a body here: nobody is told to send one, and what might be one is not read as the next request.
  server.on('checkContinue', (request: IncomingMessage, response: ServerResponse) => {
    response.shouldKeepAlive = false;
    server.emit('request', request, response);
  });
  const failed = new WeakSet<Duplex>();
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Duplex) => {
    // Node tells the same error again with every piece that still comes; who was refused may read the refusal meanwhile.
    if (failed.has(socket)) return;
    failed.add(socket);
    if (!socket.writable || error.code === 'ECONNRESET') return void socket.destroy();
    const status = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 }[error.code ?? ''] ?? 400;
    const answer = answers.get(socket);
    if (!answer) return refuseSocket(socket, status);
    // The answer goes first. A request that fails in its body has its answer by then. Nobody holds it back by sending on without reading.
    destroyAfter(socket, idleMs);
    answer.once('close', () => (answer.req.complete ? refuseSocket(socket, status) : letGo(socket)));
  });
  server.on('checkExpectation', (request: IncomingMessage, response: ServerResponse) => refuse(request, response, 417));
  server.on('connect', (_request: IncomingMessage, socket: Duplex) =>
    refuseSocket(socket, 405, { Allow: 'GET, HEAD' }),
  );
  if (onUpgrade)
    server.on(
      'upgrade',
      (request, socket, head) => void onUpgrade(request, socket, head).catch(() => socket.destroy()),
    );
  return server;
}

/** A server of one site, in front of Next in development and of its tree in production. */
export function createSiteServer(options: SiteOptions): Server {
  const site = new Site(options);
  const { onError } = options;
  const onUpgrade = options.mode === 'development' ? options.nextUpgradeHandler : undefined;
  return createHttpServer(() => site, { ...(onError && { onError }), ...(onUpgrade && { onUpgrade }) });
}

/**
 * Gives every socket and every answer an owner for its errors: one without ends the process. Node's own listener is not enough, because
 * it leaves the socket before `connect` and `upgrade` are told (https://github.com/nodejs/node/issues/23169). A socket destroys itself
 * after an error. Returns the last answer under way on each socket.
 */
function ownSockets(server: Server): ReadonlyMap<Duplex, ServerResponse> {
  const answers = new Map<Duplex, ServerResponse>();
  server.on('connection', (socket) => socket.on('error', () => undefined));
  server.on('request', ({ socket }: IncomingMessage, response: ServerResponse) => {
    answers.set(socket, response);
    response.once('close', () => answers.get(socket) === response && answers.delete(socket));
    response.on('error', () => response.destroy());
  });
  return answers;
}
