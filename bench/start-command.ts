import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';

/** How often a server that is starting is asked, and how long it may take, in milliseconds. */
const pauseMs = 5;
const longestMs = 600_000;

export interface Started {
  origin: string;
  /** From the command to the end of the first answer, in milliseconds. */
  firstMs: number;
  pid: number;
  /** What the command has printed. */
  said: string;
  stop(): Promise<void>;
}

/** Starts one of the project's commands over a content folder and waits for its first page. */
export async function startCommand(name: string, content: string, port: number): Promise<Started> {
  const origin = `http://localhost:${port}`;
  const started = performance.now();
  // In a group of its own: npm passes no signal on.
  const child = spawn('npm', ['run', '--silent', name], {
    env: { ...process.env, CONTENT_DIR: content, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'ignore'],
    detached: true,
  });
  const stop = () => stopGroup(child, origin);
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  while (performance.now() - started < longestMs) {
    const answer = await fetch(origin, { headers: { Accept: 'text/html' } }).catch(() => undefined);
    await answer?.arrayBuffer();
    if (answer?.ok) return { origin, firstMs: performance.now() - started, pid: child.pid!, said, stop };
    await wait(pauseMs);
  }
  await stop();
  throw new Error(`npm run ${name} did not answer in ${longestMs / 1000} s.`);
}

/** Ends npm and the server, which goes on for a moment after it. */
async function stopGroup(child: ChildProcess, origin: string): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  process.kill(-child.pid!, 'SIGTERM');
  await ended;
  const isThere = () =>
    fetch(origin).then(
      () => true,
      () => false,
    );
  while (await isThere()) await wait(pauseMs);
}
