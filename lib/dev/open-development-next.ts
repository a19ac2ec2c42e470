import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import next from 'next';

/** Next's development handlers, for our server to stand in front of. Its output goes to `.site/dev`. */
export async function openDevelopmentNext(port: number) {
  process.env.NEXT_DIST_DIR = '.site/dev';
  process.env.NEXT_TELEMETRY_DISABLED = '1';
  // Our server passes the upgrades on; Next's own listener, which it hangs on the server it is given, would take them twice.
  const app = next({ dev: true, dir: process.cwd(), hostname: 'localhost', port, httpServer: createServer() });
  await app.prepare();
  const handle = app.getRequestHandler();
  const upgrade = app.getUpgradeHandler();
  return {
    handle: (request: IncomingMessage, response: ServerResponse) => handle(request, response),
    upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => upgrade(request, socket as never, head),
    close: () => app.close(),
  };
}
