import 'server-only';
import { contentInUse } from '@/lib/content/in-use';
import { profile } from '@/lib/content/load';
import type { Bibliography } from './works/types';

let read: Bibliography | undefined;

/** The bibliography of the content in use, as the check parsed it, with the fields that the profile keeps out of copies. */
export async function loadBibliography(): Promise<Bibliography> {
  return (read ??= withHiddenFields(contentInUse<Bibliography>('bibliography')));
}

function withHiddenFields(bibliography: Bibliography): Bibliography {
  const hideFields = profile.hideFields?.map((name) => name.toLowerCase());
  if (hideFields) for (const entry of bibliography.entries.values()) entry.hideFields = hideFields;
  return bibliography;
}
