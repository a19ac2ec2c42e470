import type { Element, ElementContent, Nodes, Parents } from 'hast';

/** The first element, in document order, that passes. */
export function findElement(tree: Nodes, test: (element: Element) => boolean): Element | undefined {
  if (tree.type === 'element' && test(tree)) return tree;
  if (!('children' in tree)) return undefined;
  for (const child of tree.children) {
    const found = findElement(child, test);
    if (found) return found;
  }
  return undefined;
}

/** Every element that passes, in document order; the insides of a found element are looked through too. */
export function findElements(tree: Nodes, test: (element: Element) => boolean, found: Element[] = []): Element[] {
  if (tree.type === 'element' && test(tree)) found.push(tree);
  if ('children' in tree) for (const child of tree.children) findElements(child, test, found);
  return found;
}

export const isNamed =
  (...names: string[]) =>
  (element: Element): boolean =>
    names.includes(element.tagName);

/** The characters of a tree as they stand, nothing added or collapsed. */
export function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map((child) => textOf(child)).join('') : '';
}

/** One line of text: white space collapsed and trimmed. */
export function lineOf(node: Nodes | undefined): string {
  return node ? textOf(node).replace(/\s+/g, ' ').trim() : '';
}

/** A property as one string; lists (class names, `rel`) are joined by spaces. */
export function attribute(element: Element, name: string): string | undefined {
  const value = element.properties[name];
  if (value === undefined || value === null || value === false) return undefined;
  return Array.isArray(value) ? value.join(' ') : String(value);
}

export function hasAttribute(element: Element, name: string): boolean {
  return attribute(element, name) !== undefined;
}

export function hasClass(element: Element, name: string): boolean {
  return (attribute(element, 'className') ?? '').split(' ').includes(name);
}

/** Puts what `change` gives in the place of each child, deepest first: one node, several, or none. */
export function mapChildren(
  parent: Parents,
  change: (node: ElementContent) => ElementContent | ElementContent[] | undefined,
): void {
  const children: ElementContent[] = [];
  for (const child of parent.children as ElementContent[]) {
    if (child.type === 'element') mapChildren(child, change);
    const changed = change(child);
    if (changed) children.push(...(Array.isArray(changed) ? changed : [changed]));
  }
  parent.children = children;
}
