import { csvFormat, csvParse } from 'd3-dsv';
import type { ContentFile } from './front-matter';
import { isRecord } from './is-record';
import type { Problem } from './problem';
import type { StoredFiles } from './stored-file';

/** The file of the content folder that keeps what other sites call their parts, with the day on which they said so. */
export const LABELS_FILE = 'labels.csv';

/** A part of another site that a text refers to. */
export interface OtherLabel {
  /** As texts write it: "other:eq:law". */
  label: string;
  /** "Equation", "Section". */
  kind: string;
  /** "3", "2.1"; "" for what has none. */
  number: string;
  title: string;
  url: string;
  /** ISO day. */
  day: string;
}

/** A site whose parts may be referred to. */
export interface OtherSite {
  name: string;
  url: string;
}

const COLUMNS = ['label', 'kind', 'number', 'title', 'url', 'day'] as const;
const LABEL = /(?<![\w@./\\-])@([a-z][a-z0-9-]*:(?:eq|fig|sec|tab|thm):[A-Za-z0-9_]+(?:[:.+/-][A-Za-z0-9_]+)*)/g;

/** The text of the file, by label. */
export const formatOtherLabels = (rows: readonly OtherLabel[]): string =>
  `${csvFormat(
    [...rows].sort((a, b) => (a.label < b.label ? -1 : 1)),
    [...COLUMNS],
  )}\n`;

/** Reads the file. A row that names no part is told, and counts for nothing. */
export function parseOtherLabels(text: string, file: string): { rows: OtherLabel[]; problems: Problem[] } {
  const rows: OtherLabel[] = [];
  const problems: Problem[] = [];
  for (const [index, row] of csvParse(text.replace(/^\uFEFF/, '')).entries()) {
    const { label = '', kind = '', number = '', title = '', url = '', day = '' } = row as Partial<OtherLabel>;
    if (label && kind && (number || title) && isWebUrl(url)) rows.push({ label, kind, number, title, url, day });
    else
      problems.push({
        file,
        line: index + 2,
        message: `has a row that names no part of another site ("${label}")`,
        mend: 'npm run sync -- --references writes them',
        severity: 'warning',
      });
  }
  return { rows, problems };
}

export const isWebUrl = (url: string): boolean => /^https?:\/\//i.test(url) && URL.canParse(url);

/** The parts of other sites that a text refers to. */
export const otherLabelsIn = (body: string): string[] => [
  ...new Set([...body.matchAll(LABEL)].map(([, label]) => label!)),
];

/** The sites of the profile whose parts may be referred to. */
export function otherSitesOf(profile: Pick<ContentFile, 'data'> | undefined): OtherSite[] {
  const written: unknown[] = Array.isArray(profile?.data.references) ? profile.data.references : [];
  return written.flatMap((site) =>
    isRecord(site) && typeof site.name === 'string' && typeof site.url === 'string'
      ? [{ name: site.name, url: site.url.replace(/\/+$/, '') }]
      : [],
  );
}

const labelsRead = new WeakMap<StoredFiles, ReadonlyMap<string, OtherLabel>>();

/** What a content folder keeps of the parts of other sites; read once. */
export function otherLabelsOf(files: StoredFiles): ReadonlyMap<string, OtherLabel> {
  const known = labelsRead.get(files);
  if (known) return known;
  const { rows } = parseOtherLabels(files.get(LABELS_FILE)?.bytes.toString('utf8') ?? '', LABELS_FILE);
  const labels = new Map(rows.map((row) => [row.label, row]));
  labelsRead.set(files, labels);
  return labels;
}
