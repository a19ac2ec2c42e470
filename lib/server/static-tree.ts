import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import Negotiator from 'negotiator';
import sirv from 'sirv';
import type { Manifest, ManifestEntry, StoredForm } from '@/lib/static/types';

type Encoding = 'br' | 'gzip' | 'identity';
const suffixes: Record<Encoding, string> = { br: '.br', gzip: '.gz', identity: '' };

/** The laid-out site: what is at an address, and how it is sent. */
export interface StaticTree {
  manifest: Manifest;
  has(address: string): boolean;
  /** Sends what is at the address, which must exist. A 304 when the reader has it already. */
  send(request: IncomingMessage, response: ServerResponse, address: string): void;
}

/** Reads the manifest of a tree once; its files are read by sirv when they are asked for. Throws where there is no tree. */
export function openStaticTree(directory: string): StaticTree {
  const manifest = JSON.parse(readFileSync(join(directory, 'manifest.json'), 'utf8')) as Manifest;
  const files = join(directory, 'files');
  // Modification times are made from hashes (lib/static/stored-form.ts) and say nothing to a reader; an empty list of
  // values is how sirv is told to send none.
  const sendFile = sirv(files, { dotfiles: true, extensions: [], setHeaders: (response) => void response.setHeader('Last-Modified', []) });
  const memory = new BodyMemory(files);
  const entryAt = (address: string) => (Object.hasOwn(manifest.entries, address) ? manifest.entries[address] : undefined);
  return {
    manifest,
    has: (address) => entryAt(address) !== undefined,
    send(request, response, address) {
      const entry = entryAt(address);
      if (!entry) throw new Error('The address is not in the manifest.');
      const encoding = chooseEncoding(request.headers['accept-encoding'], entry);
      const form = entry.forms[encoding] ?? entry.forms.identity;
      response.statusCode = entry.status;
      // A form chosen by the Accept header varies by it, which the file itself does not know.
      const varies = response.getHeader('Vary');
      for (const [name, value] of headersOf(manifest, entry, encoding, form)) response.setHeader(name, value);
      if (varies !== undefined) response.setHeader('Vary', varies);
      if (entry.status === 200 && isKnown(request.headers['if-none-match'], form.etag)) return notModified(response);
      if (request.method === 'HEAD') return void response.setHeader('Content-Length', form.bytes).end();
      const file = `/${entry.file}${suffixes[encoding]}`;
      const wantsPart = request.headers.range !== undefined && entry.status === 200;
      const body = wantsPart ? undefined : memory.read(file, form.bytes, entry.status !== 200);
      if (body) return void response.setHeader('Content-Length', form.bytes).end(body);
      sendByPath(sendFile, request, response, file, form);
    },
  };
}

/** sirv finds a file by the request's path and honours one well-formed range; other ranges may be ignored (RFC 9110, 14.2). */
function sendByPath(sendFile: ReturnType<typeof sirv>, request: IncomingMessage, response: ServerResponse, file: string, form: StoredForm): void {
  const range = /^bytes=(\d{1,15})-(\d{0,15})$/.exec(request.headers.range ?? '');
  const isRange = range && (!range[2] || Number(range[1]) <= Number(range[2]));
  const headers = { ...request.headers };
  const ifRange = request.headers['if-range'];
  if (!isRange || (ifRange && ifRange !== form.etag)) delete headers.range;
  const asked = Object.create(request, { url: { value: encodeURI(file) }, headers: { value: headers } }) as IncomingMessage;
  sendFile(asked, response, () => {
    response.statusCode = 500;
    response.end();
  });
}

/** The best form that the client takes and the tree has: brotli, then gzip, then the plain bytes. */
export function chooseEncoding(header: string | string[] | undefined, entry: ManifestEntry): Encoding {
  const accepted = typeof header === 'string' ? header : '';
  if (!accepted) return 'identity';
  const available = (['br', 'gzip', 'identity'] as const).filter((encoding) => entry.forms[encoding]);
  const preferred = new Negotiator({ headers: { 'accept-encoding': accepted } }).encodings([...available]);
  return available.find((encoding) => encoding !== 'identity' && preferred.includes(encoding)) ?? 'identity';
}

function* headersOf(manifest: Manifest, entry: ManifestEntry, encoding: Encoding, form: StoredForm): Generator<[string, string]> {
  yield* Object.entries(manifest.headerSets[entry.headerSet] ?? {});
  yield* Object.entries(entry.headers ?? {});
  if (encoding !== 'identity') yield ['Content-Encoding', encoding];
  yield ['ETag', form.etag];
  yield ['Accept-Ranges', 'bytes'];
}

/** If-None-Match compares weakly and may list several tags (RFC 9110, 13.1.2). */
export function isKnown(header: string | undefined, etag: string): boolean {
  if (!header) return false;
  return header.trim() === '*' || header.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
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

  /** The body, or undefined when it is to be streamed; `always` for the error page, which sirv would send as a 200. */
  read(file: string, bytes: number, always: boolean): Buffer | undefined {
    const known = this.bodies.get(file);
    if (known) return known;
    if (!always && (bytes > this.largest || this.bytes + bytes > this.limit)) return undefined;
    const body = readFileSync(join(this.directory, file));
    this.bodies.set(file, body);
    this.bytes += body.length;
    return body;
  }
}
