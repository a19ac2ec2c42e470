import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Whether the content under test is the first owner's, as its profile says: what stands in this folder holds for no other.
 * @param {Record<string, string | undefined>} environment
 */
export function isOwnersContent(environment) {
  const profile = readFileSync(join(environment.CONTENT_DIR || 'content', 'profile.mdx'), 'utf8');
  return /^website: *["']?https:\/\/pedrogimenes\.co\.uk/m.test(profile);
}
