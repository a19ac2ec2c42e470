import type { IncomingMessage, Server, ServerResponse } from 'node:http';

/** One line of the log. Nothing of it says who asked: neither an address nor a name, and no query, which may hold what someone looks for. */
interface Line {
  time: string;
  method: string;
  path: string;
  status: number;
  /** On the wire, with the headers. */
  bytes: number;
  milliseconds: number;
}

/** Writes a line of JSON for every answer when it is sent, or its connection closed. */
export function logAccess(server: Server, write: (line: string) => void, now: () => number = Date.now): void {
  server.prependListener('request', (request: IncomingMessage, response: ServerResponse) => {
    const began = now();
    const written = request.socket.bytesWritten;
    const path = (request.url ?? '').replace(/[?#][\s\S]*$/, '').slice(0, 500);
    response.once('close', () => {
      const line: Line = {
        time: new Date(began).toISOString(),
        method: request.method ?? '',
        path,
        status: response.writableFinished ? response.statusCode : 499,
        bytes: request.socket.bytesWritten - written,
        milliseconds: now() - began,
      };
      write(JSON.stringify(line));
    });
  });
}
