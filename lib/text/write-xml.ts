import { escapeXml } from './escape-xml';

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element with its inside as XML; attributes of which nothing is known are left out. */
export function xml(name: string, attributes: Attributes, ...inside: string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
    .join('');
  const content = inside.join('');
  return content ? `<${name}${written}>${content}</${name}>` : `<${name}${written}/>`;
}

/** An element with words in it; nothing where there are none. */
export const words = (name: string, text: string | undefined, attributes: Attributes = {}): string =>
  text ? xml(name, attributes, escapeXml(text)) : '';
