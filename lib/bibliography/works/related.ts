import { listOf } from '../bibtex/own-fields';
import type { BibEntry } from '../csl/types';
import type { WordKey } from '@/lib/words/catalogue';
import type { Bibliography } from './types';

/** What an entry may have to do with another. */
type RelationName = Extract<WordKey, `relation.${string}`> extends `relation.${infer Name}` ? Name : never;

/** What an entry has to do with another, said from this entry's side. */
export interface Relation {
  /** `relation.…` of lib/words says it. */
  label: RelationName;
  entry: BibEntry;
}

/** BibLaTeX's `relatedtype`, and what it says of the entry that has it and of the one that it names. */
const LABELS: Readonly<Record<string, readonly [here: RelationName, there: RelationName]>> = {
  reviewof: ['Review of', 'Reviewed in'],
  translationof: ['Translation of', 'Translated as'],
  translationfrom: ['Translation of', 'Translated as'],
  translatedas: ['Translated as', 'Translation of'],
  translationas: ['Translated as', 'Translation of'],
  reprintof: ['Reprint of', 'Reprinted as'],
  reprintfrom: ['Reprint of', 'Reprinted as'],
  reprintas: ['Reprinted as', 'Reprint of'],
  origpubas: ['First published as', 'Published again as'],
  origpubin: ['First published in', 'Published again as'],
  erratum: ['Corrects', 'Corrected by'],
  erratumof: ['Corrects', 'Corrected by'],
  retraction: ['Retracts', 'Retracted by'],
  retractionof: ['Retracts', 'Retracted by'],
  commenton: ['Comment on', 'Comment'],
  responseto: ['Response to', 'Response'],
  supplementto: ['Supplement to', 'Supplement'],
};

const labelsOf = ({ relatedtype = '' }: Readonly<Record<string, string>>): readonly [RelationName, RelationName] =>
  LABELS[relatedtype.trim().toLowerCase()] ?? ['Related', 'Related'];

/** The entries that an entry names in `related`, and those of the bibliography that name it. */
export function relationsOf(entry: BibEntry, { entries }: Pick<Bibliography, 'entries'>): Relation[] {
  const [label] = labelsOf(entry.fields);
  const named = listOf(entry.fields.related).flatMap((key) => {
    const other = entries.get(key);
    return other && other !== entry ? [{ label, entry: other }] : [];
  });
  const naming = (namersOf(entries).get(entry.key) ?? [])
    .filter((other) => other !== entry)
    .map((other) => ({ label: labelsOf(other.fields)[1], entry: other }));
  const seen = new Set<BibEntry>();
  return [...named, ...naming].filter(({ entry: other }) => !seen.has(other) && seen.add(other));
}

const namers = new WeakMap<Bibliography['entries'], ReadonlyMap<string, readonly BibEntry[]>>();

/** The entries that name a key in `related`, by that key. */
function namersOf(entries: Bibliography['entries']): ReadonlyMap<string, readonly BibEntry[]> {
  let byKey = namers.get(entries);
  if (!byKey) {
    const found = new Map<string, BibEntry[]>();
    for (const entry of new Set(entries.values()))
      for (const key of new Set(listOf(entry.fields.related))) found.set(key, [...(found.get(key) ?? []), entry]);
    namers.set(entries, (byKey = found));
  }
  return byKey;
}

/** Whether a work was taken back: its state, its note or its title says so, as publishers mark it, or an entry that retracts it. */
export function isRetracted(entry: BibEntry, bibliography: Pick<Bibliography, 'entries'>): boolean {
  const { pubstate = '', title = '', note = '' } = entry.fields;
  return (
    /^(?:retracted|withdrawn)$/i.test(pubstate.trim()) ||
    /^[{[(\s]*(?:retracted|withdrawn)\b/i.test(title) ||
    /^(?:this (?:article|paper) (?:was|has been) )?(?:retracted|withdrawn)\b/i.test(note.trim()) ||
    retractedKeys(bibliography).has(entry.key)
  );
}

const retracted = new WeakMap<Bibliography['entries'], ReadonlySet<string>>();

function retractedKeys({ entries }: Pick<Bibliography, 'entries'>): ReadonlySet<string> {
  let keys = retracted.get(entries);
  if (!keys) {
    const retractions = [...entries.values()].filter(({ fields }) => labelsOf(fields)[0] === 'Retracts');
    retracted.set(entries, (keys = new Set(retractions.flatMap(({ fields }) => listOf(fields.related)))));
  }
  return keys;
}
