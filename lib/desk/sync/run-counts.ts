import { join } from 'node:path';
import { COUNTS_FILE, formatCounts, type CountedId } from '@/lib/bibliography/works/citation-counts';
import { withProcessLock } from '@/lib/files/process-lock';
import { FetchError } from '../fetch/errors';
import { readOwnersFile, saveOwnersFile } from '../save-file';
import { fetchFromCrossref } from '../sources/crossref';
import { fetchFromOpenAlex } from '../sources/openalex';
import type { SourceRecord, WorkIds } from '../sources/record';
import { unifiedDiff } from './apply';
import type { OwnWork } from './own-works';
import { lockOf, readDesk, type SyncOptions } from './run-sync';

/** How a counting ended. Nothing was written unless `written`. */
export interface CountsResult {
  rows: CountedId[];
  /** What changes, or would change, as `diff -u` shows it. */
  diff: string;
  written: boolean;
  /** Sources that gave no answer; nothing is written then. */
  failures: string[];
}

export type CountsOptions = Pick<SyncOptions, 'contentDirectory' | 'settings' | 'door' | 'now' | 'onProgress'> & {
  /** Show what would change, and write nothing. */
  dryRun: boolean;
};

/**
 * Asks OpenAlex and Crossref how often each work is cited, and writes what they say, with the day, into `citations.csv`. Each source
 * counts for itself. A work is asked for by the id of the version to cite: that of its article, or of its preprint where there is no article.
 */
export function runCounts(options: CountsOptions): Promise<CountsResult> {
  return withProcessLock(lockOf(options.contentDirectory), 'Another sync is running', () => count(options));
}

async function count({ contentDirectory, door, settings, now, onProgress, dryRun }: CountsOptions) {
  const file = readOwnersFile(join(contentDirectory, COUNTS_FILE));
  const { works } = await readDesk(contentDirectory);
  const wanted = works.flatMap((work) => idToCount(work) ?? []);
  const dois = wanted.flatMap(({ doi }) => doi ?? []);
  const failures: string[] = [];
  const ask = async (what: string, fetch: () => Promise<SourceRecord[]>): Promise<SourceRecord[]> => {
    onProgress(what);
    try {
      return await fetch();
    } catch (error) {
      if (!(error instanceof FetchError)) throw error;
      failures.push(error.message);
      return [];
    }
  };
  const records = [
    ...(await ask(`OpenAlex: ${wanted.length} works`, () => fetchFromOpenAlex(door, settings, wanted.map(doiOf)))),
    ...(await ask(`Crossref: ${dois.length} DOIs`, () => fetchFromCrossref(door, settings, dois))),
  ];
  const rows = wanted.flatMap((ids) => countsIn(records, ids, now().toISOString().slice(0, 10)));
  const text = formatCounts(rows);
  const result = { rows, diff: unifiedDiff(`${contentDirectory}/${COUNTS_FILE}`, file.text, text), failures };
  if (dryRun || failures.length > 0 || text === file.text) return { ...result, written: false };
  saveOwnersFile(file, text, now());
  return { ...result, written: true };
}

type IdToCount = Pick<WorkIds, 'doi' | 'arxiv'>;

function idToCount({ entries }: OwnWork): IdToCount | undefined {
  const ids = entries.map(({ record }) => record.ids);
  const [doi, arxiv] = [ids.find((each) => each.doi)?.doi, ids.find((each) => each.arxiv)?.arxiv];
  return doi ? { doi } : arxiv ? { arxiv } : undefined;
}

/** OpenAlex knows arXiv's papers by the DOIs that arXiv gives them. */
const doiOf = ({ doi, arxiv }: IdToCount): string => doi ?? `10.48550/arxiv.${arxiv}`;

/** What each source says of this very id; a count of another form of the work is none of this one. */
function countsIn(records: readonly SourceRecord[], { doi, arxiv }: IdToCount, day: string): CountedId[] {
  const id = doi ? `doi:${doi}` : `arxiv:${arxiv!.toLowerCase()}`;
  const seen = new Set<string>();
  return records.flatMap(({ source, ids, citations }): CountedId[] => {
    const isSame = doi ? ids.doi === doi : ids.arxiv === arxiv;
    if (!isSame || citations === undefined || seen.has(source)) return [];
    seen.add(source);
    return [{ id, source, count: citations, day }];
  });
}
