import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readlinkSync, renameSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { otherHolderOf, withProcessLock } from '@/lib/files/process-lock';
import type { ProcessMark } from '@/lib/files/process-mark';
import { contentOf } from '@/lib/files/quietly';
import { writeWhole } from '@/lib/files/write-whole';
import { holders, lease, type Holder, type Lease } from './leases';
import { hasManifest } from './read-manifest';

/** How many builds of one content folder are kept, whoever else builds beside it. */
const KEPT_BUILDS = 4;

/**
 * The builds of this project, which live beside each other, one folder a stamp, so that a new one never disturbs the one being served:
 *
 *     .site/<stamp>/          a whole build; it is moved into place as the last step of making it
 *     .site/current           link to the build that is published; other content folders have `current-<name>`
 *     .site/latest-<name>     the stamp that was built last
 *     .site/history           one line a build, the newest last: stamp, content folder. Clocks are set back; lines stay in order
 *     .site/leases/           who serves what
 *     .site/lock              who is building
 *     .site/<stamp>.new, .gone  begun, and put aside until the next build clears it away
 */
export class SiteBuilds {
  constructor(
    readonly root = '.site',
    private readonly now: () => number = Date.now,
  ) {}

  private get lock(): string {
    return join(this.root, 'lock');
  }

  directoryOf(stamp: string): string {
    return join(this.root, stamp);
  }

  /** Whether a build is there with a manifest that can be read. */
  isBuilt(stamp: string): boolean {
    return isStamp(stamp) && hasManifest(this.directoryOf(stamp));
  }

  /** The stamps of the builds that are there, the newest last; by default those of every content folder. */
  list(contentDirectory?: string): string[] {
    const short = contentDirectory === undefined ? undefined : shortNameOf(contentDirectory);
    return this.history()
      .filter((line) => short === undefined || line.content === short)
      .map(({ stamp }) => stamp);
  }

  /** The build that is published, as far as it is whole. */
  current(contentDirectory: string): string | undefined {
    return this.whole(linkTarget(this.currentLink(contentDirectory)));
  }

  /** The build that was made last, as far as it is whole. */
  latest(contentDirectory: string): string | undefined {
    return this.whole(contentOf(this.latestFile(contentDirectory)));
  }

  /** What can be served when nothing new can be built: what is published, else what was built last. */
  lastGood(contentDirectory: string): string | undefined {
    return (
      this.current(contentDirectory) ??
      this.latest(contentDirectory) ??
      this.list(contentDirectory)
        .reverse()
        .find((stamp) => this.isBuilt(stamp))
    );
  }

  /** Makes a build the published one. A link is made aside and moved, so that there is always one. Throws where none can be made. */
  publish(contentDirectory: string, stamp: string): void {
    const link = this.currentLink(contentDirectory);
    const aside = `${link}.${process.pid}`;
    rmSync(aside, { force: true });
    symlinkSync(stamp, aside);
    renameSync(aside, link);
  }

  /** Holds a build for this process: see `lib/trees/leases.ts`. */
  lease(stamp: string, tell?: (line: string) => void): Lease {
    return lease(join(this.root, 'leases'), stamp, tell);
  }

  holders(): Holder[] {
    return holders(join(this.root, 'leases'), this.now());
  }

  /** The process that is building now, if another is. */
  building(): ProcessMark | undefined {
    return otherHolderOf(this.lock, this.now());
  }

  /** Runs one build at a time; throws `ProcessBusy` when another process is at it. */
  withLock<T>(build: () => Promise<T>): Promise<T> {
    return withProcessLock(this.lock, 'Another build is running', build, this.now);
  }

  /** Notes a whole build as the newest of its content folder, and puts builds long superseded aside, for `clear`. */
  record(contentDirectory: string, stamp: string): void {
    const lines = [
      ...this.history().filter((line) => line.stamp !== stamp),
      { stamp, content: shortNameOf(contentDirectory) },
    ];
    writeWhole(this.latestFile(contentDirectory), stamp);
    writeWhole(join(this.root, 'history'), lines.map(({ stamp: name, content }) => `${name} ${content}\n`).join(''));
    this.retireOld(stamp);
  }

  /**
   * Removes what was put aside, and what a build that was killed had begun; no other is at work while this one holds the lock. Thousands of
   * files take their time: a build has it done while it reads, and lays nothing out before.
   */
  async clear(): Promise<void> {
    const names = existsSync(this.root) ? readdirSync(this.root) : [];
    const left = names.filter((name) => /^[0-9a-f]{16}\.(?:new|gone)$/.test(name));
    await Promise.all(left.map((name) => rm(join(this.root, name), { recursive: true, force: true })));
  }

  /** Of each content folder the newest stay, and whatever is served, published or the last of its kind. */
  private retireOld(made: string): void {
    const names = readdirSync(this.root);
    const pointed = names.flatMap((name) =>
      /^current/.test(name)
        ? linkTarget(join(this.root, name))
        : /^latest-/.test(name)
          ? contentOf(join(this.root, name))
          : [],
    );
    const kept = new Set([made, ...pointed, ...newestOfEach(this.history())]);
    for (const { stamp } of this.history()) if (!kept.has(stamp)) this.retire(stamp);
  }

  /** Moved out of its place, so that half of it is never taken for a build; and put back for whoever has come to serve it meanwhile. */
  private retire(stamp: string): void {
    const isHeld = () => this.holders().some(({ build }) => build === stamp);
    const [place, gone] = [this.directoryOf(stamp), `${this.directoryOf(stamp)}.gone`];
    if (isHeld()) return;
    rmSync(gone, { recursive: true, force: true });
    renameSync(place, gone);
    if (isHeld()) renameSync(gone, place);
  }

  /** Builds that are there, the newest last. What no line names is older than all that is named. */
  private history(): { stamp: string; content: string }[] {
    const lines = contentOf(join(this.root, 'history'))
      .split('\n')
      .map((line) => line.split(' '));
    const named = lines.map(([stamp = '', content = '']) => ({ stamp, content }));
    const there = existsSync(this.root) ? readdirSync(this.root).filter((name) => isStamp(name)) : [];
    const unnamed = there
      .filter((stamp) => !named.some((line) => line.stamp === stamp))
      .map((stamp) => ({ stamp, content: '' }));
    const time = ({ stamp }: { stamp: string }) => statSync(this.directoryOf(stamp)).mtimeMs;
    return [...unnamed.sort((a, b) => time(a) - time(b)), ...named.filter(({ stamp }) => there.includes(stamp))];
  }

  private whole(stamp: string | undefined): string | undefined {
    return stamp !== undefined && this.isBuilt(stamp) ? stamp : undefined;
  }

  private currentLink(contentDirectory: string): string {
    return join(this.root, contentDirectory === 'content' ? 'current' : `current-${shortNameOf(contentDirectory)}`);
  }

  private latestFile(contentDirectory: string): string {
    mkdirSync(this.root, { recursive: true });
    return join(this.root, `latest-${shortNameOf(contentDirectory)}`);
  }
}

const isStamp = (name: string): boolean => /^[0-9a-f]{16}$/.test(name);

function newestOfEach(history: readonly { stamp: string; content: string }[]): string[] {
  const contents = new Set(history.map(({ content }) => content));
  return [...contents].flatMap((content) =>
    history
      .filter((line) => line.content === content)
      .slice(-KEPT_BUILDS)
      .map(({ stamp }) => stamp),
  );
}

function linkTarget(path: string): string | undefined {
  try {
    return readlinkSync(path);
  } catch {
    return undefined;
  }
}

/**
 * The name under which the builds of a content folder are remembered. Previews are remembered apart: nobody is ever served one in the
 * place of the site.
 */
export const rememberedAs = (contentDirectory: string, environment: Record<string, string | undefined>): string =>
  environment.PREVIEW_DAY ? `${contentDirectory} (preview)` : contentDirectory;

/** A file name for a content folder, wherever it lies. */
export function shortNameOf(contentDirectory: string): string {
  return createHash('sha256').update(contentDirectory).digest('hex').slice(0, 8);
}
