import { closeSync, openSync } from 'node:fs';

export interface Reactions {
  /** SIGTERM: a supervisor asks for the end. */
  stop: () => Promise<void>;
  /** SIGINT: someone at the keyboard asks for it, and a terminal that is closed. */
  stopSoon: () => Promise<void>;
  /** SIGHUP: what is served has changed. */
  reload?: () => void;
  /** Before the process ends. */
  after?: () => Promise<void> | void;
}

/** Reacts to the signals of the system, and ends the process when it has stopped; a second signal to end ends it at once. */
export function reactToSignals({ stop, stopSoon, reload, after }: Reactions): void {
  let stopping = false;
  const end = (how: () => Promise<void>) => () => {
    if (stopping) process.exit(1);
    stopping = true;
    void how()
      .then(after)
      .finally(() => process.exit(0));
  };
  process.on('SIGTERM', end(stop));
  process.on('SIGINT', end(stopSoon));
  process.on('SIGHUP', () => (reload && !isTerminalGone() ? reload() : end(stopSoon)()));
}

/** A terminal that is closed sends the same signal as someone who wants the site reloaded; then there is none to open any more. */
function isTerminalGone(): boolean {
  if (!process.stdout.isTTY && !process.stdin.isTTY) return false;
  try {
    closeSync(openSync('/dev/tty', 'r'));
    return false;
  } catch {
    return true;
  }
}

/**
 * Ends as by SIGTERM when what is printed reaches nobody any more: a development server is its terminal's. Next would print that error as
 * well, and so on without end.
 */
export function endWithoutReader(): void {
  let ending = false;
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', () => {
      if (ending) return;
      ending = true;
      process.kill(process.pid, 'SIGTERM');
    });
}

export interface LastLine {
  log: (line: string) => void;
  /** Finishes what is under way. */
  finish: () => Promise<void>;
  exit?: (code: number) => void;
  limitMs?: number;
}

/**
 * What nobody caught: it is logged, answers under way are finished, and the process ends with status 1 for whoever watches it to start
 * it again; what it holds in memory is not to be trusted any more. A second error meanwhile is logged and changes nothing.
 */
export function lastLine({ log, finish, exit = process.exit, limitMs = 5_000 }: LastLine): (error: unknown) => void {
  let failing = false;
  return (error) => {
    log(`Nobody caught: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    if (failing) return;
    failing = true;
    const limit = new Promise((resolve) => setTimeout(resolve, limitMs));
    void Promise.race([finish().catch(() => undefined), limit]).then(() => exit(1));
  };
}

/** Hears of what nobody caught; and of a log that nobody reads any more, which is no reason to end. */
export function guardProcess(options: LastLine): void {
  const react = lastLine(options);
  process.on('uncaughtException', react);
  process.on('unhandledRejection', react);
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
}
