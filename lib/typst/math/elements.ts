import type { Element } from 'hast';
import { typstSequence } from '../literal';

/** A converter of nodes, which those of compound nodes are given for their parts. */
export type Convert = (node: Element) => string;

/** Expressions one after the other, as one. */
export function joined(parts: readonly string[]): string {
  return parts.length === 1 ? parts[0]! : typstSequence(parts);
}

/** The elements in an element. */
export const elementsOf = (node: Element): Element[] => node.children.filter((child) => child.type === 'element');

/** An attribute as it was written; the reader of HTML changes the letters of some names. */
export function written(node: Element, name: string): string | undefined {
  const value = node.properties[name] ?? node.properties[name.toLowerCase()];
  return value === undefined || value === null ? undefined : String(value);
}

/** A declaration of the style attribute. */
export function styled(node: Element, property: string): string | undefined {
  const style = written(node, 'style') ?? '';
  return new RegExp(String.raw`(?:^|;)\s*${property}\s*:\s*([^;]+)`).exec(style)?.[1]?.trim();
}
