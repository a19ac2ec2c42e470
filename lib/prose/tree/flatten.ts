import type { Nodes, Root, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';

type Flat = RootContent;

/**
 * Folds everything but the components into ready markup: `<Markup html="…"/>` between them.
 *
 * React then holds a handful of elements for a post instead of thousands, the page's payload holds one string, and the
 * whole tree can be kept by its content hash as plain data.
 */
export function flatten(tree: Root): Root {
  return { type: 'root', children: fold(tree.children, 'div') };
}

function fold(children: readonly RootContent[], wrapper: 'div' | 'span'): Flat[] {
  const flat: Flat[] = [];
  let run: RootContent[] = [];
  const close = () => {
    const html = toHtml({ type: 'root', children: run } as Root, {
      allowDangerousHtml: true,
      closeSelfClosing: false,
    }).trim();
    if (html) flat.push(markup(html, wrapper));
    run = [];
  };
  for (const child of children) {
    if (!holdsComponent(child)) {
      run.push(child);
      continue;
    }
    close();
    flat.push(foldInside(child));
  }
  close();
  return flat;
}

function foldInside(node: RootContent): Flat {
  if (!('children' in node)) return node;
  const isComponent = node.type.startsWith('mdxJsx');
  return { ...node, children: fold(node.children as RootContent[], isComponent ? 'span' : 'div') } as Flat;
}

function holdsComponent(node: Nodes): boolean {
  return node.type.startsWith('mdxJsx') || ('children' in node && (node.children as Nodes[]).some(holdsComponent));
}

function markup(html: string, wrapper: string): Flat {
  return {
    type: 'mdxJsxFlowElement',
    name: 'Markup',
    attributes: [
      { type: 'mdxJsxAttribute', name: 'html', value: html },
      ...(wrapper === 'span' ? [{ type: 'mdxJsxAttribute', name: 'as', value: 'span' }] : []),
    ],
    children: [],
  } as unknown as Flat;
}
