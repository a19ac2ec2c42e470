import type { BlockContent, DefinitionContent, ListItem, PhrasingContent, Root, RootContent } from 'mdast';
import { plainScript } from '@/lib/markdown/scripts';
import { inlineText } from '../body';
import { profilesOf } from '@/lib/site/profiles';
import { profileAddress } from '../contacts';
import { formatRange } from '../dates';
import { isHeaded, type Block, type Cv, type Entry, type Inline, type Person, type Section } from '../model';
import { groupsOf, rowBlocks, rowLabel, summaryBlocks, type EntryGroup } from '../rows';
import { wordsIn, type Words } from '@/lib/words/words';

/** The CV as a Markdown tree, from which both the Markdown and the plain text are written. */
export function toOutline(cv: Cv): Root {
  const words = wordsIn(cv.words, cv.language);
  const updated = `${words.say('cv.updated', { day: words.day(cv.updated) })}.`;
  return {
    type: 'root',
    children: [
      heading(1, cv.person.name),
      paragraph(text(cv.headline)),
      contacts(cv.person, words),
      ...cv.sections.flatMap((section) => toSection(section, words)),
      paragraph(text(updated)),
    ],
  };
}

function contacts(person: Person, { say }: Words): RootContent {
  return list([
    ...(person.place ? [[text(`${say('cv.place')}: ${person.place}`)]] : []),
    ...(person.email ? [[text(`${say('cv.email')}: `), link(`mailto:${person.email}`, person.email)]] : []),
    [text(`${say('cv.website')}: `), link(person.website, profileAddress({ url: person.website }))],
    ...profilesOf(person).map(({ label, url }) => [text(`${label}: `), link(url, profileAddress({ url }))]),
  ]);
}

function toSection(section: Section, words: Words): RootContent[] {
  return [heading(2, section.title), ...groupsOf(section).flatMap((group) => toGroup(section, group, words))];
}

function toGroup(section: Section, { title, organisation, entries }: EntryGroup, words: Words): RootContent[] {
  const heads = [
    ...(title ? [heading(3, title)] : []),
    ...(organisation ? [heading(3, organisation.name, organisation.url)] : []),
  ];
  const depth = heads.length > 0 ? 4 : 3;
  if (isHeaded(section.kind))
    return [...heads, ...entries.flatMap((entry) => toEntry(entry, depth, organisation === undefined, words))];
  switch (section.kind) {
    case 'skills':
      return [...heads, listOf(entries.map(toSkill))];
    case 'summary':
      return [...heads, ...entries.flatMap((entry) => summaryBlocks(entry, section, words).map(toNode))];
    case 'publications':
      return [...heads, ...entries.flatMap((entry) => labelled(`${rowLabel(entry, words)} `, rowBlocks(entry, words)))];
    default:
      return [...heads, listOf(entries.map((entry) => labelled(labelOf(entry, words), rowBlocks(entry, words))))];
  }
}

function labelOf(entry: Entry, words: Words): string {
  const label = rowLabel(entry, words);
  return label && `${label}: `;
}

/** "Programming: Python, C++", and what its body says. */
function toSkill(entry: Entry): BlockContent[] {
  const title = entry.url ? link(entry.url, entry.title) : text(entry.title);
  const named = paragraph(title, ...(entry.items.length > 0 ? [text(`: ${entry.items.join(', ')}`)] : []));
  return [named, ...entry.body.map(toNode)];
}

function toEntry(entry: Entry, depth: 3 | 4, saysOrganisation: boolean, words: Words): RootContent[] {
  const when = [entry.dates && formatRange(entry.dates, words), entry.place].filter((part) => part !== undefined);
  const line: PhrasingContent[] =
    entry.organisation && saysOrganisation
      ? [
          {
            type: 'strong',
            children: [
              entry.organisationUrl ? link(entry.organisationUrl, entry.organisation) : text(entry.organisation),
            ],
          },
        ]
      : [];
  if (when.length > 0) line.push(text(`${line.length > 0 ? ' · ' : ''}${when.join(' · ')}`));
  return [
    heading(depth, entry.title, entry.url),
    ...(line.length > 0 ? [paragraph(...line)] : []),
    ...entry.body.map(toNode),
  ];
}

/** Blocks whose first paragraph begins with a label: a year, a number in brackets. */
function labelled(label: string, blocks: Block[]): BlockContent[] {
  if (label === '') return blocks.map(toNode);
  const [first, ...rest] = blocks.map(toNode);
  if (first?.type !== 'paragraph') return [paragraph(text(label)), ...blocks.map(toNode)];
  return [paragraph(text(label), ...first.children), ...rest];
}

function toNode(block: Block): BlockContent {
  if (block.type === 'paragraph') return paragraph(...block.children.map(toPhrasing));
  const children = block.items.map((item): ListItem => ({
    type: 'listItem',
    spread: false,
    children: item.map(toNode),
  }));
  return { type: 'list', ordered: block.ordered, start: block.start, spread: false, children };
}

function toPhrasing(inline: Inline): PhrasingContent {
  switch (inline.type) {
    case 'text':
      return text(inline.value);
    case 'link':
      return { type: 'link', url: inline.url, children: inline.children.map(toPhrasing) };
    case 'code':
      return { type: 'inlineCode', value: inline.value };
    case 'math':
      return { type: 'inlineMath', value: inline.value };
    case 'subscript':
    case 'superscript':
      return text(plainScript(inlineText(inline.children), inline.type));
    default:
      return { type: inline.type, children: inline.children.map(toPhrasing) };
  }
}

const text = (value: string): PhrasingContent => ({ type: 'text', value });
const link = (url: string, words: string): PhrasingContent => ({ type: 'link', url, children: [text(words)] });
const paragraph = (...children: PhrasingContent[]): BlockContent & { type: 'paragraph' } => ({
  type: 'paragraph',
  children,
});
const heading = (depth: 1 | 2 | 3 | 4, words: string, url?: string): RootContent => ({
  type: 'heading',
  depth,
  children: [url ? link(url, words) : text(words)],
});
const list = (items: PhrasingContent[][]): RootContent => listOf(items.map((item) => [paragraph(...item)]));

function listOf(items: (BlockContent | DefinitionContent)[][]): RootContent {
  return {
    type: 'list',
    ordered: false,
    spread: false,
    children: items.map((children) => ({ type: 'listItem', spread: false, children })),
  };
}
