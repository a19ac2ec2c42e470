import type { Blockquote, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { nearestName } from '@/lib/text/nearest-name';
import { report, type Run } from '../run';
import { element, text } from '../tree/nodes';

const kinds = ['note', 'tip', 'important', 'warning', 'caution'] as const;
const marks = kinds.map((kind) => kind.toUpperCase());

/** GitHub's alerts, `> [!NOTE]`, as callouts; words after the mark are its title. */
export function placeCallouts(tree: Root, run: Run): void {
  visit(tree, 'blockquote', (node, index, parent) => {
    const first = node.children[0];
    const opening = first?.type === 'paragraph' ? first.children[0] : undefined;
    const match = opening?.type === 'text' ? /^\[!(\w+)\][ \t]*([^\n]*)(?:\n|$)/.exec(opening.value) : null;
    if (!match || !parent || index === undefined || opening?.type !== 'text') return;
    const kind = kinds.find((name) => name === match[1]!.toLowerCase());
    if (!kind) {
      const near = nearestName(match[1]!.toUpperCase(), marks);
      report(
        run,
        node,
        `has a callout [!${match[1]}]`,
        near ? `did you mean [!${near}]?` : `there are ${marks.join(', ')}`,
      );
      return;
    }
    opening.value = opening.value.slice(match[0].length);
    parent.children[index] = callout(node, kind, match[2]!.trim() || run.context.words.say(`callout.${kind}`));
  });
}

function callout(node: Blockquote, kind: string, title: string) {
  const [first, ...rest] = node.children;
  const isEmpty =
    first?.type === 'paragraph' && first.children.every((child) => child.type === 'text' && child.value.trim() === '');
  const body = isEmpty || !first ? rest : [first, ...rest];
  return element('div', { className: ['callout', kind], role: 'note' }, [
    element('p', { className: ['callout-title'] }, [text(title)]),
    ...body,
  ]);
}
