import type { Parent, Root, RootContent, Text } from 'mdast';
import { SKIP, visitParents } from 'unist-util-visit-parents';
import { nearestName } from '@/lib/text/nearest-name';
import { report, type Run } from '../run';
import { element, isTag, rawMarkup, text } from '../tree/nodes';
import { crossReference } from './cross-reference';
import { formatAuthors, formatMarginReference } from './short-reference';
import { splitCitations, type CitedItem, type TextPiece } from './syntax';

/** Resolves citations and cross-references in running text. Works are numbered in the order in which the text cites them. */
export function resolveCitations(tree: Root, run: Run): void {
  const inMargin = new Set<string>();
  visitParents(tree, 'text', (node, ancestors) => {
    const parent = ancestors.at(-1) as Parent | undefined;
    if (!parent || !node.value.includes('@')) return undefined;
    const pieces = splitCitations(node.value);
    if (pieces.every((piece) => piece.kind === 'text')) {
      if (/\[[^[\]]*@/.test(node.value)) reportUnreadable(node, run);
      return undefined;
    }
    const place = { node, ancestors: ancestors as RootContent[], inMargin };
    const replacement = pieces.map((piece, index) =>
      resolve(piece, { before: pieces[index - 1], after: pieces[index + 1] }, place, run),
    );
    const index = parent.children.indexOf(node);
    parent.children.splice(index, 1, ...replacement);
    return [SKIP, index + replacement.length];
  });
}

interface Place {
  node: Text;
  ancestors: RootContent[];
  /** Keys whose reference stands in the margin already. */
  inMargin: Set<string>;
}

interface Neighbours {
  before: TextPiece | undefined;
  after: TextPiece | undefined;
}

function resolve(piece: TextPiece, { before, after }: Neighbours, place: Place, run: Run): RootContent {
  if (piece.kind === 'text') {
    // A number in brackets begins no line.
    const isCalled = after?.kind === 'citation' && !after.inText;
    return text(isCalled ? piece.value.replace(/ $/, '\u00a0') : piece.value);
  }
  if (piece.kind === 'cross-reference') {
    return crossReference(piece.label, before?.kind === 'text' ? before.value : '', place.node, run);
  }
  if (piece.inText && isEscaped(piece.items[0]!.key, place.node, run)) return text(`@${piece.items[0]!.key}`);
  const textBefore = place.node.value.slice(0, piece.offset);
  const known = piece.items
    .filter(({ key }) => isKnown(key, place.node, textBefore, run))
    // A work that is cited by an alias is the same work.
    .map((item) => ({ ...item, key: run.context.entries.get(item.key)!.key }));
  if (known.length < piece.items.length) return text('');
  return piece.inText ? inText(known[0]!, place, run) : inBrackets(known, place, run);
}

/** `\@name` is no citation; Markdown has eaten the backslash, so the source is asked. */
function isEscaped(key: string, node: Text, run: Run): boolean {
  const { start, end } = node.position ?? {};
  return run.source.slice(start?.offset, end?.offset).includes(`\\@${key}`);
}

function isKnown(key: string, node: Text, before: string, run: Run): boolean {
  if (run.context.entries.has(key)) return true;
  const near = nearestName(key, run.context.entries.keys());
  report(
    run,
    node,
    `cites "${key}", which no .bib entry has`,
    near ? `did you mean "${near}"?` : 'add the entry to a .bib file, or write \\@ for the character',
    before,
  );
  return false;
}

function reportUnreadable(node: Text, run: Run): void {
  report(
    run,
    node,
    `has a citation that cannot be read, ${node.value.trim()}`,
    'write [@key], [@a; @b, p. 3] or [-@key], with plain text inside',
  );
}

function inText(cited: CitedItem, place: Place, run: Run): RootContent {
  const authors = formatAuthors(run.context.entries.get(cited.key)!.csl, run.context.words);
  return element('span', { className: ['cite'] }, [text(`${authors} [`), call(cited.key, place, run), text(']')]);
}

function inBrackets(items: CitedItem[], place: Place, run: Run): RootContent {
  const separator = items.some(({ after }) => after) ? '; ' : ', ';
  const children = items.flatMap(({ key, before, after }, index) => [
    ...(index > 0 || before ? [text(`${index > 0 ? separator : ''}${before ? `${before} ` : ''}`)] : []),
    call(key, place, run),
    ...(after ? [text(`, ${after}`)] : []),
  ]);
  return element('span', { className: ['cite'] }, [text('['), ...children, text(']')]);
}

/** The number, leading to the entry at the end, and at the first citation of a work a line for the margin. */
function call(key: string, place: Place, run: Run): RootContent {
  const entry = run.context.entries.get(key)!;
  const known = run.references.get(key);
  const reference = known ?? {
    key,
    number: run.references.size + 1,
    html: run.context.formatReference(entry),
    citedAt: [],
  };
  run.references.set(key, reference);
  const id = `cite-${key}${reference.citedAt.length ? `-${reference.citedAt.length + 1}` : ''}`;
  reference.citedAt.push(id);
  const stands = !place.inMargin.has(key) && place.ancestors.every(isRunningText);
  if (stands) place.inMargin.add(key);
  const number = `<b>${reference.number}</b> `;
  return element('span', { className: ['ref'] }, [
    element('a', { href: `#ref-${key}`, id, role: 'doc-biblioref' }, [text(String(reference.number))]),
    ...(stands
      ? [rawMarkup(`<span class="card">${number}${formatMarginReference(entry, run.context.words)}</span>`)]
      : []),
  ]);
}

/** Margin references stand beside running text; inside notes, headings, tables and figures there is none. */
function isRunningText(ancestor: RootContent): boolean {
  const name = (ancestor.data as { hProperties?: { className?: string[] } } | undefined)?.hProperties?.className ?? [];
  return !isTag(ancestor) && !['heading', 'table', 'link'].includes(ancestor.type) && !name.includes('note');
}
