import { isVoid, type Attribute, type Token } from './html-tokens';
import { shortenPath } from './path-data';

/** Elements whose white space is text as it stands, by HTML's rules or by our style sheets'. */
const keepsSpace = new Set(['pre', 'textarea', 'script', 'style', 'code', 'samp', 'kbd', 'svg']);

/**
 * Writes tokens as HTML in fewer bytes with the same meaning: no comments, no quotes that are not needed, no value for
 * an attribute whose value is empty, runs of white space as one, paths of lines in relative steps. Elements keep their order and their end tags.
 */
export function writeHtml(tokens: readonly Token[]): string {
  let html = '';
  let keeping = 0;
  for (const token of tokens) {
    if (token.kind === 'open') {
      html += openTag(token);
      if (keepsSpace.has(token.name) && !token.selfClosing) keeping += 1;
    } else if (token.kind === 'close') {
      html += `</${token.name}>`;
      if (keepsSpace.has(token.name)) keeping -= 1;
    } else if (token.kind === 'text') {
      html += keeping > 0 ? token.raw : token.raw.replace(/[ \t\n\r\f]{2,}/g, collapse);
    } else if (token.kind === 'doctype') {
      html += '<!doctype html>';
    }
  }
  return html;
}

const collapse = (space: string) => (space.includes('\n') ? '\n' : ' ');

function openTag({ name, attributes, selfClosing }: Extract<Token, { kind: 'open' }>): string {
  const written = attributes
    .map((attribute) => writeAttribute(name === 'path' ? withShortPath(attribute) : attribute))
    .join('');
  // In <svg> and <math> a slash closes the element; a space keeps it apart from an unquoted value.
  return selfClosing && !isVoid(name) ? `<${name}${written} />` : `<${name}${written}>`;
}

const withShortPath = ({ name, value }: Attribute): Attribute =>
  name === 'd' && value ? { name, value: shortenPath(value) } : { name, ...(value !== undefined && { value }) };

function writeAttribute({ name, value }: Attribute): string {
  if (!value) return ` ${name}`;
  if (/^[^\s"'=<>`]+$/.test(value)) return ` ${name}=${value}`;
  return value.includes('"') ? ` ${name}='${value}'` : ` ${name}="${value}"`;
}
