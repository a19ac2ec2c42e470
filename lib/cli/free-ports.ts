import { createServer } from 'node:net';

/** The first port from `from` on that is free together with the one after it: the browser tests serve two sites. */
export async function freePortPair(from: number): Promise<number> {
  for (let port = from; port < 65_535; port++) {
    if ((await isFree(port)) && (await isFree(port + 1))) return port;
  }
  throw new Error(`No two free ports from ${from} on.`);
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, () => server.close(() => resolve(true)));
  });
}
