import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { nearestName } from '@/lib/text/nearest-name';
import { report, type Run } from '../run';
import { attributesOf, element, isTag, phrasingOf } from '../tree/nodes';

/**
 * `<Try state="formats.scope=32">blocks of 32</Try>`: words that set the figure beside them. They are a link to that state of the
 * figure, which the page script follows in place (app/_scripts/try.ts). All fields are of one figure of the text.
 */
export function placeTries(tree: Root, run: Run): void {
  visit(tree, (node, index, parent) => {
    if (!isTag(node, 'Try') || !parent || index === undefined) return;
    const { state = '' } = attributesOf(node);
    const fields = [...new URLSearchParams(state)];
    const names = new Set(fields.map(([name]) => name.split('.')[0] ?? ''));
    const [figure = ''] = names;
    if (names.size !== 1 || fields.some(([name, value]) => !/^\w[\w-]*\.\w+$/.test(name) || value === '')) {
      report(
        run,
        node,
        `has a <Try> with state="${state}"`,
        'write fields of one figure: state="formats.scope=32&formats.outlier=40"',
      );
    } else if (!run.labels.has(`fig:${figure}`)) {
      const figures = [...run.labels.keys()].flatMap((label) => (label.startsWith('fig:') ? [label.slice(4)] : []));
      const near = nearestName(figure, figures);
      report(
        run,
        node,
        `has a <Try> for the figure "${figure}", which is not in this text`,
        near ? `did you mean "${near}"?` : `the figures here are ${figures.join(', ')}`,
      );
    }
    const children = phrasingOf(node.children as never);
    parent.children[index] = element(
      'a',
      { href: `?${new URLSearchParams(fields).toString()}#fig:${figure}`, className: ['try'] },
      children,
    ) as never;
  });
}
