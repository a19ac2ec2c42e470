import { createHash } from 'node:crypto';
import { offersFor } from '@/lib/http/negotiate';
import { headersFor } from '@/lib/http/response-headers';
import type { Manifest, ManifestEntry } from '@/lib/http/manifest';

/** One thing at one address, before it is written. */
export interface Item {
  address: string;
  file: string;
  status: ManifestEntry['status'];
  body: Buffer;
  mediaType: string;
  policy?: string;
  immutable?: boolean;
  headers: Record<string, string>;
}

/** The table that the server and the nginx configuration are made from; addresses with the same headers share a set. */
export function toManifest(
  items: readonly Item[],
  forms: ReadonlyMap<string, ManifestEntry['forms']>,
  facts: Pick<Manifest, 'siteUrl' | 'redirects' | 'page' | 'dynamicRoutes' | 'works' | 'styles' | 'textDays'>,
): Manifest {
  const addresses = new Set(items.map(({ address }) => address));
  const sets = new Map<string, string>();
  const manifest: Manifest = { build: '', entries: {}, headerSets: {}, ...facts };
  for (const { address, file, status, mediaType, policy, immutable, headers } of items) {
    const negotiated = offersFor(address, (form) => addresses.has(form)).length > 1;
    const usual = headersFor({
      mediaType,
      address,
      negotiated,
      basePath: facts.page.basePath,
      ...(policy && { policy }),
      ...(immutable && { immutable }),
    });
    // A maker may replace a usual header, such as the policy of a worker's script; others are its address's own.
    const [replacing, own] = divide(titled(headers), (name) => name in usual);
    const shared = { ...usual, ...replacing };
    const key = JSON.stringify(shared);
    const name = sets.get(key) ?? `h${sets.size}`;
    sets.set(key, name);
    manifest.headerSets[name] = shared;
    manifest.entries[address] = {
      file,
      status,
      headerSet: name,
      ...(Object.keys(own).length > 0 && { headers: own }),
      forms: forms.get(address)!,
    };
  }
  manifest.build = createHash('sha256').update(JSON.stringify(manifest)).digest('hex').slice(0, 16);
  return manifest;
}

/** One spelling of every header name, whoever wrote it: `content-type` and `Content-Type` are the same header. */
function titled(headers: Record<string, string>): Record<string, string> {
  const usual: Record<string, string> = { etag: 'ETag' };
  const title = (name: string) =>
    usual[name.toLowerCase()] ?? name.toLowerCase().replace(/(^|-)[a-z]/g, (letter) => letter.toUpperCase());
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [title(name), value]));
}

function divide(
  headers: Record<string, string>,
  test: (name: string) => boolean,
): [Record<string, string>, Record<string, string>] {
  const entries = Object.entries(headers);
  return [
    Object.fromEntries(entries.filter(([name]) => test(name))),
    Object.fromEntries(entries.filter(([name]) => !test(name))),
  ];
}
