import type { ChildProcess } from 'node:child_process';
import type { AskedPage, Rendered } from './render-page';
import { Turnstile, Unavailable } from './turnstile';

/** What goes to the process that renders, and what comes back. */
export interface Question {
  id: number;
  asked: AskedPage;
}
export type Reply = { id: number } & ({ rendered: Rendered } | { error: string });

export interface RendererOptions {
  /** Starts the process that renders; it answers every `Question` with a `Reply`. */
  start: () => ChildProcess;
  /** How many pages are rendered at once, how many more may wait, and how long one may take, in milliseconds. */
  atOnce?: number;
  places?: number;
  deadlineMs?: number;
  onError?: (error: unknown) => void;
}

interface Waiting {
  resolve: (rendered: Rendered) => void;
  reject: (error: Error) => void;
}

/**
 * Renders pages in a process of their own, so that no question, however dear, keeps a file from being sent: it starts with the first
 * question, is ended when a page takes too long, and starts again after a crash.
 */
export class Renderer {
  private readonly turnstile: Turnstile;
  private readonly waiting = new Map<number, Waiting>();
  private child: ChildProcess | undefined;
  private hasAnswered = false;
  private asked = 0;

  constructor(private readonly options: RendererOptions) {
    this.turnstile = new Turnstile(options.atOnce ?? 2, options.places ?? 8);
  }

  /** Rejects with `Unavailable` when too many ask, and when the process ended before it could answer. */
  render(asked: AskedPage): Promise<Rendered> {
    return this.turnstile.pass(() => this.ask(asked));
  }

  get length(): number {
    return this.waiting.size + this.turnstile.waiting;
  }

  /** Ends the process; what it was asked for is not answered. */
  close(): void {
    if (this.child) kill(this.child);
  }

  private async ask(asked: AskedPage): Promise<Rendered> {
    const child = (this.child ??= this.start());
    // It could not be started, or has just ended: the event that says so comes later.
    if (!child.connected) throw new Unavailable('What renders this page could not be asked.');
    const id = (this.asked += 1);
    const answer = new Promise<Rendered>((resolve, reject) => this.waiting.set(id, { resolve, reject }));
    const { deadlineMs } = this;
    const limit = setTimeout(() => {
      this.options.onError?.(
        new Error(`${asked.url} was not rendered in ${deadlineMs / 1000} s; its process is ended.`),
      );
      kill(child);
    }, deadlineMs);
    // A process that has just ended says so by its exit.
    child.send({ id, asked } satisfies Question, () => undefined);
    return answer.finally(() => {
      clearTimeout(limit);
      this.waiting.delete(id);
    });
  }

  /** The first page waits for the process to start as well, which on a busy machine takes as long again. */
  private get deadlineMs(): number {
    const { deadlineMs = 30_000 } = this.options;
    return this.hasAnswered ? deadlineMs : 2 * deadlineMs;
  }

  /** Throws `Unavailable` where the system has neither memory nor descriptors for another process. */
  private start(): ChildProcess {
    const child = this.tryStart();
    child.on('message', (reply: Reply) => {
      this.hasAnswered = true;
      const waiting = this.waiting.get(reply.id);
      if ('rendered' in reply) waiting?.resolve(reply.rendered);
      else waiting?.reject(new Error(reply.error));
    });
    child.once('error', (error) => this.lose(child, error.message));
    child.once('exit', (code, signal) => this.lose(child, `it ended with ${signal ?? code}`));
    return child;
  }

  private tryStart(): ChildProcess {
    try {
      return this.options.start();
    } catch (error) {
      this.options.onError?.(error);
      throw new Unavailable('What renders this page could not be started.');
    }
  }

  private lose(child: ChildProcess, why: string): void {
    if (this.child !== child) return;
    this.child = undefined;
    this.hasAnswered = false;
    const lost = [...this.waiting.values()];
    if (lost.length > 0)
      this.options.onError?.(
        new Error(`The process that renders pages is gone (${why}); the next page starts another.`),
      );
    for (const { reject } of lost) reject(new Unavailable('What renders this page has just been started again.'));
  }
}

/** A process that never came to be has no number, and a signal to none would be one to this process and its whole group. */
function kill(child: ChildProcess): void {
  if (child.pid !== undefined) child.kill('SIGKILL');
}
