import type { Element, ElementContent } from 'hast';
import { readTree } from '@/lib/html/read-tree';
import { toMathMl } from '@/lib/html/mathml';
import { formulaMacros } from './formula-macros';
import { inLetters, LOWERED, RAISED } from './script-letters';

/** Signs that stand over a letter, by the combining character that Unicode has for each. */
const OVER: Record<string, string> = {
  '‾': '\u0304',
  '¯': '\u0304',
  '~': '\u0303',
  '˜': '\u0303',
  ˆ: '\u0302',
  '^': '\u0302',
  '→': '\u20d7',
  '˙': '\u0307',
  '.': '\u0307',
  '¨': '\u0308',
  '´': '\u0301',
  '`': '\u0300',
  ˇ: '\u030c',
  '˘': '\u0306',
  '˚': '\u030a',
};

/** Signs that a line of text sets apart, but not in a script. */
const RELATION = /^[→←↔⇒⇐⇔↦⟶=<>≤≥≪≫≈≃≅≡≠∼≲≳⊂⊆∈∉∝]$/;

/**
 * A formula as a line of CSL's rich text: `\sqrt{s}` is "√s", `L_p` is "Lₚ", `x_{max}` is "x<sub>max</sub>".
 * Throws FormulaError when Temml cannot read it.
 */
export function mathToText(tex: string): string {
  const root = readTree(toMathMl(tex, false, formulaMacros));
  return root.children
    .map((node) => toText(node as ElementContent))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

function toText(node: ElementContent): string {
  if (node.type === 'text') return plainLetters(node.value).replace(/</g, '<\u2060');
  if (node.type !== 'element') return '';
  const parts = node.children.filter(({ type }) => type !== 'comment');
  const write = WRITERS[node.tagName];
  return write ? write(parts, node) : parts.map(toText).join('');
}

/** How an element of MathML is written in a line; what is not named here is its parts, one after the other. */
const WRITERS: Record<string, (parts: ElementContent[], node: Element) => string> = {
  mspace: (_, { properties }) => (Number.parseFloat(String(properties?.width ?? 0)) > 0.1 ? ' ' : ''),
  mo: (parts) => parts.map(toText).join('').replace(RELATION, ' $& '),
  msup: ([base, raised]) => textOf(base) + script(raised, RAISED, 'sup'),
  msub: ([base, lowered]) => textOf(base) + script(lowered, LOWERED, 'sub'),
  msubsup: ([base, lowered, raised]) => textOf(base) + script(lowered, LOWERED, 'sub') + script(raised, RAISED, 'sup'),
  msqrt: (parts) => `√${inBrackets(parts.map(toText).join(''))}`,
  mroot: ([radicand, index]) => `${script(index, RAISED, 'sup')}√${inBrackets(textOf(radicand))}`,
  mfrac: ([above, below]) => `${inBrackets(textOf(above))}/${inBrackets(textOf(below))}`,
  mover: ([base, sign]) => under(textOf(base), OVER[textOf(sign).trim()]) ?? textOf(base) + script(sign, RAISED, 'sup'),
  munder: ([base, sign]) => textOf(base) + script(sign, LOWERED, 'sub'),
  munderover: ([base, below, above]) => textOf(base) + script(below, LOWERED, 'sub') + script(above, RAISED, 'sup'),
  menclose: (parts, { properties }) =>
    String(properties?.className).includes('overline')
      ? [...parts.map(toText).join('')].map((letter) => `${letter}\u0305`).join('')
      : parts.map(toText).join(''),
};

/** Letters of mathematical alphabets are letters: few faces have them, and no search finds them. Invisible operators print nothing. */
const plainLetters = (text: string): string =>
  text.replace(/[\u{1D400}-\u{1D7FF}]/gu, (letter) => letter.normalize('NFKC')).replace(/[\u2061-\u2064]/g, '');

const textOf = (node: ElementContent | undefined): string => (node ? toText(node) : '');

/** A sign goes on each letter of what it stands over. */
const under = (base: string, sign: string | undefined): string | undefined =>
  sign
    ? [...base]
        .map((letter) => letter + sign)
        .join('')
        .normalize('NFC')
    : undefined;

const inBrackets = (text: string): string => (/^(?:[^\s+−/±-]*|\(.*\))$/.test(text) ? text : `(${text})`);

function script(node: ElementContent | undefined, table: ReadonlyMap<string, string>, mark: 'sup' | 'sub'): string {
  const text = textOf(node)
    .replace(/\s*([^\p{L}\p{N}])\s*/gu, '$1')
    .replace(/\s+/g, ' ')
    .trim();
  if (text === '') return '';
  if (mark === 'sup' && text === '∘') return '°';
  // A prime, a dagger or an asterisk is raised as it is.
  if (mark === 'sup' && /^[′″‴†‡*∗°]+$/.test(text)) return text;
  return inLetters(text, table) ?? `<${mark}>${text}</${mark}>`;
}
