import type { Problem } from '../../content/problem';
import { entriesByName, namedByKey } from '../bibtex/aliases';
import { cleanFields, type CleanedFields } from '../bibtex/clean-fields';
import { toCslItems } from './citation-js';
import { completeCsl } from './complete-csl';
import { hideInText } from './hidden-signs';
import { prepareValues, type PreparedValues } from './values';
import { inheritedFields } from '../bibtex/inherit';
import type { ScannedEntry, ScannedFile } from '../bibtex/scan';
import type { BibEntry } from './types';

/** Entry types that hold data for others and are no works. */
const CONTAINERS = new Set(['xdata', 'set']);

/** What parsing makes of scanned files: entries by key (the first of two with one key) and by alias, and values that could not be read. */
export interface ParsedBibliography {
  entries: Map<string, BibEntry>;
  problems: Problem[];
}

interface Draft {
  scanned: ScannedEntry;
  scan: ScannedFile;
  cleaned: CleanedFields;
  values: PreparedValues;
}

/** Parses scanned files together, so that a `crossref` may lead into another file. Never throws: what cannot be read is a problem, and the entry is there without it. */
export function parseEntries(files: readonly ScannedFile[]): ParsedBibliography {
  const byName = entriesByName(files);
  const drafts: Draft[] = [];
  for (const scan of files) {
    for (const scanned of scan.entries) {
      if (byName.get(scanned.key) !== scanned || CONTAINERS.has(scanned.type)) continue;
      const fields = inheritedFields(scanned, byName);
      const cleaned = cleanFields(scanned.type, { ...fields, ...namedByKey(fields, byName) });
      drafts.push({ scanned, scan, cleaned, values: prepareValues(cleaned) });
    }
  }
  const problems = drafts.flatMap(unreadCommands);
  const entries = new Map(toEntries(drafts, problems).map((entry) => [entry.key, entry]));
  for (const [name, { key }] of byName) {
    const entry = entries.get(key);
    if (!entry || name === key) continue;
    entries.set(name, entry);
    (entry.aliases ??= []).push(name);
  }
  return { entries, problems };
}

function toEntries(drafts: readonly Draft[], problems: Problem[]): BibEntry[] {
  const items = toCslItems(
    drafts.map(({ scanned, values }) => ({ type: scanned.type, label: scanned.key, properties: values.properties })),
  );
  return drafts.map((draft, index) => {
    const { scanned, scan, cleaned, values } = draft;
    const { item, reason, lost } = items[index]!;
    if (reason !== undefined) problems.push(unreadable(draft, reason));
    else if (lost.length > 0) problems.push(leftOut(draft, lost));
    const { key, type, raw, line, column } = scanned;
    const title = values.properties.title ?? hideInText(key);
    return {
      key,
      type,
      fields: cleaned.fields,
      raw,
      file: scan.file,
      line,
      column,
      csl: completeCsl(reason === undefined ? item : { ...item, title }, type, cleaned),
    };
  });
}

function unreadable({ scanned, scan }: Draft, reason: string): Problem {
  return {
    file: scan.file,
    line: scanned.line,
    column: scanned.column,
    severity: 'error',
    message: `"${scanned.key}" has a value that cannot be read: ${reason}`,
    mend: 'look for a stray "\\\\", "$" or brace in its names and titles; until then its title alone is shown',
  };
}

function leftOut({ scanned, scan }: Draft, lost: readonly string[]): Problem {
  return {
    file: scan.file,
    line: scanned.line,
    column: scanned.column,
    severity: 'warning',
    kind: 'has values that cannot be read and are left out',
    message: `"${scanned.key}" has ${lost.join(', ')} in a form that cannot be read and is left out`,
    mend: 'look for a stray "\\", "$" or brace in these fields',
  };
}

/** LaTeX commands that nothing here can show: what they mark is shown without them, and those without an argument as they are typed. */
function unreadCommands({ scanned, scan, values }: Draft): Problem[] {
  return values.unread.map(({ field, commands }) => {
    const place = scanned.fields.find(({ name }) => name === field);
    const plural = commands.length > 1;
    return {
      file: scan.file,
      ...(place ? scan.place(place.start) : { line: scanned.line, column: scanned.column }),
      severity: 'warning' as const,
      kind: 'has LaTeX commands that this site cannot show',
      detail: commands[0]!,
      message: `"${scanned.key}" has in its ${field} the ${plural ? 'commands' : 'command'} ${commands.join(', ')}, which this site cannot show`,
      mend: `write the ${plural ? 'characters themselves' : 'character itself'}, or leave ${plural ? 'them' : 'it'} out`,
    };
  });
}
