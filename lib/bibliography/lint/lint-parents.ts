import { nearestName } from '@/lib/text/nearest-name';
import { partsOf } from '@/lib/text/parts-of';
import { listOf } from '../bibtex/own-fields';
import { fieldsOf, GENERATIONS, parentOf } from '../bibtex/inherit';
import type { Remark } from './remark';
import type { ScannedEntry } from '../bibtex/scan';
import type { ScannedField } from '../bibtex/scan-entry';

/** A `crossref` or `xdata` that leads nowhere, or back to where it began. */
export function* lintParents(
  { name, value }: ScannedField,
  key: string,
  entries: ReadonlyMap<string, ScannedEntry>,
): Generator<Remark> {
  if (name !== 'crossref' && name !== 'xdata') return;
  for (const parent of partsOf(value)) {
    const other = parentOf(parent, entries);
    if (other && !entries.has(parent))
      yield {
        kind: `refers by ${name} to a key in other capitals`,
        message: `refers by ${name} to "${parent}", which is read as "${other.key}"`,
        mend: `write ${other.key}; biber tells capitals apart`,
        severity: 'warning',
      };
    else if (!other) yield missing(name, parent, entries);
    else yield* lintLead(leadFrom(other.key, key, entries), name, parent);
  }
}

/** Another name that names another entry: biber passes it over and warns. */
export function* lintAliases(
  { name, value }: ScannedField,
  entry: ScannedEntry,
  entries: ReadonlyMap<string, ScannedEntry>,
): Generator<Remark> {
  if (name !== 'ids') return;
  for (const alias of listOf(value)) {
    const other = entries.get(alias);
    if (!other || other === entry || entries.get(entry.key) !== entry) continue;
    const whose = other.key === alias ? 'the key of another entry' : `a name of "${other.key}"`;
    yield {
      kind: 'names in ids what names another entry',
      message: `names in ids "${alias}", which is ${whose} and leads there`,
      mend: 'delete it from one of them',
      severity: 'warning',
    };
  }
}

function missing(name: string, parent: string, entries: ReadonlyMap<string, ScannedEntry>): Remark {
  const near = nearestName(parent, entries.keys());
  return {
    message: `refers by ${name} to "${parent}", which no .bib entry has`,
    mend: near ? `did you mean "${near}"?` : 'add that entry',
    severity: 'error',
  };
}

function* lintLead(lead: ReturnType<typeof leadFrom>, name: string, parent: string): Generator<Remark> {
  if (lead === 'back')
    yield {
      message: `refers by ${name} to "${parent}", which leads back to it`,
      mend: 'an entry can not inherit from itself: delete one of these fields',
      severity: 'error',
    };
  if (lead === 'too far')
    yield {
      kind: `inherits by ${name} through more than ${GENERATIONS} entries`,
      message: `inherits by ${name} from "${parent}" through more than ${GENERATIONS} entries`,
      mend: 'name the entry that has the fields',
      severity: 'error',
    };
}

/** Where parents, and theirs, lead: back to the entry, on for more generations than fields are taken from, or to an end. */
function leadFrom(
  parent: string,
  key: string,
  entries: ReadonlyMap<string, ScannedEntry>,
): 'back' | 'too far' | 'to an end' {
  let generation = [parent];
  const seen = new Set<string>();
  for (let depth = 1; generation.length > 0; depth += 1) {
    if (generation.includes(key)) return 'back';
    if (depth > GENERATIONS) return 'too far';
    for (const name of generation) seen.add(name);
    generation = generation
      .flatMap((name) => parentsOf(entries.get(name)))
      .map((name) => entries.get(name)?.key ?? name)
      .filter((name) => !seen.has(name));
  }
  return 'to an end';
}

function parentsOf(entry: ScannedEntry | undefined): string[] {
  if (!entry) return [];
  const { crossref, xdata } = fieldsOf(entry);
  return [...partsOf(crossref ?? ''), ...partsOf(xdata ?? '')];
}
