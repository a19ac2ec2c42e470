import type { ScannedEntry } from '@/lib/bibliography/bibtex/scan';
import { valueStyleOf } from '../bib/value-style';
import type { NewEntry } from '../bib/insert-entry';
import type { WorkIds } from '../sources/record';
import { bestRecord, type BestRecord } from './best-record';
import { correctionsOf } from './corrections';
import { idNames, isAlike, type FoundWork } from './join-records';
import type { OwnEntry, OwnWork } from './own-works';
import { asScanned, sourcesOf, type Proposal } from './proposal';
import { toEntry } from './to-entry';
import { inheritOwnFields, versionKey } from './versions';

/** What is new about a work that the file has: corrected fields, newer versions, its published form. `taken` grows by new entries. */
export function proposeForWork(work: FoundWork, own: OwnWork, taken: ScannedEntry[]): Proposal[] {
  const forms = work.forms.map(bestRecord).filter(({ kind, withdrawn }) => kind !== 'other' || withdrawn);
  const preprint = forms.find(({ kind }) => kind === 'preprint');
  return forms.flatMap((form): Proposal[] => {
    const entry = entryOfForm(form, own);
    if (entry)
      return [
        ...proposeFields(entry, form, preprint, taken),
        ...(form.kind === 'preprint' ? proposeArxivVersion(entry, form, own, work, taken) : []),
      ];
    return form.kind === 'preprint' ? [] : proposePublished(form, preprint, own, work, taken);
  });
}

/** The entry that is of this very form: of the same DOI, of the same preprint, or the published one that names no DOI of its own. */
function entryOfForm(form: BestRecord, { entries }: OwnWork): OwnEntry | undefined {
  const isPreprint = form.kind === 'preprint';
  const same = entries.filter(({ record }) =>
    isPreprint
      ? record.kind === 'preprint' && record.ids.arxiv === form.ids.arxiv
      : Boolean(form.ids.doi) && record.ids.doi === form.ids.doi,
  );
  if (same.length > 0)
    return (
      same.find(({ record }) => !record.arxivVersion) ??
      same.find(({ record }) => record.arxivVersion === form.arxivVersion) ??
      same[0]
    );
  if (isPreprint) return undefined;
  const published = entries.filter(({ record }) => record.kind !== 'preprint' && !record.ids.doi);
  return published.find(
    ({ record }) => isAlike(record.title, form.title) && Math.abs((record.date?.[0] ?? 0) - (form.date?.[0] ?? 0)) <= 1,
  );
}

function proposeFields(
  entry: OwnEntry,
  form: BestRecord,
  preprint: BestRecord | undefined,
  entries: readonly ScannedEntry[],
): Proposal[] {
  const style = valueStyleOf(entries);
  const { key } = entry.scanned;
  const fieldProposal = (field: string, value: string, source: string): Proposal => ({
    kind: 'field',
    id: `${key}.${field}`,
    title: entry.record.title,
    sources: [source],
    key,
    field,
    value,
    ...(entry.fields[field] !== undefined && { old: entry.fields[field] }),
  });
  const corrections = correctionsOf(entry, form, style).map(({ field, value, source }) =>
    fieldProposal(field, value, source),
  );
  const lacksPreprint = form.kind !== 'preprint' && preprint?.ids.arxiv && !entry.record.ids.arxiv;
  const eprint = lacksPreprint
    ? [
        fieldProposal('eprint', preprint.ids.arxiv!, preprint.source),
        fieldProposal('archiveprefix', 'arXiv', preprint.source),
      ]
    : [];
  return [...corrections, ...eprint, ...proposeWithdrawal(entry, form, fieldProposal)];
}

function proposeWithdrawal(
  { fields }: OwnEntry,
  { withdrawn, from }: BestRecord,
  fieldProposal: (field: string, value: string, source: string) => Proposal,
): Proposal[] {
  if (
    !withdrawn ||
    /\b(?:withdrawn|retracted)\b/i.test(`${fields.note ?? ''} ${fields.pubstate ?? ''} ${fields.title ?? ''}`)
  )
    return [];
  const notice = /^https:/.test(withdrawn.note ?? '') ? `, see ${withdrawn.note}` : '';
  const text = `${withdrawn.kind === 'retracted' ? 'Retracted' : 'Withdrawn'}${notice}`;
  return [fieldProposal('note', fields.note ? `${fields.note}. ${text}` : text, from.withdrawn ?? '')];
}

/** An entry that names a version is of that version alone; one that names none is of the newest. */
function proposeArxivVersion(
  entry: OwnEntry,
  form: BestRecord,
  own: OwnWork,
  work: FoundWork,
  taken: ScannedEntry[],
): Proposal[] {
  const versions = own.entries
    .filter(({ record }) => record.ids.arxiv === form.ids.arxiv)
    .map(({ record }) => record.arxivVersion);
  const known = Math.max(...versions.map((version) => (version ? Number(version.slice(1)) : Infinity)));
  const newestVersion = Number(form.arxivVersion?.slice(1) ?? 0);
  const isHead = own.entries[0] === entry;
  if (newestVersion <= known || !isHead) return [];
  return [
    versionProposal(
      {
        ...toEntry({ record: form, withVersion: true }, taken),
        key: versionKey(entry.scanned.key, form.arxivVersion!, taken),
      },
      own,
      work,
      form.ids,
      taken,
    ),
  ];
}

/** A preprint that became an article, or an article of a talk: the newer form comes before the older. */
function proposePublished(
  form: BestRecord,
  preprint: BestRecord | undefined,
  own: OwnWork,
  work: FoundWork,
  taken: ScannedEntry[],
): Proposal[] {
  const head = own.entries[0]!;
  const isNewer = head.record.kind === 'preprint' || (form.date?.[0] ?? 0) > (head.record.date?.[0] ?? 0);
  const isWhole = form.title !== '' && form.authors.length > 0 && Boolean(form.venue ?? form.publisher);
  const others = own.entries.some(
    ({ record }) => record.kind !== 'preprint' && record.ids.doi && record.ids.doi === form.ids.doi,
  );
  if (!isNewer || !isWhole || others) return [];
  const arxiv = preprint?.ids.arxiv ?? own.entries.find(({ record }) => record.ids.arxiv)?.record.ids.arxiv;
  const arxivClass = preprint?.arxivClass ?? head.fields.primaryclass ?? head.fields.eprintclass;
  return [
    versionProposal(
      toEntry({ record: form, ...(arxiv ? { preprint: { arxiv, ...(arxivClass && { arxivClass }) } } : {}) }, taken),
      own,
      work,
      form.ids,
      taken,
    ),
  ];
}

function versionProposal(
  entry: NewEntry,
  own: OwnWork,
  work: FoundWork,
  ids: WorkIds,
  taken: ScannedEntry[],
): Proposal {
  const head = own.entries[0]!;
  const whole = {
    ...entry,
    fields: { ...entry.fields, ...inheritOwnFields(head, entry), supersedes: head.scanned.key },
  };
  taken.push(asScanned(whole));
  return {
    kind: 'new version',
    id: idNames(ids)[0] ?? whole.key,
    title: entry.fields.title ?? '',
    sources: sourcesOf(work),
    entry: whole,
    before: head.scanned.key,
  };
}
