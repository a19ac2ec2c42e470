import { profileOf } from '@/lib/content/front-matter';
import { join } from 'node:path';
import {
  LABELS_FILE,
  formatOtherLabels,
  otherLabelsIn,
  otherSitesOf,
  parseOtherLabels,
  type OtherLabel,
} from '@/lib/content/other-labels';
import { openContent } from '@/lib/content/store';
import { withProcessLock } from '@/lib/files/process-lock';
import { FetchError } from '../fetch/errors';
import { readOwnersFile, saveOwnersFile } from '../save-file';
import { fetchParts } from '../sources/inventories';
import { unifiedDiff } from './apply';
import { lockOf, type SyncOptions } from './run-sync';

/** How the asking ended. What sites did not answer for, or know no more, stays as it was last known. */
export interface ReferencesResult {
  rows: OtherLabel[];
  diff: string;
  written: boolean;
  /** What readers of the site should be told of. */
  warnings: string[];
}

export type ReferencesOptions = Pick<SyncOptions, 'contentDirectory' | 'door' | 'now' | 'onProgress'> & {
  dryRun: boolean;
};

/** Asks the sites of the profile what the parts are that texts refer to, and keeps it with the day, so that a build needs no network. */
export function runReferences(options: ReferencesOptions): Promise<ReferencesResult> {
  return withProcessLock(lockOf(options.contentDirectory), 'Another sync is running', () => ask(options));
}

async function ask({ contentDirectory, door, now, onProgress, dryRun }: ReferencesOptions): Promise<ReferencesResult> {
  const { documents } = openContent(contentDirectory);
  const sites = otherSitesOf(profileOf(documents));
  const used = [...new Set(documents.flatMap(({ body }) => otherLabelsIn(body)))];
  const file = readOwnersFile(join(contentDirectory, LABELS_FILE));
  const kept = new Map(parseOtherLabels(file.text, LABELS_FILE).rows.map((row) => [row.label, row]));
  const day = now().toISOString().slice(0, 10);
  const warnings = used.flatMap((label) => {
    const name = label.slice(0, label.indexOf(':'));
    return sites.some((site) => site.name === name)
      ? []
      : [`"${label}" is of no site under "references" of profile.mdx`];
  });
  for (const site of sites) {
    const wanted = used.flatMap((label) =>
      label.startsWith(`${site.name}:`) ? [label.slice(site.name.length + 1)] : [],
    );
    if (wanted.length === 0) continue;
    onProgress(`${site.name}: ${wanted.length} ${wanted.length === 1 ? 'label' : 'labels'}`);
    try {
      const parts = await fetchParts(door, site, wanted);
      for (const label of wanted) {
        const part = parts.get(label);
        const name = `${site.name}:${label}`;
        const last = kept.get(name);
        if (!part) warnings.push(lost(`${site.url} has nothing called "${label}"`, last));
        // A day says since when a part is known as it is.
        else kept.set(name, last && isSame(last, part) ? last : { label: name, ...part, day });
      }
    } catch (error) {
      if (!(error instanceof FetchError)) throw error;
      warnings.push(lost(error.message, wanted.map((label) => kept.get(`${site.name}:${label}`)).find(Boolean)));
    }
  }
  const rows = [...kept.values()].filter(({ label }) => used.includes(label));
  const text = rows.length > 0 || file.text ? formatOtherLabels(rows) : '';
  const result = { rows, diff: unifiedDiff(`${contentDirectory}/${LABELS_FILE}`, file.text, text), warnings };
  if (dryRun || text === file.text) return { ...result, written: false };
  saveOwnersFile(file, text, now());
  return { ...result, written: true };
}

const lost = (reason: string, last: OtherLabel | undefined): string =>
  last ? `${reason}; what it was on ${last.day} stands` : reason;

const isSame = (last: OtherLabel, part: Omit<OtherLabel, 'label' | 'day'>): boolean =>
  (['kind', 'number', 'title', 'url'] as const).every((field) => last[field] === part[field]);
