import type { Element, Nodes } from 'hast';

const ADDRESS_PROPERTIES = ['href', 'src', 'poster', 'cite', 'data'] as const;

/** Makes every address in a tree absolute, fragments included, seen from the page that it stood on. */
export function makeAddressesAbsolute(tree: Nodes, pageUrl: string): void {
  if (tree.type === 'element') resolveProperties(tree, pageUrl);
  if ('children' in tree) for (const child of tree.children) makeAddressesAbsolute(child, pageUrl);
}

/** `#id` inside a drawing points into the drawing and stays: `<use href="#mark">`. */
function resolveProperties(element: Element, pageUrl: string): void {
  for (const name of ADDRESS_PROPERTIES) {
    const value = element.properties[name];
    if (typeof value !== 'string' || (value.startsWith('#') && element.tagName === 'use')) continue;
    if (URL.canParse(value, pageUrl)) element.properties[name] = new URL(value, pageUrl).href;
    else delete element.properties[name];
  }
}
