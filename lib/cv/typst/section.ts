import { formatRange } from '../dates';
import { isHeaded, type Entry, type Section } from '../model';
import { groupsOf, rowBlocks, rowLabel, summaryBlocks, type EntryGroup } from '../rows';
import type { PdfForm } from '../variants';
import { typstBlocks, typstFlow } from './body';
import { typstArray, typstOptional, typstSequence, typstString, typstText } from '@/lib/typst/literal';
import type { Words } from '@/lib/words/words';

type View = PdfForm['view'];

/**
 * A section as a Typst value: its head, whether it begins a page, and its parts. A part is a function that draws some of its entries,
 * because a section may begin in a column of the first page and go on over the whole width of the second.
 */
export function typstSection(section: Section, view: View, words: Words): string {
  const title = view === 'plain' ? (section.plainTitle ?? section.title) : section.title;
  // Systems that read the plain view take each entry for itself: there every position says its employer.
  const shown = view === 'plain' ? { ...section, grouped: false } : section;
  const parts = groupsOf(shown).map((group) => typstGroup(section, group, { view, words }));
  return `(title: ${typstText(title)}, new-page: ${section.newPage && view === 'full'}, parts: ${typstArray(parts)})`;
}

interface Spoken {
  view: View;
  words: Words;
}

/** Entries under one sub-heading: how many, and what draws those from one to another. */
function typstGroup(section: Section, group: EntryGroup, spoken: Spoken): string {
  const { title, organisation, entries } = group;
  const heads = [
    ...(title ? [`subheading(${typstText(title)})`] : []),
    ...(organisation ? [`employer(${typstText(organisation.name)}, ${typstUrl(organisation.url)})`] : []),
  ];
  const head = typstSequence(heads);
  return `(n: ${entries.length}, draw: (from, to) => { ${head}; ${typstEntries(section, group, spoken, heads.length > 0)} })`;
}

function typstEntries(
  section: Section,
  { entries, organisation }: EntryGroup,
  { view, words }: Spoken,
  isUnder: boolean,
): string {
  const slice = (items: string[]) => `${typstArray(items)}.slice(from, to).join()`;
  if (isHeaded(section.kind))
    return slice(entries.map((entry) => headedEntry(entry, isUnder ? 4 : 3, organisation === undefined, words)));
  switch (section.kind) {
    case 'skills':
      return slice(entries.map((entry) => skill(entry, view)));
    case 'summary':
      return slice(entries.map((entry) => typstBlocks(summaryBlocks(entry, section, words))));
    default: {
      const rows = entries.map((entry) => typstFlow(rowBlocks(entry, words)));
      const labels = typstArray(entries.map((entry) => typstString(rowLabel(entry, words))));
      const siblings = typstArray(
        [...new Set(section.entries.map((entry) => rowLabel(entry, words)))].map(typstString),
      );
      return `${section.kind === 'publications' ? 'numbered' : 'dated'}(${labels}, ${typstArray(rows)}, ${siblings}, from, to)`;
    }
  }
}

function skill(entry: Entry, view: View): string {
  const title = entry.url ? `link(${typstString(entry.url)}, ${typstText(entry.title)})` : typstText(entry.title);
  return `${view === 'full' ? 'chips' : 'listed'}(${title}, ${typstArray(entry.items.map((item) => typstText(item)))}, ${typstBlocks(entry.body)})`;
}

function headedEntry(entry: Entry, level: 3 | 4, saysOrganisation: boolean, words: Words): string {
  const line = [entry.dates && formatRange(entry.dates, words), entry.place].filter(Boolean).join(' · ');
  return [
    `entry(${typstText(entry.title)}`,
    `level: ${level}`,
    `url: ${typstUrl(entry.url)}`,
    `by: ${typstOptional(saysOrganisation ? entry.organisation : undefined)}`,
    `by-url: ${typstUrl(entry.organisationUrl)}`,
    `line: ${typstOptional(line || undefined)}`,
    `${typstBlocks(entry.body)})`,
  ].join(', ');
}

const typstUrl = (url: string | undefined): string => (url === undefined ? 'none' : typstString(url));
