import { normalize } from 'node:path/posix';
import type { StoredFiles } from '@/lib/content/stored-file';
import type { ProseImage } from '../types';
import { imageFolder, optimiseImage } from './images';

/** A picture of the content folder in the sizes a page asks for; undefined for one that is not there or cannot be read, as the check says. */
export async function loadPicture(path: string, files: StoredFiles): Promise<ProseImage | undefined> {
  const file = files.get(normalize(path));
  const picture = file && (await optimiseImage(file, imageFolder));
  return picture && !('unreadable' in picture) ? picture : undefined;
}
