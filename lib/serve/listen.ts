import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How long a stopping server waits for answers under way before it closes their connections, in milliseconds. */
const graceMs = 10_000;

/** Starts listening. A port that is taken is an error in one line that says what to do. Resolves with the real port. */
export function listen(server: Server, port: number, host?: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(explain(error, port)));
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
  });
}

function explain(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code === 'EADDRINUSE')
    return new Error(`Port ${port} is in use. Stop what listens there, or choose another: PORT=${port + 1} npm start`);
  if (error.code === 'EACCES')
    return new Error(`Port ${port} may not be opened by this user. Choose one above 1023: PORT=3000 npm start`);
  return error;
}

/** Stops taking connections, finishes the answers that have begun and closes idle connections. */
export function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    // A connection that was busy when the server closed goes idle later and would be kept open for its next request.
    const sweep = setInterval(() => server.closeIdleConnections(), 50);
    const limit = setTimeout(() => server.closeAllConnections(), graceMs);
    server.close(() => {
      clearInterval(sweep);
      clearTimeout(limit);
      resolve();
    });
  });
}

/**
 * Stops the server on SIGTERM or SIGINT and then ends the process; a second signal ends it at once. Answers that never end
 * of themselves are to be ended by `before`.
 */
export function stopOnSignal(
  server: Server,
  after: () => Promise<void> = async () => undefined,
  before: () => void = () => undefined,
): void {
  let stopping = false;
  const handle = () => {
    if (stopping) process.exit(1);
    stopping = true;
    before();
    void stop(server)
      .then(after)
      .finally(() => process.exit(0));
  };
  process.on('SIGTERM', handle);
  process.on('SIGINT', handle);
}
