import type { IncomingMessage } from 'node:http';
import type { StoredForm } from '@/lib/http/manifest';

type Asked = Pick<IncomingMessage, 'headers' | 'method'>;

/**
 * What the conditions of a request say of a thing by its tag, in the order of RFC 9110, 13.2.2: `failed` is a 412, `known` a 304. Dates
 * are not looked at, because nothing here has a time of change.
 */
export function conditionOf({ headers }: Asked, etag: string): 'failed' | 'known' | undefined {
  const [match, noneMatch] = [headers['if-match'], headers['if-none-match']];
  if (match !== undefined && !tagsOf(match).some((tag) => tag === '*' || tag === etag)) return 'failed';
  // Compared weakly: a proxy that compressed an answer has made its tag a weak one.
  if (noneMatch && tagsOf(noneMatch).some((tag) => tag === '*' || tag.replace(/^W\//, '') === etag)) return 'known';
  return undefined;
}

const tagsOf = (list: string): string[] => list.split(',').map((tag) => tag.trim());

/** First and last byte asked for. */
export interface Range {
  first: number;
  last: number;
}

/**
 * The one range that a request asks for; `beyond` for one that the file has nothing of, or that ends before it begins (416). Anything
 * else, several ranges too, is not looked at (RFC 9110, 14.2), and the whole is sent.
 */
export function rangeOf({ headers, method }: Asked, { bytes, etag }: StoredForm): Range | 'beyond' | undefined {
  const [, first, last] = /^bytes=(\d{0,15})-(\d{0,15})$/i.exec(headers.range ?? '') ?? [];
  const ifRange = headers['if-range'];
  if (method !== 'GET' || (ifRange && ifRange !== etag) || !(first || last)) return undefined;
  const range = first
    ? { first: Number(first), last: Math.min(last ? Number(last) : bytes, bytes - 1) }
    : { first: Math.max(0, bytes - Number(last)), last: bytes - 1 };
  return range.first > range.last ? 'beyond' : range;
}
