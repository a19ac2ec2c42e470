import { inTurns } from '@/lib/files/in-turns';
import type { Manifest, ManifestEntry } from '@/lib/http/manifest';
import { basePathOf } from '@/lib/site/site-url';
import { isForm } from './verify-tree';

/** An address of a site out there that does not answer as it was built. */
export interface Difference {
  address: string;
  what: string;
}

export interface LiveOptions {
  /** Where it stands, "https://example.org" or "https://example.org/~noether", without a trailing slash. */
  origin: string;
  /** A host of plain files: its pages carry a note and their policy, so of them only status and type are compared. */
  isStatic?: boolean;
  ask?: typeof fetch;
}

/** What may differ without harm: hosts spell types and caching in their own ways, and compress as they like. */
const notCompared = new Set(['Vary', 'Cache-Control', 'Content-Type', 'Strict-Transport-Security']);

/** Asks a site for every address of a manifest and for its old ones, and compares status, type, protecting headers and bytes. */
export async function verifyLive(
  { entries, headerSets, redirects }: Manifest,
  options: LiveOptions,
): Promise<Difference[]> {
  const pages = Object.entries(entries).filter(([, { status }]) => status === 200);
  const found = await inTurns(pages, 8, ([address, entry]) =>
    explained(address, () => compare(address, entry, headerSets[entry.headerSet] ?? {}, options)),
  );
  const moved = await inTurns(Object.entries(redirects), 8, ([from, to]) =>
    explained(from, () => compareRedirect(from, to, options)),
  );
  return [...found, ...moved].flat();
}

async function explained(address: string, compared: () => Promise<string[]>): Promise<Difference[]> {
  const what = await compared().catch((error: Error) => [
    `no answer: ${(error.cause as Error | undefined)?.message ?? error.message}`,
  ]);
  return what.map((line) => ({ address, what: line }));
}

async function compare(
  address: string,
  entry: ManifestEntry,
  shared: Record<string, string>,
  options: LiveOptions,
): Promise<string[]> {
  const { origin, isStatic, ask = fetch } = options;
  const answer = await ask(origin + encodeURI(address), {
    headers: { accept: '*/*', 'accept-encoding': 'identity' },
    redirect: 'manual',
  });
  const body = Buffer.from(await answer.arrayBuffer());
  const isPage = shared['Content-Type']?.startsWith('text/html') ?? false;
  if (answer.status !== 200) return [`status ${answer.status}`];
  const wanted = typeOf(shared['Content-Type']);
  const given = typeOf(answer.headers.get('content-type') ?? undefined);
  const headers = isStatic
    ? []
    : Object.entries({ ...shared, ...entry.headers }).filter(([name]) => !notCompared.has(name));
  return [
    ...(given === wanted || isStatic ? [] : [`type ${given} instead of ${wanted}`]),
    ...(isForm(body, entry.forms.identity) || (isStatic && isPage) ? [] : ['other bytes than were built']),
    ...headers.filter(([name, value]) => answer.headers.get(name) !== value).map(([name]) => `another ${name}`),
  ];
}

const typeOf = (value: string | undefined): string => value?.split(';')[0]!.trim() ?? 'none';

async function compareRedirect(
  from: string,
  to: string,
  { origin, isStatic, ask = fetch }: LiveOptions,
): Promise<string[]> {
  const answer = await ask(origin + encodeURI(from), { redirect: 'manual' });
  const location = answer.headers.get('location');
  const leads = location !== null && new URL(location, `${origin}/`).pathname === basePathOf(origin) + encodeURI(to);
  // A host that reads no _redirects sends a page that refreshes itself.
  return leads || (isStatic && answer.status === 200) ? [] : [`does not lead to ${to}, but answers ${answer.status}`];
}
