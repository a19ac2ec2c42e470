import type { Problem } from '@/lib/content/problem';
import { nearestName } from '@/lib/text/nearest-name';
import { entryTypes } from '../bibtex/entry-types';
import { fieldsOf, inheritedFields } from '../bibtex/inherit';
import { knownFields, nameFields } from '../bibtex/known-fields';
import { lintIdentifier } from './lint-identifiers';
import { lintNames } from './lint-names';
import { lintParents } from './lint-parents';
import { lintText } from './lint-text';
import type { Remark } from './remark';
import type { ScannedEntry, ScannedFile } from '../bibtex/scan';
import type { ScannedField } from '../bibtex/scan-entry';

/**
 * What BibTeX would pass over in silence: keys given twice, types and fields that nobody knows, fields that a type must have,
 * identifiers of the wrong shape, names that will be split wrongly. Each problem has the place of its field.
 */
export function lintEntries(files: readonly ScannedFile[]): Problem[] {
  const byKey = new Map<string, { entry: ScannedEntry; file: string }>();
  const byLowerCase = new Map<string, { entry: ScannedEntry; file: string }>();
  const problems: Problem[] = [];
  for (const { file, entries } of files) {
    for (const entry of entries) {
      const first = byKey.get(entry.key) ?? byLowerCase.get(entry.key.toLowerCase());
      if (first) problems.push(duplicate(entry, file, first));
      else byLowerCase.set(entry.key.toLowerCase(), { entry, file });
      if (!byKey.has(entry.key)) byKey.set(entry.key, { entry, file });
    }
    if (entries.length === 0) problems.push(empty(file));
  }
  const parents = new Map([...byKey].map(([key, { entry }]) => [key, entry]));
  for (const scan of files) for (const entry of scan.entries) problems.push(...lintEntry(entry, scan, parents));
  return problems;
}

const duplicate = (entry: ScannedEntry, file: string, first: { entry: ScannedEntry; file: string }): Problem => ({
  file,
  line: entry.line,
  column: entry.column,
  severity: 'error',
  message: `has a second entry "${entry.key}"; the first is ${first.entry.key === entry.key ? '' : `"${first.entry.key}", the same key to BibTeX, `}at ${first.file}:${first.entry.line}`,
  mend: first.entry.raw === entry.raw ? 'delete one of them' : 'give one of them another key',
});

const empty = (file: string): Problem => ({
  file,
  severity: 'error',
  message: 'has no entries',
  mend: 'add one, or delete the file',
});

function lintEntry(entry: ScannedEntry, scan: ScannedFile, parents: ReadonlyMap<string, ScannedEntry>): Problem[] {
  const at = (offset: number, remark: Remark): Problem => ({
    file: scan.file,
    ...scan.place(offset),
    ...remark,
    message: `"${entry.key}" ${remark.message}`,
  });
  const problems = [...lintType(entry, parents), ...lintDates(fieldsOf(entry))].map((remark) =>
    at(entry.start, remark),
  );
  const seen = new Set<string>();
  for (const field of entry.fields) {
    for (const remark of [...lintField(field, seen), ...lintParents(field, entry.key, parents)])
      problems.push(at(field.start, remark));
    seen.add(field.name);
  }
  return problems;
}

function* lintType(entry: ScannedEntry, parents: ReadonlyMap<string, ScannedEntry>): Generator<Remark> {
  const required = entryTypes[entry.type];
  if (!required || !Object.hasOwn(entryTypes, entry.type)) {
    const near = nearestName(entry.type, Object.keys(entryTypes));
    yield {
      message: `has the type @${entry.type}, which neither BibTeX nor BibLaTeX knows`,
      mend: near ? `did you mean @${near}?` : 'use @misc',
      severity: 'error',
    };
    return;
  }
  const fields = { ...inheritedFields(entry, parents), ...fieldsOf(entry) };
  for (const group of required) {
    const names = group.split('|');
    if (names.some((name) => fields[name]?.trim())) continue;
    yield {
      message: `is @${entry.type} and has no ${names.join(' or ')}`,
      mend: `add ${names[0]} = {…}`,
      severity: 'error',
    };
  }
}

/** BibLaTeX's date counts, and the year beside it is passed over in silence. */
function* lintDates({ date, year }: Record<string, string>): Generator<Remark> {
  const dated = /^\d{4}/.exec(date?.trim() ?? '')?.[0];
  if (dated && year && /^\d{4}$/.test(year.trim()) && year.trim() !== dated)
    yield {
      message: `has the date ${date} and the year ${year}`,
      mend: 'delete the wrong one; the date is the one that is read',
      severity: 'warning',
    };
}

function* lintField(field: ScannedField, seen: ReadonlySet<string>): Generator<Remark> {
  const { name, value } = field;
  if (seen.has(name))
    yield {
      message: `has the field "${name}" twice; BibTeX reads the first alone`,
      mend: 'delete one of them',
      severity: 'error',
    };
  if (!knownFields.has(name) && !/\+an(?::|$)/.test(name) && !/^(?:x-|opt|bdsk-)/.test(name)) yield unknownField(name);
  if (value.trim() === '' && !field.composed)
    yield { message: `has an empty field "${name}"`, mend: 'fill it, or delete it', severity: 'warning' };
  if (nameFields.has(name)) yield* lintNames(name, value);
  yield* lintIdentifier(name, value);
  yield* lintText(name, value);
}

/** A misspelt field of ours or of BibTeX is lost without a word, so a near miss is an error; a field from some other tool is a warning. */
function unknownField(name: string): Remark {
  const near = nearestName(name, knownFields);
  return near
    ? { message: `has the field "${name}", which nothing reads`, mend: `did you mean "${near}"?`, severity: 'error' }
    : {
        message: `has the field "${name}", which nothing reads`,
        mend: 'delete it, or begin its name with "x-" to keep it',
        severity: 'warning',
      };
}
