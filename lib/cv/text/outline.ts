import type { BlockContent, DefinitionContent, ListItem, PhrasingContent, Root, RootContent } from 'mdast';
import { profileAddress } from '../contacts';
import { formatDate, formatRange } from '../dates';
import type { Block, Cv, Entry, Inline, Person, Section } from '../model';

/** The CV as a Markdown tree, from which both the Markdown and the plain text are written. */
export function toOutline(cv: Cv): Root {
  const [year, month, day] = cv.updated.split('-').map(Number);
  const updated = `Last updated ${day} ${formatDate({ year: year ?? 0, month })}.`;
  return {
    type: 'root',
    children: [
      heading(1, cv.person.name),
      paragraph(text(cv.headline)),
      contacts(cv.person),
      ...cv.sections.flatMap(toSection),
      paragraph(text(updated)),
    ],
  };
}

function contacts(person: Person): RootContent {
  return list([
    [text(`Location: ${person.place}`)],
    [text('Email: '), link(`mailto:${person.email}`, person.email)],
    [text('Website: '), link(person.website, profileAddress({ url: person.website }))],
    ...person.links.map(({ label, url }) => [text(`${label}: `), link(url, profileAddress({ url }))]),
  ]);
}

function toSection(section: Section): RootContent[] {
  const head = heading(2, section.title);
  switch (section.kind) {
    case 'awards':
      return [
        head,
        listOf(
          section.entries.map((entry) =>
            labelled(entry.dates ? `${formatRange(entry.dates)}: ` : '', awardBody(entry)),
          ),
        ),
      ];
    case 'skills':
      return [head, list(section.entries.map((entry) => [text(`${entry.title}: ${entry.items.join(', ')}`)]))];
    case 'publications':
      return [head, ...section.entries.flatMap((entry, index) => labelled(`[${index + 1}] `, entry.body))];
    default:
      return [head, ...section.entries.flatMap(toEntry)];
  }
}

function awardBody(entry: Entry): Block[] {
  if (entry.body.length > 0) return entry.body;
  return [{ type: 'paragraph', children: [{ type: 'strong', children: [{ type: 'text', value: entry.title }] }] }];
}

function toEntry(entry: Entry): RootContent[] {
  const when = [entry.dates && formatRange(entry.dates), entry.place].filter((part) => part !== undefined);
  const line: PhrasingContent[] = entry.organisation ? [{ type: 'strong', children: [text(entry.organisation)] }] : [];
  if (when.length > 0) line.push(text(`${line.length > 0 ? ' · ' : ''}${when.join(' · ')}`));
  const title = entry.url ? link(entry.url, entry.title) : text(entry.title);
  return [
    { type: 'heading', depth: 3, children: [title] },
    ...(line.length > 0 ? [paragraph(...line)] : []),
    ...entry.body.map(toNode),
  ];
}

/** Blocks whose first paragraph begins with a label: a year, a number in brackets. */
function labelled(label: string, blocks: Block[]): BlockContent[] {
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
  return { type: 'list', ordered: block.ordered, spread: false, children };
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
const heading = (depth: 1 | 2, words: string): RootContent => ({ type: 'heading', depth, children: [text(words)] });
const list = (items: PhrasingContent[][]): RootContent => listOf(items.map((item) => [paragraph(...item)]));

function listOf(items: (BlockContent | DefinitionContent)[][]): RootContent {
  return {
    type: 'list',
    ordered: false,
    spread: false,
    children: items.map((children) => ({ type: 'listItem', spread: false, children })),
  };
}
