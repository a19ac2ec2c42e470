import { tokenizeHtml } from '@/lib/html/html-tokens';

export interface Crawled {
  /** Every address that was asked for, as it was asked for. */
  visited: string[];
  /** "address on page: status". */
  broken: string[];
  /** Links to the host that do not stand under the site: "address on page". */
  outside: string[];
}

const ADDRESSES = new Set([
  ...['href', 'src', 'action', 'formaction'],
  ...['data-module', 'data-worker', 'data-code', 'data-search', 'data-figure-tools', 'data-whole'],
]);

/**
 * Follows every link that pages, style sheets, feeds, other files and Link headers hold, from the home page on. What names the site by its
 * own address `siteUrl` is asked for at `at`, where it is served.
 */
export async function crawl(at: string, siteUrl: string): Promise<Crawled> {
  const found: Crawled = { visited: [], broken: [], outside: [] };
  const waiting: [address: string, from: string][] = [[`${at}/`, '']];
  const known = new Set<string>();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [address, from] = next;
    if (known.has(address)) continue;
    known.add(address);
    const answer = await fetch(address);
    const text = await answer.text();
    found.visited.push(address);
    if (!answer.ok) found.broken.push(`${address} on ${from}: ${answer.status}`);
    for (const link of linksOf(text, answer.headers, siteUrl)) {
      const there = new URL(link.replace(new RegExp(`^${siteUrl}(?=/|$)`), at), answer.url);
      there.hash = '';
      if (there.origin !== new URL(at).origin) continue;
      if (there.href === at || there.href.startsWith(`${at}/`)) waiting.push([there.href, address]);
      else found.outside.push(`${there.href} on ${address}`);
    }
  }
  return found;
}

function linksOf(text: string, headers: Headers, siteUrl: string): string[] {
  const type = headers.get('content-type') ?? '';
  const inHeader = [...(headers.get('link') ?? '').matchAll(/<([^>]+)>/g)].map(([, link]) => link!);
  const named = [...text.matchAll(/https?:\/\/[^\s"'`<>)\]}\\]+/g)]
    .map(([link]) => unescape(link))
    .filter((link) => link.startsWith(siteUrl));
  if (type.includes('text/html')) return [...inHeader, ...named, ...linksOfPage(text)];
  if (type.includes('text/css')) return [...text.matchAll(/url\(["']?([^)"']+)/g)].map(([, link]) => link!);
  if (!/xml|json|markdown|plain/.test(type)) return inHeader;
  const styles = [...text.matchAll(/<\?xml-stylesheet[^>]*href="([^"]+)"/g)].map(([, link]) => link!);
  return [...inHeader, ...named, ...styles];
}

function linksOfPage(html: string): string[] {
  return tokenizeHtml(html).flatMap((token) =>
    token.kind !== 'open'
      ? []
      : token.attributes.flatMap(({ name, value = '' }) => {
          if (ADDRESSES.has(name.toLowerCase())) return [unescape(value)];
          return name.toLowerCase() === 'srcset' ? value.split(',').map((part) => part.trim().split(' ')[0]!) : [];
        }),
  );
}

const unescape = (text: string) => text.replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&#x27;', "'");
