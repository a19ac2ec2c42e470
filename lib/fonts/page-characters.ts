import { decodeText, type Token } from '@/lib/html/html-tokens';
import { mathItalicOf } from './math-italics';

/** The characters that each kind of face must be able to set. */
export interface Characters {
  /** Whatever is said anywhere outside code and formulae. */
  text: Set<string>;
  /** What stands in an element that is set in italics. */
  italic: Set<string>;
  /** Labels and figures, which scripts write too: all of ASCII, and what is said anywhere. */
  labels: Set<string>;
  code: Set<string>;
  math: Set<string>;
}

const italicElements = new Set(['em', 'i', 'cite', 'dfn', 'var', 'address']);
const codeElements = new Set(['code', 'pre', 'kbd', 'samp']);
const silentElements = new Set(['script', 'style', 'template']);
/** What a browser draws for an element of a formula although no page holds the character. */
const drawnBy: Record<string, string> = { msqrt: '√', mroot: '√' };
const shownAttributes = new Set(['placeholder', 'value', 'label']);

/** What any sentence may need. */
const letters = `abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 .,:;!?'"()-/&\u00a0–—‘’“”…`;
/** Printable ASCII and the marks of figures: what scripts may write without a page having said it before. */
const keyboard = `${Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join('')}\u00a0–—‘’“”…·×−→←≤≥≈±°µ`;

export function startingCharacters(): Characters {
  return {
    text: new Set(letters),
    italic: new Set(letters),
    labels: new Set(keyboard),
    code: new Set(keyboard),
    math: new Set('=+−-()[]{}|/,.0123456789'),
  };
}

export function noCharacters(): Characters {
  return { text: new Set(), italic: new Set(), labels: new Set(), code: new Set(), math: new Set() };
}

/** Adds all of `some` to `all`. */
export function addCharacters(some: Characters, all: Characters): void {
  for (const face of Object.keys(all) as (keyof Characters)[])
    for (const character of some[face]) all[face].add(character);
}

/** Adds the characters of a page, by the element they stand in. */
export function addPageCharacters(tokens: readonly Token[], characters: Characters): void {
  const open = { code: 0, math: 0, silent: 0, italic: 0 };
  for (const token of tokens) {
    if (token.kind === 'open' && !token.selfClosing) count(token.name, open, 1);
    if (token.kind === 'close') count(token.name, open, -1);
    if (token.kind === 'open' && drawnBy[token.name]) characters.math.add(drawnBy[token.name]!);
    if (token.kind === 'open')
      for (const { name, value } of token.attributes)
        if (value && shownAttributes.has(name)) addText(decodeText(value), characters.labels);
    if (token.kind !== 'text' || open.silent > 0) continue;
    const text = decodeText(token.raw);
    if (open.math > 0) addMath(text, characters.math);
    else if (open.code > 0) addText(text, characters.code);
    else
      for (const set of [characters.text, characters.labels, ...(open.italic > 0 ? [characters.italic] : [])])
        addText(text, set);
  }
}

/** Adds the characters of a page that is known by its words alone: any of them may stand in italics or in code. */
export function addWords(words: string, characters: Characters): void {
  for (const face of ['text', 'italic', 'labels', 'code'] as const) addText(words, characters[face]);
}

function count(name: string, open: { code: number; math: number; silent: number; italic: number }, by: number): void {
  if (codeElements.has(name)) open.code += by;
  if (italicElements.has(name)) open.italic += by;
  if (name === 'math') open.math += by;
  if (silentElements.has(name)) open.silent += by;
}

/** Adds what lies beyond ASCII in a script or a style sheet, whose strings may be shown. */
export function addSourceCharacters(source: string, characters: Characters): void {
  const escaped = source.replace(/\\(?:u\{?)?([0-9a-fA-F]{4,5})\}?/g, (_, code: string) =>
    String.fromCodePoint(Number.parseInt(code, 16)),
  );
  for (const character of new Set(escaped)) {
    if (character.codePointAt(0)! < 127) continue;
    characters.labels.add(character);
    characters.code.add(character);
  }
}

/** Letters of a formula come with the italics that browsers put in their place. */
function addMath(text: string, set: Set<string>): void {
  addText(text, set);
  for (const character of text) {
    const italic = mathItalicOf(character);
    if (italic) set.add(italic);
  }
}

function addText(text: string, set: Set<string>): void {
  for (const character of text) if (character >= ' ') set.add(character);
}
