/**
 * A strict reader of the HTML that React's server renderer writes: every element that is opened is closed, attributes
 * are quoted or plain. It keeps each piece exactly as it stands, so that what is not changed is written back byte for
 * byte, and it refuses what a browser would have to repair: a page that needs repair is a mistake worth stopping for.
 */
export type Token =
  | { kind: 'doctype' | 'comment' | 'text'; raw: string }
  | { kind: 'open'; name: string; attributes: Attribute[]; selfClosing: boolean }
  | { kind: 'close'; name: string };

export type OpenToken = Extract<Token, { kind: 'open' }>;

/** The value is as written, character references included; absent for an attribute without one. */
export interface Attribute {
  name: string;
  value?: string;
}

export class HtmlError extends Error {}

const voidElements = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'track',
  'wbr',
]);
const textElements = new Set(['script', 'style', 'textarea', 'title', 'noscript', 'iframe']);
const tagName = /<(\/?)([a-zA-Z][^\s/>]*)/y;
const attribute = /\s*([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/y;
const tagEnd = /\s*(\/?)>/y;

/** Whether an element has no content and no end tag. */
export const isVoid = (name: string) => voidElements.has(name);

/** Splits a page into tokens. Throws HtmlError, with the text at the place, for markup that does not nest or end. */
export function tokenizeHtml(html: string): Token[] {
  const reader = new Reader(html);
  while (reader.position < html.length) reader.next();
  if (reader.open.length > 0) throw new HtmlError(`<${reader.open.at(-1)}> is never closed`);
  return reader.tokens;
}

class Reader {
  position = 0;
  readonly tokens: Token[] = [];
  readonly open: string[] = [];
  private foreign = 0;

  constructor(private readonly html: string) {}

  next(): void {
    const { html, position } = this;
    if (html[position] !== '<') return this.text(html.indexOf('<', position));
    if (html.startsWith('<!--', position)) return this.piece('comment', '-->');
    if (html[position + 1] === '!') return this.piece('doctype', '>');
    const match = this.match(tagName);
    if (!match) this.fail('is no tag; a bare "<" must be written &lt;');
    const name = match[2] ?? '';
    if (match[1]) this.close(this.foreign ? name : name.toLowerCase());
    else this.start(this.foreign ? name : name.toLowerCase());
  }

  private text(end: number): void {
    const raw = this.html.slice(this.position, end < 0 ? undefined : end);
    this.tokens.push({ kind: 'text', raw });
    this.position += raw.length;
  }

  private piece(kind: 'comment' | 'doctype', ending: string): void {
    const end = this.html.indexOf(ending, this.position);
    if (end < 0) this.fail(`does not end with ${ending}`);
    this.tokens.push({ kind, raw: this.html.slice(this.position, end + ending.length) });
    this.position = end + ending.length;
  }

  private start(name: string): void {
    const attributes: Attribute[] = [];
    for (let end = this.match(tagEnd); ; end = this.match(tagEnd)) {
      if (end) return this.opened(name, attributes, end[1] === '/');
      const match = this.match(attribute);
      if (!match?.[1]) this.fail(`is not the inside of <${name}>`);
      const value = match[2] ?? match[3] ?? match[4];
      attributes.push(value === undefined ? { name: match[1] } : { name: match[1], value });
    }
  }

  private opened(name: string, attributes: Attribute[], slash: boolean): void {
    const selfClosing = slash && this.foreign > 0;
    this.tokens.push({ kind: 'open', name, attributes, selfClosing });
    if (selfClosing || voidElements.has(name)) return;
    this.open.push(name);
    if (name === 'svg' || name === 'math') this.foreign += 1;
    if (this.foreign === 0 && textElements.has(name)) this.textUntilEnd(name);
  }

  private textUntilEnd(name: string): void {
    const end = this.html.slice(this.position).search(new RegExp(`</${name}[\\s/>]`, 'i'));
    if (end < 0) this.fail(`: <${name}> is never closed`);
    if (end > 0) this.text(this.position + end);
  }

  private close(name: string): void {
    const last = this.open.pop();
    if (last !== name)
      this.fail(last ? `closes <${name}> where <${last}> is open` : `closes <${name}>, which is not open`);
    if (!this.match(tagEnd)) this.fail(`is not the end of </${name}>`);
    if (name === 'svg' || name === 'math') this.foreign -= 1;
    this.tokens.push({ kind: 'close', name });
  }

  private match(expression: RegExp): RegExpExecArray | null {
    expression.lastIndex = this.position;
    const match = expression.exec(this.html);
    if (match) this.position = expression.lastIndex;
    return match;
  }

  private fail(message: string): never {
    throw new HtmlError(`"${this.html.slice(Math.max(0, this.position - 20), this.position + 60)}" ${message}`);
  }
}

/** The value of an attribute with its commonest character references resolved; undefined when it is absent. */
export function attributeValue(token: OpenToken, name: string): string | undefined {
  const found = token.attributes.find((candidate) => candidate.name.toLowerCase() === name);
  return found && decodeText(found.value ?? '');
}

const references: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  '#x27': "'",
  '#39': "'",
  nbsp: '\u00a0',
};

/** Resolves the character references that HTML writers here use; an unknown name stays as it stands. */
export function decodeText(raw: string): string {
  return raw.replace(/&(#x?[0-9a-f]+|[a-z]+);/gi, (whole, name: string) => {
    const known = references[name.toLowerCase()];
    if (known !== undefined) return known;
    if (!name.startsWith('#')) return whole;
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
