import { readFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import Negotiator from 'negotiator';
import { refuse } from './answer';
import { conditionOf, rangeOf, type Range } from './conditions';
import { readManifest } from '@/lib/trees/read-manifest';
import type { Manifest, ManifestEntry, StoredForm } from '@/lib/http/manifest';

type Encoding = 'br' | 'gzip' | 'identity';
const suffixes: Record<Encoding, string> = { br: '.br', gzip: '.gz', identity: '' };

/** A file of the tree could not be read, or is not as long as the manifest says. */
export class UnreadableFile extends Error {
  override name = 'UnreadableFile';
}

/** The laid-out site: what is at an address, and how it is sent. */
export interface StaticTree {
  manifest: Manifest;
  has(address: string): boolean;
  /**
   * Sends what is at the address, which must exist; a 304 when the reader has it already. `status` in the place of its own is for an
   * error page that stands for several. Rejects with `UnreadableFile`, with nothing
   * sent yet, when its file cannot be read or is not whole.
   */
  send(request: IncomingMessage, response: ServerResponse, address: string, status?: number): Promise<void>;
}

/** Reads the manifest of a tree once; its files are read when they are asked for. Throws where there is no tree. */
export function openStaticTree(directory: string): StaticTree {
  const manifest = readManifest(directory);
  const files = join(directory, 'files');
  const memory = new BodyMemory(files);
  const entryAt = (address: string) =>
    Object.hasOwn(manifest.entries, address) ? manifest.entries[address] : undefined;
  const bodyOf = async (file: string, form: StoredForm, isPart: boolean) => {
    try {
      return memory.read(file, form, isPart) ?? (await openFile(join(files, file), form));
    } catch (error) {
      throw new UnreadableFile((error as Error).message, { cause: error });
    }
  };
  for (const entry of Object.values(manifest.entries)) if (entry.status !== 200) memory.hold(entry);
  return {
    manifest,
    has: (address) => entryAt(address) !== undefined,
    async send(request, response, address, status) {
      const entry = entryAt(address);
      if (!entry) throw new Error('The address is not in the manifest.');
      const encoding = chooseEncoding(request.headers['accept-encoding'], entry);
      const form = entry.forms[encoding] ?? entry.forms.identity;
      const condition = entry.status === 200 ? conditionOf(request, form.etag) : undefined;
      if (condition === 'failed') return refuse(request, response, 412);
      const isKnownToReader = condition === 'known';
      const range = entry.status === 200 && !isKnownToReader ? rangeOf(request, form) : undefined;
      if (range === 'beyond')
        return refuse(request, response, 416, undefined, { 'Content-Range': `bytes */${form.bytes}` });
      const file = `${entry.file}${suffixes[encoding]}`;
      // Read before a header is written, so that a file that cannot be read can still be apologised for.
      const needsBody = request.method !== 'HEAD' && !isKnownToReader;
      const body = needsBody ? await bodyOf(file, form, range !== undefined) : undefined;
      response.statusCode = status ?? entry.status;
      // A form chosen by the Accept header varies by it, which the file itself does not know.
      const varies = response.getHeader('Vary');
      for (const [name, value] of headersOf(manifest, entry, encoding, form)) response.setHeader(name, value);
      if (varies !== undefined) response.setHeader('Vary', varies);
      if (isKnownToReader) return notModified(response);
      if (body === undefined || Buffer.isBuffer(body))
        return void response.setHeader('Content-Length', form.bytes).end(body);
      return sendFile(response, body, form, range);
    },
  };
}

/** A stream of the file, opened: whoever gets it closes it. Rejects when it is not there, or not whole. */
async function openFile(path: string, form: StoredForm) {
  const file = await open(path);
  const { size } = await file.stat();
  if (size === form.bytes) return file;
  await file.close();
  throw new Error(`${path} has ${size} bytes, and the manifest says ${form.bytes}.`);
}

/** Sends an open file, or a part of it, and closes it. A reader who goes away in the middle is no error. */
async function sendFile(
  response: ServerResponse,
  file: Awaited<ReturnType<typeof openFile>>,
  form: StoredForm,
  range?: Range,
): Promise<void> {
  const { first, last } = range ?? { first: 0, last: form.bytes - 1 };
  if (range) {
    response.statusCode = 206;
    // The part says so already, and nginx leaves it out.
    response.removeHeader('Accept-Ranges');
    response.setHeader('Content-Range', `bytes ${first}-${last}/${form.bytes}`);
  }
  const length = last - first + 1;
  response.setHeader('Content-Length', length);
  const body = file.createReadStream({ start: first, end: last });
  await pipeline(body, whole(length), response).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
  });
}

/** Lets a stream of so many bytes through. One that ends before would have the next answer taken for its rest. */
const whole = (length: number) =>
  async function* (chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    let missing = length;
    for await (const chunk of chunks) {
      missing -= chunk.length;
      yield chunk;
    }
    if (missing > 0) throw new UnreadableFile(`A file ended ${missing} bytes early while it was sent.`);
  };

/** The best form that the client takes and the tree has: brotli, then gzip, then the plain bytes. */
export function chooseEncoding(header: string | string[] | undefined, entry: ManifestEntry): Encoding {
  const accepted = typeof header === 'string' ? header : '';
  if (!accepted) return 'identity';
  const available = (['br', 'gzip', 'identity'] as const).filter((encoding) => entry.forms[encoding]);
  const preferred = new Negotiator({ headers: { 'accept-encoding': accepted } }).encodings([...available]);
  return available.find((encoding) => encoding !== 'identity' && preferred.includes(encoding)) ?? 'identity';
}

function* headersOf(
  manifest: Manifest,
  entry: ManifestEntry,
  encoding: Encoding,
  form: StoredForm,
): Generator<[string, string]> {
  yield* Object.entries(manifest.headerSets[entry.headerSet] ?? {});
  yield* Object.entries(entry.headers ?? {});
  if (encoding !== 'identity') yield ['Content-Encoding', encoding];
  yield ['ETag', form.etag];
  yield ['Accept-Ranges', 'bytes'];
}

function notModified(response: ServerResponse): void {
  response.statusCode = 304;
  for (const name of ['Content-Type', 'Content-Encoding', 'Accept-Ranges']) response.removeHeader(name);
  response.end();
}

/** Small bodies that were asked for stay in memory, up to a fixed sum; a page is then one write. */
class BodyMemory {
  private readonly bodies = new Map<string, Buffer>();
  private bytes = 0;
  private readonly largest = 512 * 1024;
  private readonly limit = 64 * 1024 * 1024;

  constructor(private readonly directory: string) {}

  /** Takes all forms of an error page in at the start, because it is asked for just when files can no longer be read. */
  hold({ file, forms }: ManifestEntry): void {
    for (const [encoding, form] of Object.entries(forms) as [Encoding, StoredForm][]) {
      try {
        this.load(`${file}${suffixes[encoding]}`, form);
      } catch {
        // A page that is missing already is missed by whoever asks for it, and the site is served without it.
      }
    }
  }

  /** The body, or undefined when it is to be streamed. Throws when the file cannot be read whole. */
  read(file: string, form: StoredForm, isPart: boolean): Buffer | undefined {
    if (isPart) return undefined;
    const known = this.bodies.get(file);
    if (known) return known;
    return form.bytes > this.largest || this.bytes + form.bytes > this.limit ? undefined : this.load(file, form);
  }

  private load(file: string, form: StoredForm): Buffer {
    const body = readFileSync(join(this.directory, file));
    if (body.length !== form.bytes)
      throw new Error(`${file} has ${body.length} bytes, and the manifest says ${form.bytes}.`);
    this.bodies.set(file, body);
    this.bytes += body.length;
    return body;
  }
}
