import { nearestName } from '@/lib/text/nearest-name';
import { fieldsOf, parentOf } from '../bibtex/inherit';
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
  for (const parent of namesOf(value)) {
    const near = nearestName(parent, entries.keys());
    const other = parentOf(parent, entries);
    if (other && other.key !== parent)
      yield {
        kind: `refers by ${name} to a key in other capitals`,
        message: `refers by ${name} to "${parent}", which is read as "${other.key}"`,
        mend: `write ${other.key}; biber tells capitals apart`,
        severity: 'warning',
      };
    else if (!other)
      yield {
        message: `refers by ${name} to "${parent}", which no .bib entry has`,
        mend: near ? `did you mean "${near}"?` : 'add that entry',
        severity: 'error',
      };
    else if (leadsTo(parent, key, entries))
      yield {
        message: `refers by ${name} to "${parent}", which leads back to it`,
        mend: 'an entry can not inherit from itself: delete one of these fields',
        severity: 'error',
      };
  }
}

const namesOf = (value: string | undefined): string[] =>
  (value ?? '')
    .split(',')
    .map((key) => key.trim())
    .filter(Boolean);

function leadsTo(
  from: string,
  to: string,
  entries: ReadonlyMap<string, ScannedEntry>,
  seen = new Set<string>(),
): boolean {
  if (from === to) return true;
  const entry = entries.get(from);
  if (!entry || seen.has(from)) return false;
  seen.add(from);
  const { crossref, xdata } = fieldsOf(entry);
  return [...namesOf(crossref), ...namesOf(xdata)].some((parent) => leadsTo(parent, to, entries, seen));
}
