import { existsSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import type { QueryVariant } from '@/lib/http/representations';
import { formatDamage } from '@/lib/trees/verify-tree';
import { logAccess } from './access-log';
import { createHttpServer } from './http-server';
import { listen } from './listen';
import { Metrics, serveMetrics } from './metrics';
import { openServedTree, type ServedTree } from './served-tree';
import { guardProcess, reactToSignals } from './signals';
import type { Health } from './site';
import { UnreadableFile } from './static-tree';
import { endingOf } from './stop';

export interface ServeOptions {
  /** A laid-out site: the folder that holds manifest.json, files/, next/ and renderer/. Relative to the project. */
  directory: string;
  port: number;
  host?: string;
  /** Addresses that read their query; those of the CV when absent. */
  variants?: readonly QueryVariant[];
  /** Said by `/healthz`: why this tree is served though another was asked for. */
  note?: string;
  /** Names the tree that is to be served from now on, when the process is told that there is another (SIGHUP). */
  current?: () => string | undefined;
  /**
   * Makes a damaged tree anew at its place, and names the tree that is to be served then: another one where the same can no longer be
   * made. Without it, damage is told of and served around.
   */
  repair?: (directory: string) => Promise<string>;
  log?: (line: string) => void;
  /** Hears of every answer, as a line of JSON; see `logAccess`. */
  logAnswer?: (line: string) => void;
  /** A port of this machine alone, on which `/metrics` is had. */
  metricsPort?: number;
}

/** Serves a laid-out site until SIGTERM or SIGINT. Resolves with the port once it listens; rejects when it is taken. */
export async function serveSite(options: ServeOptions): Promise<number> {
  const serving = new Serving(options);
  const server = createHttpServer(() => serving.tree, { onError: serving.onError });
  const ending = endingOf(server);
  if (options.logAnswer) logAccess(server, options.logAnswer);
  if (options.metricsPort) countAnswers(server, serving, options.metricsPort);
  const { log = () => undefined } = options;
  const begin = (status: Health['status'], stop: () => Promise<void>) => () => {
    serving.status = status;
    return stop();
  };
  guardProcess({ log, finish: begin('failing', () => ending.stopSoon()) });
  const port = await listen(server, options.port, options.host);
  serving.watch();
  reactToSignals({
    stop: begin('stopping', () => ending.stop()),
    stopSoon: begin('stopping', () => ending.stopSoon()),
    reload: () => serving.reload(),
    after: () => serving.tree.retire(),
  });
  return port;
}

function countAnswers(server: Server, serving: Serving, port: number): void {
  const metrics = new Metrics(() => ({ site_renders_waiting: serving.tree.renderer.length }));
  metrics.count(server);
  serveMetrics(metrics, port).on('error', (error) => serving.onError(error));
}

/** What is served now, and what is said of it. */
export class Serving {
  status: Health['status'] = 'ok';
  tree: ServedTree;
  private verified: 'not yet' | 'whole' | string = 'not yet';
  private looking = Promise.resolve();
  private note: string | undefined;
  private readonly repaired = new Set<string>();

  constructor(private readonly options: ServeOptions) {
    this.note = options.note;
    this.tree = this.open(options.directory);
  }

  readonly onError = (error: unknown): void => {
    this.log(error instanceof Error ? (error.stack ?? error.message) : String(error));
    if (error instanceof UnreadableFile) this.doubt();
  };

  /** Serves the tree that is published now. A tree that cannot be opened changes nothing. */
  reload(directory = this.options.current?.()): void {
    if (directory === undefined) return this.log('Nothing else is published; the same is served on.');
    try {
      const next = this.open(directory);
      this.tree.retire();
      this.tree = next;
      this.note = undefined;
      this.log(`Serving ${directory} from now on.`);
      this.watch();
    } catch (error) {
      this.onError(error);
      this.log(`${this.tree.directory} is served on.`);
    }
  }

  /** Looks through the tree in the background, says what is damaged, and has it made anew where that can be done. */
  watch(): void {
    const { tree } = this;
    this.verified = 'not yet';
    // One after the other: a tree that is being read through is read whole before the next is.
    this.looking = this.looking.then(() => this.lookThrough(tree)).catch(this.onError);
  }

  /** Looks again at a tree that was whole when it was last looked through. */
  private doubt(): void {
    if (this.verified === 'whole') this.watch();
  }

  private async lookThrough(tree: ServedTree): Promise<void> {
    if (tree !== this.tree) return;
    const damage = await tree.verify();
    if (tree !== this.tree) return;
    this.verified = damage.length === 0 ? 'whole' : `damaged: ${damage.length} of its files`;
    if (damage.length === 0) return;
    this.log(`The tree that is served is damaged:\n${formatDamage(tree.directory, damage)}`);
    // A disk that damages what is written to it would have the site built for ever.
    if (!this.options.repair || this.repaired.has(tree.directory)) return;
    this.repaired.add(tree.directory);
    const mended = await this.options.repair(tree.directory);
    if (tree === this.tree && this.status === 'ok') this.reload(mended);
  }

  private open(directory: string): ServedTree {
    const { variants } = this.options;
    return openServedTree({
      directory,
      onError: this.onError,
      health: () => this.health(),
      ...(variants && { variants }),
    });
  }

  /** What whoever sends readers here should know. A tree that is gone under a running server fails them, whatever memory still holds. */
  health(): Health {
    const isGone = !existsSync(join(this.tree.directory, 'manifest.json'));
    if (isGone) this.doubt();
    const status = isGone && this.status === 'ok' ? 'failing' : this.status;
    return { status, tree: isGone ? 'gone' : this.verified, ...(this.note && { note: this.note }) };
  }

  private log(line: string): void {
    this.options.log?.(line);
  }
}
