import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeWhole } from '../../files/write-whole';
import type { ProcessedProse } from '../types';

/** A processed text as it is kept: what it was made of, and what came out. */
interface KeptProse {
  /** Name of its source, its context and the pipeline. */
  name: string;
  /** Name of every work it cites and every file it draws from, as they were. */
  made: Record<string, string>;
  prose: ProcessedProse;
}

/**
 * Processed texts, one file each under `directory`. A text is used again only if its source, the pipeline, and each work
 * and file it used are what they were; texts with problems are never kept.
 */
export class ProseStore {
  constructor(private readonly directory: string) {}

  /** The kept text; undefined when there is none or when anything it was made of has changed. */
  async find(file: string, name: string, now: (part: string) => Promise<string | undefined>): Promise<ProcessedProse | undefined> {
    const kept = await this.read(file);
    if (!kept || kept.name !== name) return undefined;
    for (const [part, made] of Object.entries(kept.made)) if ((await now(part)) !== made) return undefined;
    return kept.prose;
  }

  /** Keeps a text. */
  keep(file: string, name: string, made: Record<string, string>, prose: ProcessedProse): void {
    writeWhole(this.pathOf(file), JSON.stringify({ name, made, prose } satisfies KeptProse));
  }

  private async read(file: string): Promise<KeptProse | undefined> {
    try {
      return JSON.parse(await readFile(this.pathOf(file), 'utf8')) as KeptProse;
    } catch {
      return undefined; // Not kept yet, or broken off by a crash: either way it is made anew.
    }
  }

  private pathOf(file: string): string {
    return join(this.directory, `${file.replace(/[^\w.-]+/g, '__')}.json`);
  }
}
