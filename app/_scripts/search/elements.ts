import { underPath } from '@/lib/text/under-path';
import { basePath } from '../base-path';

type Child = Node | string | undefined;

/**
 * An element with its attributes and children; no HTML is ever parsed from text. An address within the site is written without the path
 * that the site stands under.
 */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Record<string, string> = {},
  ...children: Child[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes))
    made.setAttribute(key, isAddress(key) ? underPath(value, basePath) : value);
  made.append(...children.filter((child) => child !== undefined));
  return made;
}

const isAddress = (name: string) => name === 'href' || name === 'action';
