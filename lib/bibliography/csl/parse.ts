import type { Problem } from '@/lib/content/problem';
import { toCslItems, type CitationJsEntry } from './citation-js';
import { completeCsl } from './complete-csl';
import { inheritedFields } from '../bibtex/inherit';
import { isOwnField } from '../bibtex/own-fields';
import { prepareValue } from './prepare-value';
import { MONTHS, type ScannedEntry, type ScannedFile } from '../bibtex/scan';
import type { BibEntry, CslItem } from './types';

/** Entry types that hold data for others and are no works. */
const CONTAINERS = new Set(['xdata', 'set']);

/** What parsing makes of scanned files: entries by key (the first of two with one key), and values that could not be read. */
export interface ParsedBibliography {
  entries: Map<string, BibEntry>;
  problems: Problem[];
}

interface Draft {
  scanned: ScannedEntry;
  file: string;
  fields: Record<string, string>;
}

/** Parses scanned files together, so that a `crossref` may lead into another file. */
export function parseEntries(files: readonly ScannedFile[]): ParsedBibliography {
  const byKey = new Map<string, ScannedEntry>();
  for (const { entries } of files) for (const entry of entries) if (!byKey.has(entry.key)) byKey.set(entry.key, entry);
  const drafts: Draft[] = [];
  for (const { file, entries } of files) {
    for (const scanned of entries) {
      if (byKey.get(scanned.key) !== scanned || CONTAINERS.has(scanned.type)) continue;
      drafts.push({ scanned, file, fields: inheritedFields(scanned, byKey) });
    }
  }
  const problems: Problem[] = [];
  const items = parseValues(drafts, problems);
  return {
    entries: new Map(drafts.map((draft, index) => [draft.scanned.key, toEntry(draft, items[index]!)])),
    problems,
  };
}

function toEntry({ scanned, file, fields }: Draft, item: CslItem): BibEntry {
  const { key, type, raw, line, column } = scanned;
  return { key, type, fields, raw, file, line, column, csl: completeCsl(item, fields) };
}

/** All in one pass; only when one value cannot be read is each tried alone, to name the entry and go on without its CSL. */
function parseValues(drafts: readonly Draft[], problems: Problem[]): CslItem[] {
  try {
    return toCslItems(drafts.map(toCitationJs));
  } catch {
    return drafts.map((draft) => {
      try {
        return toCslItems([toCitationJs(draft)])[0]!;
      } catch (error) {
        problems.push(unreadable(draft, error));
        return { id: draft.scanned.key, type: 'document', title: draft.fields.title ?? draft.scanned.key };
      }
    });
  }
}

function unreadable({ scanned, file }: Draft, error: unknown): Problem {
  const reason = error instanceof Error ? error.message.split('\n')[0]! : String(error);
  return {
    file,
    line: scanned.line,
    column: scanned.column,
    severity: 'error',
    message: `"${scanned.key}" has a value that cannot be read: ${reason}`,
    mend: 'look for a stray "\\", "$" or comma in its names and titles',
  };
}

function toCitationJs({ scanned, fields }: Draft): CitationJsEntry {
  const properties: Record<string, string> = {};
  for (const [name, value] of Object.entries(fields)) {
    if (value.trim() === '' || (isOwnField(name) && name !== 'abstract')) continue;
    properties[name] = prepareValue(name, value);
  }
  // citation-js takes a day only beside a month in figures.
  if (properties.day && properties.month)
    properties.month = String(MONTHS.indexOf(properties.month.slice(0, 3).toLowerCase()) + 1 || properties.month);
  return { type: scanned.type, label: scanned.key, properties };
}
