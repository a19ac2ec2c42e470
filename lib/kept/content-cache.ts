import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from '@/lib/files/write-whole';

type Inputs = readonly (string | Buffer)[];

/** Remembers what was made from what, by the hash of everything that went into it, so that a second build makes only what changed. */
export class ContentCache {
  constructor(private readonly directory: string) {}

  /** The remembered bytes for these inputs, or what `make` gives, which is then remembered. */
  async get(inputs: Inputs, make: () => Promise<Buffer>): Promise<Buffer> {
    const [body] = await this.getAll(
      [inputs],
      (same) => same,
      async () => [await make()],
    );
    return body!;
  }

  /** The same for many things, in their order; `makeAll` is given those that are not remembered, to make them at once. */
  async getAll<Item>(
    items: readonly Item[],
    inputsOf: (item: Item) => Inputs,
    makeAll: (missing: readonly Item[]) => Promise<readonly Uint8Array[]>,
  ): Promise<Buffer[]> {
    const paths = items.map((item) => this.pathOf(inputsOf(item)));
    const found = paths.map((path): Buffer | undefined => (existsSync(path) ? readFileSync(path) : undefined));
    const missing = items.flatMap((item, index) => (found[index] ? [] : [{ item, index }]));
    const made = missing.length > 0 ? await makeAll(missing.map(({ item }) => item)) : [];
    for (const [place, { index }] of missing.entries()) {
      const body = made[place]!;
      found[index] = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
      writeWhole(paths[index]!, body);
    }
    return found as Buffer[];
  }

  private pathOf(inputs: Inputs): string {
    const hash = createHash('sha256');
    for (const input of inputs) hash.update(String(input.length)).update('\0').update(input);
    const name = hash.digest('hex');
    return join(this.directory, name.slice(0, 2), name.slice(2));
  }
}
