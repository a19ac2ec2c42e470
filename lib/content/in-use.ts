/** The content that pages are rendered from: what the command that runs Next has parsed, checked and written down. */
import 'server-only';
import { readSnapshot } from './snapshot';

// In development a save writes the content anew and this module after it, so that every page is rendered again.
if (process.env.NODE_ENV === 'development') await import('@/.site/dev-content/version.mjs');

/** A part of the content in use; see `writeSnapshot`. `CONTENT_SNAPSHOT` names the folder. */
export function contentInUse<Value>(name: string): Value {
  const folder = process.env.CONTENT_SNAPSHOT;
  if (!folder) throw new Error('CONTENT_SNAPSHOT names no folder: pages are rendered by npm run dev, build and start.');
  return readSnapshot<Value>(folder, name);
}
