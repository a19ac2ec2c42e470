import type { Problem } from '@/lib/content/problem';
import { nearestName } from '@/lib/text/nearest-name';
import { entriesByName } from '../bibtex/aliases';
import { entryTypes, otherTypes, standIns } from '../bibtex/entry-types';
import { exporterFields } from '../bibtex/exporter-fields';
import { fieldsOf, inheritedFields } from '../bibtex/inherit';
import { knownFields, nameFields } from '../bibtex/known-fields';
import { ownFields } from '../bibtex/own-fields';
import type { ScannedEntry, ScannedFile } from '../bibtex/scan';
import type { ScannedField } from '../bibtex/scan-entry';
import { lintIdentifier } from './lint-identifiers';
import { lintKeys } from './lint-keys';
import { lintNames } from './lint-names';
import { lintAliases, lintParents } from './lint-parents';
import { lintText } from './lint-text';
import type { Remark } from './remark';

/**
 * What BibTeX would pass over in silence: keys given twice, types and fields that nobody knows, fields that a type must have,
 * identifiers of the wrong shape, names that will be split wrongly. Each problem has the place of its field. What BibTeX itself only
 * warns of is a warning here.
 */
export function lintEntries(files: readonly ScannedFile[]): Problem[] {
  const byName = entriesByName(files);
  const problems = lintKeys(files);
  for (const scan of files) for (const entry of scan.entries) problems.push(...lintEntry(entry, scan, byName));
  return problems;
}

function lintEntry(entry: ScannedEntry, scan: ScannedFile, parents: ReadonlyMap<string, ScannedEntry>): Problem[] {
  const at = (offset: number, { kind, ...remark }: Remark): Problem => ({
    file: scan.file,
    ...scan.place(offset),
    ...remark,
    message: `"${entry.key}" ${remark.message}`,
    kind: kind ?? remark.message,
  });
  const own = fieldsOf(entry);
  const problems = [...lintType(entry, parents), ...lintDates(own)].map((remark) => at(entry.start, remark));
  const seen = new Set<string>();
  const required = requiredOf(entry.type);
  for (const field of entry.fields) {
    for (const remark of [
      ...lintField(field, seen, own, required),
      ...lintParents(field, entry.key, parents),
      ...lintAliases(field, entry, parents),
    ])
      problems.push(at(field.start, remark));
    seen.add(field.name);
  }
  return problems;
}

function* lintType(entry: ScannedEntry, parents: ReadonlyMap<string, ScannedEntry>): Generator<Remark> {
  const required = Object.hasOwn(entryTypes, entry.type) ? entryTypes[entry.type] : undefined;
  if (!required) {
    if (otherTypes.has(entry.type)) return;
    const near = nearestName(entry.type, Object.keys(entryTypes));
    yield {
      kind: 'has a type that neither BibTeX nor BibLaTeX knows',
      message: `has the type @${entry.type}, which neither BibTeX nor BibLaTeX knows and which is read as @misc`,
      mend: near ? `did you mean @${near}?` : 'use @misc',
      severity: 'warning',
    };
    return;
  }
  const fields = { ...inheritedFields(entry, parents), ...fieldsOf(entry) };
  for (const group of required) {
    const names = group.split('|');
    if (names.some((name) => fields[name]?.trim())) continue;
    if (names[0] === 'author' && fields.collaboration?.trim()) continue;
    const lacking = `has no ${names.filter((name) => !standIns.has(name)).join(' or ')}`;
    const isTranslated = names[0] === 'author' && fields.translator?.trim();
    yield {
      kind: lacking,
      message: `is @${entry.type} and ${lacking}${isTranslated ? ', but a translator' : ''}`,
      mend: `add ${names[0]} = {…}${isTranslated ? '; a work of nobody known begins with its title' : ''}`,
      severity: 'warning',
    };
  }
}

/** The fields that entries of a type must have, each way of naming them. */
const requiredOf = (type: string): ReadonlySet<string> =>
  new Set(
    (Object.hasOwn(entryTypes, type) ? entryTypes[type]! : ['author', 'title']).flatMap((group) => group.split('|')),
  );

/** BibLaTeX's date counts, and the year beside it is passed over in silence. */
function* lintDates({ date, year }: Record<string, string>): Generator<Remark> {
  const dated = /^\d{4}/.exec(date?.trim() ?? '')?.[0];
  if (dated && year && /^\d{4}$/.test(year.trim()) && year.trim() !== dated) {
    yield {
      kind: 'has a date and another year',
      message: `has the date ${date} and the year ${year}`,
      mend: 'delete the wrong one; the date is the one that is read',
      severity: 'warning',
    };
  }
}

function* lintField(
  field: ScannedField,
  seen: ReadonlySet<string>,
  own: Readonly<Record<string, string>>,
  required: ReadonlySet<string>,
): Generator<Remark> {
  const { name, value } = field;
  if (seen.has(name))
    yield {
      kind: 'has a field twice; the first is read',
      message: `has the field "${name}" twice; BibTeX reads the first alone`,
      mend: 'delete one of them',
      severity: 'warning',
    };
  if (!isKnown(name)) yield unknownField(name, own, required);
  if (value.trim() === '') {
    if (!field.composed)
      yield {
        kind: 'has an empty field',
        message: `has an empty field "${name}"`,
        mend: 'fill it, or delete it',
        severity: 'warning',
        detail: name,
      };
    return;
  }
  if (nameFields.has(name)) yield* lintNames(name, value);
  yield* lintIdentifier(name, value, own);
  yield* lintText(name, value);
}

const isKnown = (name: string): boolean =>
  knownFields.has(name) ||
  exporterFields.has(name) ||
  /\+an(?::|$)/.test(name) ||
  /^(?:x-|opt|alt|bdsk-|__|mendeley-|citeulike-)/.test(name);

/**
 * A misspelt field of this site's own, or one that its type must have and has under no other name, loses what the work is, so it is
 * an error; of a field from some other tool it is said that nothing here reads it.
 */
function unknownField(name: string, own: Readonly<Record<string, string>>, required: ReadonlySet<string>): Remark {
  const near = nearestOf(name, Object.keys(ownFields)) ?? nearestOf(name, knownFields);
  const message = `has the field "${name}", which nothing reads`;
  if (near === undefined) {
    const mend = 'leave it for the program that reads it; hideFields in the profile keeps it out of copies';
    return { kind: 'has a field that nothing here reads', detail: name, message, mend, severity: 'warning' };
  }
  const isLost = own[near] === undefined && (Object.hasOwn(ownFields, near) || required.has(near));
  const kind = isLost ? message : 'has a field whose name is nearly a known one';
  return { kind, detail: name, message, mend: `did you mean "${near}"?`, severity: isLost ? 'error' : 'warning' };
}

/** Only a slip of one or two letters in a long word is taken for another word. */
function nearestOf(name: string, known: Iterable<string>): string | undefined {
  if (name.length < 5) return undefined;
  const near = nearestName(name, known);
  if (near === undefined || near.length < 4) return undefined;
  return nearestName(name.slice(0, 5), [near.slice(0, 5)]) && isSlip(name, near) ? near : undefined;
}

/** One letter wrong, lacking, too many, or two exchanged. */
function isSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  const [restA, restB] = [a.slice(start), b.slice(start)];
  return (
    restA.slice(1) === restB.slice(1) ||
    restA.slice(1) === restB ||
    restA === restB.slice(1) ||
    (restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2))
  );
}
