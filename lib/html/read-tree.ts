import type { Element, Parents, Properties, Root } from 'hast';
import { find, html as htmlSchema, svg as svgSchema, type Info, type Schema } from 'property-information';
import { decodeText, isVoid, tokenizeHtml, type Attribute, type OpenToken, type Token } from './html-tokens';

/**
 * The tree of a built page, or of an element of it. Pages are written by lib/html/write-html.ts from tokens that nest, so the
 * strict reader of tokens reads them back; a parser that mends what browsers must mend takes ten times as long.
 * Throws HtmlError for markup that does not nest. The inside of an element that `isShut` is not looked at. Nodes have no positions.
 */
export function readTree(html: string, isShut: (token: OpenToken) => boolean = () => false): Root {
  const reader = new TreeReader(isShut);
  for (const token of tokenizeHtml(html)) reader.add(token);
  return reader.root;
}

class TreeReader {
  readonly root: Root = { type: 'root', children: [] };
  private readonly open: { node: Parents; schema: Schema }[] = [{ node: this.root, schema: htmlSchema }];
  /** How many elements are open from a shut one inwards. */
  private shut = 0;

  constructor(private readonly isShut: (token: OpenToken) => boolean) {}

  add(token: Token): void {
    if (token.kind === 'open') this.start(token);
    else if (token.kind === 'close') this.end();
    else if (token.kind === 'text' && this.shut === 0) addText(this.open.at(-1)!.node, token.raw);
  }

  private start(token: OpenToken): void {
    const hasEnd = !token.selfClosing && !isVoid(token.name);
    if (this.shut > 0) return void (this.shut += Number(hasEnd));
    const { node, schema } = this.open.at(-1)!;
    const within = token.name === 'svg' ? svgSchema : schema;
    const element = toElement(token, within);
    node.children.push(element);
    if (!hasEnd) return;
    this.open.push({ node: element, schema: token.name === 'foreignObject' ? htmlSchema : within });
    this.shut = Number(this.isShut(token));
  }

  private end(): void {
    this.shut = Math.max(0, this.shut - 1);
    if (this.shut === 0) this.open.pop();
  }
}

/** A line break directly after `<pre>` is not part of it. */
function addText(parent: Parents, raw: string): void {
  const value =
    'tagName' in parent && parent.tagName === 'pre' && parent.children.length === 0 ? raw.replace(/^\n/, '') : raw;
  if (value !== '') parent.children.push({ type: 'text', value: decodeText(value) });
}

function toElement({ name, attributes }: OpenToken, schema: Schema): Element {
  return { type: 'element', tagName: name, properties: toProperties(attributes, schema), children: [] };
}

function toProperties(attributes: readonly Attribute[], schema: Schema): Properties {
  const properties: Properties = {};
  for (const { name, value = '' } of attributes) {
    const info = find(schema, schema === htmlSchema ? name.toLowerCase() : name);
    properties[info.property] = toValue(decodeText(value), info);
  }
  return properties;
}

/** As hastscript has it, which other readers of trees expect: lists of words, numbers, flags. */
function toValue(value: string, info: Info): Properties[string] {
  const toPrimitive = (word: string) =>
    info.number && word !== '' && !Number.isNaN(Number(word)) ? Number(word) : word;
  if (info.spaceSeparated || info.commaOrSpaceSeparated)
    return value
      .split(info.spaceSeparated ? /\s+/ : /[\s,]+/)
      .filter(Boolean)
      .map(toPrimitive);
  if (info.commaSeparated) return value.split(',').map((word) => toPrimitive(word.trim()));
  if ((info.boolean || info.overloadedBoolean) && (value === '' || value.toLowerCase() === info.attribute)) return true;
  return toPrimitive(value);
}
