import type { IncomingMessage } from 'node:http';

/** What a request asks for, once its target has been found harmless. */
export interface RequestTarget {
  /** Decoded path within the site, with a leading and without a trailing slash, as the manifest names addresses. */
  address: string;
  /** The query with its question mark, undecoded; empty when there is none. */
  query: string;
  /** Set when the same page has a plainer address: the reader is sent there (308). */
  redirect?: string;
  /** True when the path is not under the path that the site stands under; the address is then the whole path. */
  isOutside?: true;
}

export interface Refusal {
  status: 400 | 414;
  reason: string;
}

/** Longest target that is read; a filter with every box ticked stays far below it. */
export const longestTarget = 4096;

const refuse = (reason: string, status: 400 | 414 = 400): Refusal => ({ status, reason });

/**
 * Reads a request target (RFC 9112, 3.2) or refuses it: too long, not a path, broken percent-encoding, null bytes,
 * backslashes, encoded slashes, dot segments and double encodings. Nothing later ever sees such a path. `basePath` is the path that the
 * site stands under, percent-encoded.
 */
export function parseTarget(target: string, basePath = ''): RequestTarget | Refusal {
  if (target.length > longestTarget) return refuse('The address is too long.', 414);
  const origin = /^https?:\/\/[^/?#]*/i.exec(target)?.[0] ?? '';
  const asked = target.slice(origin.length) || '/';
  if (!asked.startsWith('/') && !asked.startsWith('?')) return refuse('The address is not a path.');
  if (/[^\x21-\x7e]|#/.test(asked)) return refuse('The address holds a character that must be percent-encoded.');
  const mark = asked.indexOf('?');
  const rawPath = mark < 0 ? asked : asked.slice(0, mark);
  const query = mark < 0 || mark === asked.length - 1 ? '' : asked.slice(mark);
  const path = decodePath(rawPath);
  if (typeof path !== 'string') return path;
  const base = decodeURIComponent(basePath);
  if (path === base && base) return { address: '/', query, redirect: `${basePath}/${query}` };
  if (!path.startsWith(`${base}/`)) return { address: path, query, isOutside: true };
  const local = path.slice(base.length);
  const plain = plainPath(local);
  return { address: plain, query, ...(plain !== local && { redirect: basePath + encodePath(plain) + query }) };
}

/** Percent-encodes a decoded path for a Location header or a link; slashes stay. */
export function encodePath(path: string): string {
  return encodeURI(path).replaceAll('?', '%3F').replaceAll('#', '%23');
}

function decodePath(raw: string): string | Refusal {
  if (/%2f|%5c/i.test(raw)) return refuse('The address holds an encoded slash.');
  let path: string;
  try {
    path = decodeURIComponent(raw || '/');
  } catch {
    return refuse('The percent-encoding of the address is broken.');
  }
  if (/[\0-\x1f\x7f\\]/.test(path)) return refuse('The address holds a control character or a backslash.');
  if (/%[0-9a-f]{2}/i.test(path)) return refuse('The address is encoded twice.');
  if (path.split('/').some((segment) => segment === '.' || segment === '..'))
    return refuse('The address has dot segments.');
  return path;
}

/** One slash between segments and none at the end. The first is always single, so that no redirect leaves the site. */
function plainPath(path: string): string {
  const single = path.replace(/\/{2,}/g, '/');
  return single.length > 1 && single.endsWith('/') ? single.slice(0, -1) : single;
}

/** A name, an IPv4 address or an IP literal, and a port (RFC 3986, 3.2.2); of the name it may be an empty one. */
const host = /^(?:\[[\w.:~!$&'()*+,;=-]+\]|(?:[\w.~!$&'()*+,;=-]|%[0-9a-f]{2})*)(?::\d*)?$/i;

/** Whether a request has the one Host that HTTP/1.1 asks for (RFC 9112, 3.2); before it, none will do. Node shows the first of several. */
export function namesOneHost({ rawHeaders, headers, httpVersion }: IncomingMessage): boolean {
  const hosts = rawHeaders.filter((name, index) => index % 2 === 0 && name.toLowerCase() === 'host').length;
  return hosts === 0 ? httpVersion !== '1.1' : hosts === 1 && host.test(headers.host ?? '');
}

/** Whether it can be told where a request ends: no coding of its body but `chunked` says so (RFC 9112, 6.3). */
export function saysItsLength({ headers }: IncomingMessage): boolean {
  const codings = headers['transfer-encoding'];
  return codings === undefined || /(?:^|,)\s*chunked$/i.test(codings);
}
