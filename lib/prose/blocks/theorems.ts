import type { PhrasingContent, Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { kindOfTheorem, labelOf, type NumberedTag } from '../labels/labels';
import { report, type Run } from '../run';
import { attributesOf, element, isTag, text } from '../tree/nodes';

/** `<Theorem kind="Proposition" title="…">`: kind and number lead its first paragraph, as papers set them. */
export function placeTheorems(tree: Root, run: Run): void {
  visit(tree, (node, index, parent) => {
    if (!isTag(node, 'Theorem') || !parent || index === undefined) return;
    const { title, id } = attributesOf(node);
    const kind = kindOfTheorem(node as NumberedTag);
    if (node.children.length === 0)
      report(run, node, `has an empty ${kind.toLowerCase()}`, 'write what it says between its tags');
    const name = labelOf(run, kind, (node as NumberedTag).data?.number);
    const lead = [
      element('b', {}, [text(`${name}${title ? '' : '.'}`)]),
      ...(title ? [text(` (${title}).`)] : []),
      text(' '),
    ];
    const body = withLead(node.children as RootContent[], lead);
    parent.children[index] = element('div', { className: ['theorem'], ...(id && { id }) }, body) as never;
  });
}

function withLead(children: RootContent[], lead: PhrasingContent[]): RootContent[] {
  const [first, ...rest] = children;
  if (first?.type === 'paragraph') return [{ ...first, children: [...lead, ...first.children] }, ...rest];
  if (first?.type === 'text') return [{ type: 'paragraph', children: [...lead, ...(children as PhrasingContent[])] }];
  return [{ type: 'paragraph', children: lead }, ...children];
}
