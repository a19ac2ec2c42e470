import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { doiUrl } from '@/lib/text/doi';
import { linearScripts } from '../bibtex/script-letters';
import { formatCslItem } from './citation-js';
import { nameCollaboration } from './collaboration';
import { itemForStyle } from './item-for-style';
import { mendReference } from './mend-reference';
import { plainReference, warnOnce, type Citable } from './plain-reference';
import { escapeHtml } from './plain-text';
import { toSafeHtml } from './safe-html';
import { styleFile, type CitationLocale, type CitationStyle } from './styles';
import type { CslItem } from './types';

/** A formatted reference: plain text for copying, and HTML that holds nothing but emphasis, scripts and links. */
export interface FormattedReference {
  text: string;
  html: string;
}

const made = new WeakMap<CslItem, Map<string, FormattedReference>>();

/**
 * Formats an entry in a style. Each form is made when it is first read, once per style and locale. `allNames` names every author
 * where the style would say "et al.".
 */
export function formatReference(
  entry: Citable,
  style: CitationStyle,
  locale: CitationLocale = 'en-US',
  { allNames = false } = {},
): FormattedReference {
  const forms = made.get(entry.csl) ?? new Map<string, FormattedReference>();
  made.set(entry.csl, forms);
  const name = `${style} ${locale} ${allNames}`;
  let form = forms.get(name);
  if (!form) forms.set(name, (form = format(entry, style, locale, allNames)));
  return form;
}

function format(entry: Citable, style: CitationStyle, locale: CitationLocale, allNames: boolean): FormattedReference {
  const { csl } = entry;
  const { name, load } = sourceOf(entry, style);
  const source = allNames
    ? { name: `${name}-all-names`, load: () => load().replace(/ et-al-[a-z-]+="[^"]*"/g, '') }
    : { name, load };
  const bare = itemForStyle(entry, style);
  let text: string | undefined;
  let html: string | undefined;
  const formatted = (format: 'text' | 'html'): string | undefined => {
    try {
      const made = formatCslItem(format === 'text' ? linear(bare) : bare, source, locale, format);
      return made ? nameCollaboration(made, style, csl, format === 'html' ? escapeHtml : undefined) : undefined;
    } catch (error) {
      // No style may take a page down with it.
      warnOnce(entry, style, error);
      return undefined;
    }
  };
  // A page shows the one and a file holds the other; each takes citeproc milliseconds.
  return {
    get text() {
      return (text ??= withoutNumber(
        mendReference(
          withDoiAddress((formatted('text') ?? plainReference(csl)).replace(/<\u2060/g, '<'), csl)
            .replace(/\s+/g, ' ')
            .trim(),
          style,
          csl,
        ),
      ));
    },
    get html() {
      return (html ??= mendReference(
        toSafeHtml(formatted('html') ?? escapeHtml(plainReference(csl)), (read) => withDoiAddress(read, csl)),
        style,
        csl,
      ));
    },
  };
}

function sourceOf({ styles }: Citable, style: CitationStyle): { name: string; load: () => string } {
  const own = styles?.find(({ name }) => name === style);
  if (own) return { name: `own-${own.hash}`, load: () => own.xml };
  return {
    name: `site-${style}`,
    load: () => readFileSync(join(/* turbopackIgnore: true */ process.cwd(), styleFile(style)), 'utf8'),
  };
}

/** Where markup cannot be, what is raised and lowered is written in line. */
const linear = (item: CslItem): CslItem =>
  Object.fromEntries(
    Object.entries(item).map(([name, value]) => [name, typeof value === 'string' ? linearScripts(value) : value]),
  ) as CslItem;

/** The address of a DOI with "<" in it, encoded, so that what is copied leads there. */
const withDoiAddress = (text: string, { DOI }: CslItem): string =>
  DOI ? text.replaceAll(`https://doi.org/${DOI}`, doiUrl(DOI)) : text;

/** A reference that stands alone has no number: "[1]", "(1)" and "1." are taken off. */
const withoutNumber = (text: string): string => text.replace(/^(?:\[1\]|\(1\)|1[.)])\s+/, '');
