import 'server-only';
import { contentInUse } from '@/lib/content/in-use';
import type { Bibliography } from './works/types';

let read: Bibliography | undefined;

/** The bibliography of the content in use, as the check parsed it. */
export async function loadBibliography(): Promise<Bibliography> {
  return (read ??= contentInUse<Bibliography>('bibliography'));
}
