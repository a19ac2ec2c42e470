import { isRecord } from '@/lib/content/is-record';
import type { Problem } from '@/lib/content/problem';
import { isRevision } from '@/lib/content/revisions';
import type { Content } from '@/lib/content/store';
import type { BibEntry } from './csl/types';

/** The file beside a kept text that holds the works it cites, as they were read then. */
export const KEPT_WORKS = 'works.jsonl';

/** A work as a text cites it, whatever its .bib file says later. */
export type KeptWork = Pick<BibEntry, 'key' | 'type' | 'fields' | 'csl'>;

/** The works of a text as a file, each a line of JSON. */
export const formatKeptWorks = (works: readonly BibEntry[]): string =>
  works
    .map(({ key, type, fields, csl }) => `${JSON.stringify({ key, type, fields, csl } satisfies KeptWork)}\n`)
    .join('');

/** The works in such a file, none where there is none; undefined for what is no such file. */
export function readKeptWorks(text = ''): KeptWork[] | undefined {
  try {
    const works = text
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as unknown);
    return works.every(isWork) ? works : undefined;
  } catch {
    return undefined;
  }
}

const isWork = (work: unknown): work is KeptWork =>
  isRecord(work) &&
  typeof work.key === 'string' &&
  typeof work.type === 'string' &&
  isRecord(work.fields) &&
  isRecord(work.csl) &&
  typeof work.csl.type === 'string';

/** Files of the works of kept texts that cannot be read as such. */
export function checkKeptWorks({ directory, files }: Pick<Content, 'directory' | 'files'>): Problem[] {
  return [...files.values()]
    .filter(({ path }) => isRevision(path) && path.endsWith(`/${KEPT_WORKS}`))
    .filter(({ text }) => !readKeptWorks(text))
    .map(({ path }) => ({
      file: `${directory}/${path}`,
      message: 'is no list of works as npm run new -- revision writes it',
      mend: 'take it back from the repository of the content, or remove it: the works are then cited as they are now',
      severity: 'error',
    }));
}
