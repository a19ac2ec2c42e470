import { matchAddress } from '@/lib/http/address-pattern';
import { queriedPageAt, queryVariants } from '@/lib/http/representations';
import type { Manifest, ManifestEntry } from '@/lib/http/manifest';

/** Address → class, of the addresses that nginx serves itself. */
export interface Classes {
  members: Map<string, string>;
}

/** What an nginx string cannot hold: it would be read as a variable or end the string. Such addresses are left to Node. */
const unquotable = /[$"\\\n;{}]/;

/**
 * Sorts the addresses that nginx can serve into classes `<header set>-<flags>`; what its strings cannot hold, what is not
 * a plain 200 and what differs from another address in case alone is left to Node.
 */
export function sortIntoClasses({ entries, headerSets }: Manifest): Classes {
  const members = new Map<string, string>();
  const taken = new Set<string>();
  for (const [address, entry] of Object.entries(entries)) {
    // Keys of a map ignore case: of two addresses that differ in case alone, the second is left to Node.
    if (entry.status !== 200 || unquotable.test(address) || taken.has(address.toLowerCase())) continue;
    if (Object.values(entry.headers ?? {}).some((value) => value.includes('$'))) continue;
    taken.add(address.toLowerCase());
    members.set(address, `${entry.headerSet}-${flagsOf(address, entry, headerSets[entry.headerSet] ?? {})}`);
  }
  return { members };
}

/** p: a page, whose file ends in .html; i: the home page; n: negotiated; z: stored compressed too; q: reads its query. */
function flagsOf(address: string, { file, forms }: ManifestEntry, headers: Record<string, string>): string {
  const readsQuery =
    queriedPageAt(address) !== undefined || queryVariants.some((variant) => matchAddress(variant.address, address));
  const isFile = !headers['Content-Type']?.startsWith('text/html');
  return [
    file === 'index.html' ? 'i' : isFile ? '' : 'p',
    headers.Vary?.startsWith('Accept,') ? 'n' : '',
    forms.br ? 'z' : '',
    readsQuery || (isFile && !headers['Cache-Control']?.includes('immutable')) ? 'q' : '',
  ].join('');
}
