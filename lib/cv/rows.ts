import { formatRange } from './dates';
import { inlineText } from './body';
import { isHeaded, type Block, type Entry, type Inline, type Section } from './model';
import type { Words } from '@/lib/words/words';

/** Entries of a section that stand under one sub-heading, or under one employer; undefined: under the section's head itself. */
export interface EntryGroup {
  title?: string;
  /** The name is that of the employer, whose positions these are. */
  organisation?: { name: string; url?: string };
  entries: Entry[];
}

/** Entries that follow each other under one sub-heading, and in a grouped section those of one employer, in the order of the page. */
export function groupsOf({ entries, grouped, kind }: Section): EntryGroup[] {
  const groups: EntryGroup[] = [];
  for (const entry of entries) {
    const last = groups.at(-1);
    const name = grouped && isHeaded(kind) ? entry.organisation : undefined;
    if (last && last.title === entry.group && last.organisation?.name === name) last.entries.push(entry);
    else
      groups.push({
        title: entry.group,
        ...(name && { organisation: { name, url: entry.organisationUrl } }),
        entries: [entry],
      });
  }
  // The sub-heading is said once, above its first employer.
  return groups
    .map((group, index) =>
      index > 0 && group.title === groups[index - 1]!.title ? { ...group, title: undefined } : group,
    )
    .map(mergeLone);
}

/** One position of an employer is an ordinary entry. */
function mergeLone(group: EntryGroup): EntryGroup {
  return group.organisation && group.entries.length === 1 ? { ...group, organisation: undefined } : group;
}

/** What stands before a row: its running number or its date. */
export function rowLabel(entry: Entry, words: Words): string {
  if (entry.number !== undefined) return `[${entry.number}]`;
  return entry.dates ? formatRange(entry.dates, words) : '';
}

/**
 * A row of a list as one flow: "**Title**, organisation, place. Body." A body that begins with the title says it already; so the
 * title is not said again, and what the body leaves unsaid follows it. Nothing that an entry holds is left out.
 */
export function rowBlocks(entry: Entry, words: Words): Block[] {
  // A cited work is its line.
  if (entry.publication) return entry.body;
  const [first, ...rest] = entry.body;
  const opening = first?.type === 'paragraph' ? first.children : [];
  const dates = entry.number !== undefined && entry.dates ? formatRange(entry.dates, words) : undefined;
  const said = inlineText(opening);
  if (placeOf(entry.title.toLowerCase(), said.toLowerCase()) === 0) {
    const details = detailsOf(entry, dates, words).filter((detail) => placeOf(inlineText([detail]), said) < 0);
    const more =
      details.length > 0 ? [text(endsSentence(said) ? ' ' : '. '), ...commaSeparated(details, words), text('.')] : [];
    const linked =
      entry.url && !holdsLink(opening) ? [{ type: 'link' as const, url: entry.url, children: opening }] : opening;
    return [{ type: 'paragraph', children: [...linked, ...more] }, ...rest];
  }
  const strong: Inline = { type: 'strong', children: [text(entry.title)] };
  const title: Inline = entry.url ? { type: 'link', url: entry.url, children: [strong] } : strong;
  const head = commaSeparated([title, ...detailsOf(entry, dates, words)], words);
  if (first === undefined) return [{ type: 'paragraph', children: head }];
  if (first.type !== 'paragraph') return [{ type: 'paragraph', children: head }, ...entry.body];
  return [
    { type: 'paragraph', children: [...head, text(endsSentence(inlineText(head)) ? ' ' : '. '), ...opening] },
    ...rest,
  ];
}

/** A summary says its title only if that is not the section's. */
export function summaryBlocks(entry: Entry, section: Section, words: Words): Block[] {
  return entry.title.toLowerCase() === section.title.toLowerCase() ? entry.body : rowBlocks(entry, words);
}

/** What else an entry says of itself: organisation, place, and its date where the label is a number. */
function detailsOf(
  { organisation, organisationUrl, place, items }: Entry,
  dates: string | undefined,
  { comma }: Words,
): Inline[] {
  const body: Inline[] = organisation
    ? [organisationUrl ? { type: 'link', url: organisationUrl, children: [text(organisation)] } : text(organisation)]
    : [];
  return [
    ...body,
    ...[place, dates, items.join(comma)].filter((part) => part !== undefined && part !== '').map((part) => text(part!)),
  ];
}

function commaSeparated(parts: Inline[], { comma }: Words): Inline[] {
  return parts.flatMap((part, index) => (index > 0 ? [text(comma), part] : [part]));
}

function holdsLink(inlines: Inline[]): boolean {
  return inlines.some((inline) => inline.type === 'link' || ('children' in inline && holdsLink(inline.children)));
}

/** Where words are said whole: "Oslo" is not said in "Oslofjord", nor the title "Art" in "Article". -1 where they are not. */
function placeOf(words: string, said: string): number {
  const isLetter = (character = '') => /[\p{L}\p{N}]/u.test(character);
  const isCut = (at: number) => isLetter(said[at - 1]) || isLetter(said[at + words.length]);
  let at = said.indexOf(words);
  while (at >= 0 && isCut(at)) at = said.indexOf(words, at + 1);
  return at;
}

const endsSentence = (words: string): boolean => /[.!?…]["”’)]?$/.test(words);
const text = (value: string): Inline => ({ type: 'text', value });
