import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from '@/lib/files/write-whole';
import { findOrMake } from './find-or-make';
import { makerVersion } from './maker-version';

/** All that makes a thing what it is, as far as it is known before it is made. */
export type Inputs = readonly (string | Buffer)[];

/** Asks for the name that a part has now; undefined when it is gone. */
export type Now = (part: string) => Promise<string | undefined>;

/** The first line of a kept file; the thing itself is the rest. */
interface Label {
  /** SHA-256 of the thing. */
  hash: string;
  /** What it turned out to be made of besides its inputs: part → the name it had. */
  parts: Record<string, string>;
}

export const keptFolder = '.cache/kept';
const LINE = 0x0a;
const DAY = 24 * 60 * 60;
const UNUSED_DAYS = 14;

/** The kept thing, or what `make` gives, which is then kept. `maker` is the module that makes it, as in `makerVersion`. */
export async function keep(
  { name, maker }: { name: string; maker: string },
  inputs: Inputs,
  make: () => Promise<Uint8Array>,
): Promise<Buffer> {
  const [body] = await (
    await Kept.of(name, maker)
  ).all(
    [inputs],
    (same) => same,
    async () => [await make()],
  );
  return body!;
}

/**
 * What was made of what, by the hash of everything that went into it, the code that made it included. A kept thing that is not what was
 * written, because a disk or a crash damaged it, counts as not kept.
 */
export class Kept {
  constructor(
    private readonly folder: string,
    private readonly version: string,
  ) {}

  /** Things of one kind, made by a module: "cards", "lib/build/from-pages/cards/paint-cards.ts". */
  static async of(name: string, maker: string): Promise<Kept> {
    return new Kept(join(keptFolder, name), await makerVersion(maker));
  }

  /** Many things, in their order; `makeAll` is given those that are not kept, to make them at once. */
  async all<Item>(
    items: readonly Item[],
    inputsOf: (item: Item) => Inputs,
    makeAll: (missing: readonly Item[]) => Promise<readonly Uint8Array[]>,
  ): Promise<Buffer[]> {
    return findOrMake(
      items.map((item) => ({ item, inputs: inputsOf(item) })),
      async ({ inputs }) => this.find(inputs)?.body,
      async (missing) => {
        const made = await makeAll(missing.map(({ item }) => item));
        return missing.map(({ inputs }, index) => this.put(inputs, made[index]!));
      },
    );
  }

  /** What is kept of these inputs, if all that it turned out to be made of is `now` what it was. */
  async findWhole(inputs: Inputs, now: Now): Promise<Buffer | undefined> {
    const kept = this.find(inputs);
    return kept && (await isNow(kept.parts, now)) ? kept.body : undefined;
  }

  /** A name for what `findWhole` would find and all that it was made of. Reads the label alone: whether the thing is undamaged is seen when it is used. */
  async nameOf(inputs: Inputs, now: Now): Promise<string | undefined> {
    const bytes = this.read(inputs);
    const label = bytes && labelOf(bytes.subarray(0, bytes.indexOf(LINE)));
    return label && (await isNow(label.parts, now)) ? sha256(Buffer.from(JSON.stringify(label))) : undefined;
  }

  find(inputs: Inputs): { body: Buffer; parts: Record<string, string> } | undefined {
    const bytes = this.read(inputs);
    const end = bytes?.indexOf(LINE) ?? -1;
    if (!bytes || end < 0) return undefined;
    const label = labelOf(bytes.subarray(0, end));
    const body = bytes.subarray(end + 1);
    if (!label || sha256(body) !== label.hash) return undefined;
    return { body, parts: label.parts };
  }

  put(inputs: Inputs, made: Uint8Array, parts: Record<string, string> = {}): Buffer {
    const body = Buffer.from(made.buffer, made.byteOffset, made.byteLength);
    const label = JSON.stringify({ hash: sha256(body), parts } satisfies Label);
    writeWhole(this.pathOf(inputs), Buffer.concat([Buffer.from(`${label}\n`), body]));
    return body;
  }

  private read(inputs: Inputs): Buffer | undefined {
    const path = this.pathOf(inputs);
    try {
      const bytes = readFileSync(path);
      markUsed(path);
      return bytes;
    } catch {
      return undefined;
    }
  }

  /** Removes what is kept of anything else. */
  dropAllBut(wanted: readonly Inputs[]): void {
    const paths = new Set(wanted.map((inputs) => this.pathOf(inputs)));
    for (const path of filesIn(this.folder)) if (!paths.has(path)) rmSync(path, { force: true });
  }

  private pathOf(inputs: Inputs): string {
    const hash = createHash('sha256');
    for (const input of [this.version, ...inputs]) hash.update(`${Buffer.byteLength(input)}\0`).update(input);
    const name = hash.digest('hex');
    return join(/* turbopackIgnore: true */ this.folder, name.slice(0, 2), name.slice(2));
  }
}

/** Where `Kept` puts a thing. What stands beside it, such as the forms of bodies, whose times are no days, is its keeper's to drop. */
const ofKept = /[/\\][0-9a-f]{2}[/\\][0-9a-f]{62}$/;

/** Removes what no one has used for a fortnight. */
export function dropUnused(root = keptFolder): void {
  const before = Date.now() / 1000 - UNUSED_DAYS * DAY;
  for (const path of filesIn(root).filter((each) => ofKept.test(each)))
    if (statSync(path).mtimeMs / 1000 < before) rmSync(path, { force: true });
}

/** Makes everything be made anew. */
export const forgetKept = (): void => rmSync(keptFolder, { recursive: true, force: true });

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/** Once a day is enough: the time of a file says when it was used last. */
function markUsed(path: string): void {
  const now = Date.now() / 1000;
  if (now - statSync(path).mtimeMs / 1000 > DAY) utimesSync(path, now, now);
}

async function isNow(parts: Record<string, string>, now: Now): Promise<boolean> {
  for (const [part, made] of Object.entries(parts)) if ((await now(part)) !== made) return false;
  return true;
}

function labelOf(line: Buffer): Label | undefined {
  try {
    return JSON.parse(line.toString('utf8')) as Label;
  } catch {
    return undefined;
  }
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
