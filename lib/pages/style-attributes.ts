import { createHash } from 'node:crypto';
import { decodeText, type Attribute, type Token } from '@/lib/html/html-tokens';

/**
 * Moves style attributes to classes, because the policy lets no inline style pass. Gives the rules that the classes
 * need; a class is named by the hash of its declarations, so that pages share rules. Repeated in the selector, the class
 * outweighs what a style sheet says about the element, as the attribute did.
 */
export function styleAttributesToClasses(tokens: readonly Token[], rules: Map<string, string>): Token[] {
  return tokens.map((token) => {
    const style = token.kind === 'open' && token.attributes.find(({ name }) => name === 'style');
    if (!style || token.kind !== 'open') return token;
    const declarations = decodeText(style.value ?? '').trim();
    const name = `s${createHash('sha256').update(declarations).digest('hex').slice(0, 7)}`;
    if (declarations) rules.set(name, `.${name}.${name}.${name}{${declarations}}`);
    const attributes = token.attributes.filter((attribute) => attribute !== style);
    return { ...token, attributes: declarations ? withClass(attributes, name) : attributes };
  });
}

function withClass(attributes: readonly Attribute[], name: string): Attribute[] {
  const existing = attributes.find((attribute) => attribute.name === 'class');
  if (!existing) return [...attributes, { name: 'class', value: name }];
  return attributes.map((attribute) =>
    attribute === existing ? { name: 'class', value: `${existing.value ?? ''} ${name}`.trim() } : attribute,
  );
}
