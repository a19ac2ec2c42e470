import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** How long `npm start` takes to its first page, and what of that its build says of each of its steps; two of them go on at once. */
export async function measureStart(contentDirectory: string, port: number): Promise<string> {
  const begun = performance.now();
  // In a group of its own, so that npm and what it starts end together.
  const child = spawn('npm', ['start'], {
    stdio: ['ignore', 'pipe', 'ignore'],
    detached: true,
    env: { ...process.env, CONTENT_DIR: contentDirectory, PORT: String(port) },
  });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const ended = once(child, 'exit').then(() => Promise.reject(new Error(`npm start ended by itself:\n${said}`)));
  await Promise.race([ended, firstPage(`http://127.0.0.1:${port}/`)]);
  const seconds = (performance.now() - begun) / 1000;
  ended.catch(() => undefined);
  process.kill(-child.pid!, 'SIGTERM');
  await ended.catch(() => undefined);
  const steps = [...said.matchAll(/^ *([\d.]+) s {2}(.+)$/gm)].map(([, time, step]) => `${step} ${time}`);
  return `${seconds.toFixed(1)} s${steps.length > 0 ? ` (${steps.join(', ')})` : ''}`;
}

async function firstPage(address: string): Promise<void> {
  for (;;) {
    const answer = await fetch(address).catch(() => undefined);
    if (answer?.ok) return void (await answer.arrayBuffer());
    await new Promise((wait) => setTimeout(wait, 50));
  }
}
