import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from '@/lib/files/write-whole';

/** Remembers what was made from what, by the hash of everything that went into it, so that a second build makes only what changed. */
export class ContentCache {
  constructor(private readonly directory: string) {}

  /** The remembered bytes for these inputs, or what `make` gives, which is then remembered. */
  async get(inputs: readonly (string | Buffer)[], make: () => Promise<Buffer>): Promise<Buffer> {
    const path = this.pathOf(inputs);
    const known = existsSync(path) && readFileSync(path);
    if (known) return known;
    const made = await make();
    writeWhole(path, made);
    return made;
  }

  private pathOf(inputs: readonly (string | Buffer)[]): string {
    const hash = createHash('sha256');
    for (const input of inputs) hash.update(String(input.length)).update('\0').update(input);
    const name = hash.digest('hex');
    return join(this.directory, name.slice(0, 2), name.slice(2));
  }
}
