import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { work } from './sites';

const run = promisify(execFile);

/** Requests per second and the 99th percentile of the answer's time, at 50 connections for ten seconds after a warm-up. */
export async function measureLoad(origin: string, path: string): Promise<string> {
  const tool = join(work, 'tools/node_modules/autocannon/autocannon.js');
  const args = [tool, '--json', '-c', '50', '-H', 'Accept-Encoding: gzip', '-H', 'Accept: text/html'];
  await run(process.execPath, [...args, '-d', '3', origin + path]);
  const { stdout } = await run(process.execPath, [...args, '-d', '10', origin + path], { maxBuffer: 10_000_000 });
  const { requests, latency, non2xx } = JSON.parse(stdout) as {
    requests: { average: number };
    latency: { p99: number };
    non2xx: number;
  };
  return `${Math.round(requests.average)}/s, p99 ${latency.p99} ms${non2xx ? `, ${non2xx} failed` : ''}`;
}
