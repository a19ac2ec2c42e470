import temml from 'temml';
import { escapeXml } from '@/lib/text/escape-xml';

/** A formula that TeX cannot read: why, in Temml's words. */
export class FormulaError extends Error {}

const rendered = new Map<string, string>();

/**
 * TeX to MathML, as small as browsers read it and without style attributes, which the site's policy forbids.
 * The TeX stays on the element as `data-tex`, for copying and for the Markdown copy.
 */
export function toMathMl(tex: string, display: boolean, macros: Record<string, string>): string {
  const key = JSON.stringify([tex, display, macros]);
  const known = rendered.get(key);
  if (known !== undefined) return known;
  const mathml = slim(toWholeMathMl(tex, display, macros));
  const withSource = mathml.replace('<math', `<math data-tex="${escapeXml(tex.trim())}"`);
  rendered.set(key, withSource);
  return withSource;
}

/** TeX to MathML as Temml writes it, with its styles, for forms that are no page. Throws FormulaError. */
export function toWholeMathMl(tex: string, display: boolean, macros: Record<string, string>): string {
  try {
    return temml.renderToString(tex, {
      displayMode: display,
      throwOnError: true,
      strict: false,
      trust: false,
      macros: { ...macros },
    });
  } catch (error) {
    throw new FormulaError(reasonOf(error));
  }
}

/** Temml repeats the formula with combining underlines after the reason; the problem shows the formula itself. */
function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message
    .replace(/( at (position|end of input)[\s\S]*)$/, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Leaves out what the operator dictionary of MathML Core says anyway, and turns styles into classes and attributes. */
function slim(mathml: string): string {
  return mathml
    .replace(/ class="tml-display" style="display:block math;"/, '')
    .replace(/ (fence|separator)="true"/g, '')
    .replace(/<mo form="(?:prefix|postfix)"((?: stretchy="(?:true|false)")?)>(?=[()[\]{}⌊⌋⌈⌉⟨⟩])/g, '<mo$1>')
    .replace(/<mo stretchy="true">(?=[()[\]{}⌊⌋⌈⌉⟨⟩])/g, '<mo>')
    .replace(/<mo form="postfix" stretchy="true"><\/mo>/g, '')
    .replace(/ class="(?:mathcal|mathscr|mathbb|mathbf)"/g, '')
    .replace(/((?: class="[^"]*")?) style="([^"]*)"/g, (_, className: string, style: string) =>
      toAttributes(className, style),
    );
}

function toAttributes(className: string, style: string): string {
  const names = className ? className.slice(' class="'.length, -1).split(' ') : [];
  let attributes = '';
  for (const declaration of style.split(';')) {
    const [property = '', value = ''] = declaration.split(':').map((part) => part.trim());
    if (property === 'color') attributes += ` mathcolor="${value}"`;
    else if (property === 'background-color') attributes += ` mathbackground="${value}"`;
    else if (property === 'padding-left' && value === '1em') names.push('tml-apart');
    else if (property === 'padding-left' && value === '0em') names.push('tml-l0');
    else if (property === 'padding-right' && value === '0em') names.push('tml-r0');
    else if (property === 'border') names.push('tml-boxed');
    else if (property === 'width' && value === '50%') names.push('tml-half');
    else if (property === 'width' && value === '100%') names.push('tml-full');
  }
  return (names.length ? ` class="${names.join(' ')}"` : '') + attributes;
}
