import type { FootnoteDefinition, Root, RootContent } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { nearestName } from '@/lib/text/nearest-name';
import { report, type Run } from '../run';
import { element, isTag, phrasingOf, text } from '../tree/nodes';

/**
 * Footnotes become sidenotes that stand in the text where they are called, so that no script and no jump is needed.
 *
 * A check box with a label is the one control that HTML allows inside a paragraph and that unfolds its neighbour with
 * style alone; on wide screens and on paper the note stands in the margin and the box goes away.
 */
export function placeNotes(tree: Root, run: Run): void {
  const definitions = takeDefinitions(tree, run);
  const numbers = new Map<string, number>();
  visit(tree, 'footnoteReference', (node, index, parent) => {
    const definition = definitions.get(node.identifier);
    if (!parent || index === undefined || !definition) return undefined;
    const known = numbers.get(node.identifier);
    const number = known ?? numbers.size + 1;
    numbers.set(node.identifier, number);
    const note = known ? callAgain(number) : sidenote(number, bodyOf(definition, run), run);
    parent.children[index] = note as never;
    return index;
  });
  for (const [identifier, definition] of definitions) {
    if (!numbers.has(identifier)) {
      report(
        run,
        definition,
        `has a note [^${definition.label ?? identifier}] that nothing calls`,
        'call it in the text or delete it',
      );
    }
  }
  reportUnknown(tree, run, definitions);
  placeAsides(tree, run);
}

/** The notes by their names; a second one of a name would be lost. */
function takeDefinitions(tree: Root, run: Run): Map<string, FootnoteDefinition> {
  const definitions = new Map<string, FootnoteDefinition>();
  visit(tree, 'footnoteDefinition', (node, index, parent) => {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
    else
      report(
        run,
        node,
        `has a second note [^${node.label ?? node.identifier}], and one of them would be lost`,
        'give it another name',
      );
    parent!.children.splice(index!, 1);
    return [SKIP, index!];
  });
  return definitions;
}

function bodyOf(definition: FootnoteDefinition, run: Run): RootContent[] {
  const block = definition.children.find((child) => child.type !== 'paragraph');
  if (block)
    report(run, block, 'puts more than running text into a note', 'keep lists, code and display formulas in the text');
  return phrasingOf(definition.children);
}

function sidenote(number: number, body: RootContent[], { context: { words } }: Run): RootContent {
  return element('span', { className: ['note'] }, [
    toggle(words.say('label.note', { number: String(number) }), [element('sup', {}, [text(String(number))])]),
    element('span', { className: ['note-body'], id: `note-${number}`, role: 'note' }, [
      element('sup', { className: ['note-number'] }, [text(String(number))]),
      text(' '),
      ...body,
    ]),
  ]);
}

function callAgain(number: number): RootContent {
  return element('sup', { className: ['note-again'] }, [
    element('a', { href: `#note-${number}` }, [text(String(number))]),
  ]);
}

function toggle(name: string, mark: RootContent[]): RootContent {
  return element('label', { className: ['note-mark'] }, [
    element('input', { type: 'checkbox', ariaLabel: name }, []),
    ...mark,
  ]);
}

/** `<Aside>`: the same note without a number; on lines of its own it stands beside the next paragraph. */
function placeAsides(tree: Root, { context: { words } }: Run): void {
  visit(tree, (node, index, parent) => {
    if (!isTag(node, 'Aside') || !parent || index === undefined) return;
    const inLine = node.type === 'mdxJsxTextElement';
    const children = node.children as RootContent[];
    const body = element(
      inLine ? 'span' : 'div',
      { className: ['note-body'], role: 'note' },
      inLine ? phrasingOf(children) : children,
    );
    const mark = toggle(words.say('note.margin'), [
      element('span', { className: ['note-plus'], ariaHidden: 'true' }, []),
    ]);
    parent.children[index] = element(inLine ? 'span' : 'div', { className: ['note', 'unnumbered'] }, [
      mark,
      body,
    ]) as never;
  });
}

function reportUnknown(tree: Root, run: Run, definitions: Map<string, FootnoteDefinition>): void {
  visit(tree, 'text', (node) => {
    for (const [mark, label] of node.value.matchAll(/\[\^([^[\]\s]+)\]/g)) {
      const near = nearestName(label!, definitions.keys());
      report(
        run,
        node,
        `calls the note ${mark}, which is not written`,
        near ? `did you mean [^${near}]?` : `write it: ${mark}: …`,
      );
    }
  });
}
