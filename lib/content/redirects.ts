import { profileOf } from './front-matter';
import { isRecord } from './is-record';
import type { Content } from './store';

/** Old address → its heir, from the profile; without trailing slashes, which the server takes off before it looks. */
export function readRedirects(content: Content): Record<string, string> {
  const list = profileOf(content.documents)?.data.redirects;
  const pairs = (Array.isArray(list) ? list : [])
    .filter(isRecord)
    .map(({ from, to }) => [withoutSlash(String(from)), String(to)] as const);
  return Object.fromEntries(pairs);
}

function withoutSlash(path: string): string {
  return path.length > 1 ? path.replace(/(?<!\/)\/+$/, '') : path;
}
