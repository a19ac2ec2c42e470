import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from '@/lib/files/write-whole';
import type { ProcessedProse } from '../types';

/** What a kept text was made of. */
interface Making {
  /** Name of its source, its context and the pipeline. */
  name: string;
  /** Name of every work it cites and every file it draws from, as they were. */
  made: Record<string, string>;
}

/** Asks for the name that a work or a file has now; undefined when it is gone. */
type Now = (part: string) => Promise<string | undefined>;

/**
 * Processed texts, one file each under `directory`. A text is used again only if its source, the pipeline, and each work
 * and file it used are what they were; texts with problems are never kept. A file's first line says what the text was made
 * of, the second is the text, so that a check of a thousand texts has a thousand short lines to parse.
 */
export class ProseStore {
  constructor(private readonly directory: string) {}

  /** The kept text; undefined when there is none or when anything it was made of has changed. */
  async find(file: string, name: string, now: Now): Promise<ProcessedProse | undefined> {
    const [making, prose] = this.read(file);
    return (await isMaking(making, name, now)) ? parse<ProcessedProse>(prose) : undefined;
  }

  /** Would `find` find it? */
  async has(file: string, name: string, now: Now): Promise<boolean> {
    return isMaking(this.read(file)[0], name, now);
  }

  /** Keeps a text. */
  keep(file: string, name: string, made: Record<string, string>, prose: ProcessedProse): void {
    writeWhole(this.pathOf(file), `${JSON.stringify({ name, made } satisfies Making)}\n${JSON.stringify(prose)}`);
  }

  /** The two lines of a file. Without a promise for each of them: a check reads every text there is. */
  private read(file: string): string[] {
    try {
      return readFileSync(this.pathOf(file), 'utf8').split('\n');
    } catch {
      return [];
    }
  }

  private pathOf(file: string): string {
    return join(this.directory, `${file.replace(/[^\w.-]+/g, '__')}.json`);
  }
}

async function isMaking(line: string | undefined, name: string, now: Now): Promise<boolean> {
  const making = parse<Making>(line);
  if (making?.name !== name) return false;
  for (const [part, made] of Object.entries(making.made)) if ((await now(part)) !== made) return false;
  return true;
}

/** Not kept yet, or broken off by a crash: either way the text is made anew. */
function parse<Value>(json: string | undefined): Value | undefined {
  try {
    return json === undefined ? undefined : (JSON.parse(json) as Value);
  } catch {
    return undefined;
  }
}
