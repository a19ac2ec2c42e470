import { lookup } from 'mrmime';
import type { Manifest } from '@/lib/http/manifest';

/** Cloudflare Pages reads no more rules than this, and no longer lines: https://developers.cloudflare.com/pages/configuration/headers/ */
export const mostRules = 100;
const longestLine = 2000;

type Headers = Record<string, string>;

/** An address with all of its headers that a file of rules can set. */
interface Addressed {
  address: string;
  /** ".bib"; empty for a page. */
  ending: string;
  headers: Headers;
}

/**
 * Headers in the form that Netlify and Cloudflare Pages read: what all addresses share, then what all of one ending share, then what an
 * address has for itself, as far as there is room. No header of an address stands in two rules, because hosts join or choose among
 * them as each likes. `left` are the addresses whose own headers found no room.
 */
export function hostHeaders(manifest: Manifest): { text: string; left: string[] } {
  const all = Object.entries(manifest.entries)
    .filter(([, { status }]) => status === 200)
    .map((entry) => toAddressed(manifest, entry));
  const rules = new Map<string, Headers>();
  const shared = takeShared(all);
  const { basePath } = manifest.page;
  rules.set(`${basePath}/*`, shared);
  const endings = [...new Set(all.map(({ ending }) => ending))].filter(Boolean).sort();
  for (const ending of endings)
    rules.set(`${basePath}/*${ending}`, takeShared(all.filter((one) => one.ending === ending)));
  for (const [rule, headers] of rules) if (Object.keys(headers).length === 0) rules.delete(rule);
  const own = all.filter(({ headers }) => Object.keys(headers).length > 0);
  const room = mostRules - rules.size;
  for (const { address, headers } of own.slice(0, room)) rules.set(basePath + encodeURI(address), headers);
  return { text: [...rules].map(formatRule).join(''), left: own.slice(room).map(({ address }) => address) };
}

function toAddressed({ headerSets }: Manifest, [address, entry]: [string, Manifest['entries'][string]]): Addressed {
  const ending = /\.[a-z0-9]+$/i.exec(address)?.[0] ?? '';
  const headers = { ...headerSets[entry.headerSet], ...entry.headers };
  // Hosts negotiate codings and know most types; the policy of a page stands in the page.
  delete headers.Vary;
  if (sameType(headers['Content-Type'], ending ? lookup(ending) : 'text/html')) delete headers['Content-Type'];
  if (ending === '') delete headers['Content-Security-Policy'];
  if (headers.Link) headers.Link = withoutTimeGate(headers.Link);
  for (const [name, value] of Object.entries(headers))
    if (name.length + value.length + 4 > longestLine) delete headers[name];
  return { address, ending, headers };
}

/** Only a server answers for a text as it stood at a time. */
const withoutTimeGate = (links: string): string =>
  links
    .split(/, (?=<)/)
    .filter((link) => !link.includes('; rel="timegate"'))
    .join(', ');

const sameType = (one: string | undefined, other: string | undefined): boolean => one?.split(';')[0] === other;

/** The headers that all of these have with the same value, which are taken from each. */
function takeShared(addressed: readonly Addressed[]): Headers {
  const [first, ...others] = addressed;
  const shared = Object.entries(first?.headers ?? {}).filter(([name, value]) =>
    others.every(({ headers }) => headers[name] === value),
  );
  for (const { headers } of addressed) for (const [name] of shared) delete headers[name];
  return Object.fromEntries(shared);
}

const formatRule = ([rule, headers]: [string, Headers]): string =>
  [rule, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`), ''].join('\n');
