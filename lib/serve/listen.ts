import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Starts listening. A port that is taken is an error in one line that says what to do. Resolves with the real port. */
export function listen(server: Server, port: number, host?: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(explain(error, port, host)));
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
  });
}

function explain(error: NodeJS.ErrnoException, port: number, host = ''): Error {
  if (error.code === 'EADDRINUSE')
    return new Error(
      `Port ${port} is in use. Stop what listens there, or choose another: PORT=${port + 1} npm start. To show new content in a site that runs: npm run publish`,
    );
  if (error.code === 'EACCES')
    return new Error(`Port ${port} may not be opened by this user. Choose one above 1023: PORT=3000 npm start`);
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
    return new Error(
      `HOST is "${host}", which is no address of this machine. Set one of its own, such as 127.0.0.1, or leave it out.`,
    );
  return error;
}
