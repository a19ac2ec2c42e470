import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import next from 'next';

/** Next's development handlers, for our server to stand in front of. Its output goes to `.site/dev`. */
export async function openDevelopmentNext(port: number) {
  process.env.NEXT_DIST_DIR = '.site/dev';
  process.env.NEXT_TELEMETRY_DISABLED = '1';
  // Next takes upgrades by a listener that it hangs on the server it is given, with its first request; its `getUpgradeHandler` does nothing
  // (16.4). Given ours it would hear them beside us: it is given one that nobody else asks.
  const upgrades = createServer();
  const app = next({ dev: true, dir: process.cwd(), hostname: 'localhost', port, httpServer: upgrades });
  await app.prepare();
  const handle = app.getRequestHandler();
  return {
    handle: (request: IncomingMessage, response: ServerResponse) => handle(request, response),
    /** Passes on a browser that wants to hear of saves. One of an earlier run, before any page was asked for, is told to come back. */
    upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => {
      if (!upgrades.emit('upgrade', request, socket, head)) socket.destroy();
    },
    close: () => app.close(),
  };
}
