import { arxivUrl } from '../bibtex/arxiv';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatCslItem } from './citation-js';
import { withoutOthers } from './complete-csl';
import { doiUrl } from '../bibtex/identifiers';
import { linearScripts } from '../bibtex/script-letters';
import { plainReference, warnOnce, type Citable } from './plain-reference';
import { escapeHtml } from './plain-text';
import { asStyleWants, namesVersions } from './style-wants';
import { toSafeHtml } from './safe-html';
import { sentenceTitle } from './sentence-case';
import { hasSentenceTitles, styleFile, type CitationLocale, type CitationStyle } from './styles';
import { titleLanguage } from './title-language';
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
  const { csl, fields } = entry;
  const load = () => readFileSync(join(/* turbopackIgnore: true */ process.cwd(), styleFile(style)), 'utf8');
  const source = allNames
    ? { name: `site-${style}-all-names`, load: () => load().replace(/ et-al-[a-z-]+="[^"]*"/g, '') }
    : { name: `site-${style}`, load };
  const { custom: _, ...item } = csl;
  const bare = {
    ...item,
    id: 'item',
    // Styles write titles of an unnamed language in English headlines.
    language: csl.language ?? titleLanguage(fields),
    ...openLists(csl),
    ...asStyleWants(csl, style),
    // A preprint without DOI or address has that of its id.
    ...(csl.custom?.arxiv && !csl.URL && !csl.DOI && { URL: arxivUrl(csl.custom.arxiv) }),
    ...(hasSentenceTitles(style, csl.type) && sentenceCased({ csl, fields }, style)),
  };
  if (csl.version && !namesVersions(style)) bare.title = `${bare.title} (version ${csl.version})`;
  let text: string | undefined;
  let html: string | undefined;
  const formatted = (format: 'text' | 'html'): string | undefined => {
    try {
      return formatCslItem(format === 'text' ? linear(bare) : bare, source, locale, format) || undefined;
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
        mended(
          withDoiAddress((formatted('text') ?? plainReference(csl)).replace(/<\u2060/g, '<'), csl)
            .replace(/\s+/g, ' ')
            .trim(),
          style,
        ),
      ));
    },
    get html() {
      return (html ??= mended(
        toSafeHtml(formatted('html') ?? escapeHtml(plainReference(csl)), (read) => withDoiAddress(read, csl)),
        style,
      ));
    },
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

function openLists(csl: CslItem): Partial<CslItem> {
  const lists = (['author', 'editor'] as const)
    .map((field) => ({ field, list: withoutOthers(csl[field] ?? []) }))
    .filter(({ list }) => list.others);
  return Object.fromEntries(
    lists.map(({ field, list }) => [field, list.names.length > 0 ? [...list.names, { literal: OTHERS }] : undefined]),
  );
}

/** APA alone begins what stands behind a colon with a capital. */
function sentenceCased(entry: Citable, style: CitationStyle): { title?: string } {
  const title = sentenceTitle(entry) ?? entry.csl.title;
  return style === 'apa' && title
    ? { title: title.replace(/(?<=: )\p{Ll}(?!\p{Lu})/gu, (letter) => letter.toUpperCase()) }
    : { title };
}

/** The styles take "arXiv:2410.06722" for a report number: "No. arXiv:…" in APA, "arXiv: arXiv:…" in IEEE. Their manuals print the identifier alone. */
const nameArxivOnce = (text: string): string => text.replace(/(?:No\. |Nr\. |N\.º |N° |arXiv: )(?=arXiv:)/g, '');

/**
 * "and others" ends a list of authors; CSL has no word for it and would print a person of that name: "Doe, J., & others".
 * A stand-in takes that person's place, and this puts "et al." there. After a name turned round, manuals want a comma.
 */
const OTHERS = '\uE03E';
const OPEN_END = new RegExp(`(,?)(?:\\s+(?:&#38;|&|\\p{L}{1,3}))?\\s*${OTHERS}\\.?`, 'gu');
const endOpenList = (text: string, style: CitationStyle): string =>
  text.replace(OPEN_END, `${['apa', 'chicago', 'mla'].includes(style) ? ',' : '$1'} et al.`);

const mended = (text: string, style: CitationStyle): string => nameArxivOnce(endOpenList(text, style));

/** A reference that stands alone has no number: "[1]" and "1." are taken off. */
const withoutNumber = (text: string): string => text.replace(/^(?:\[1\]|1\.)\s+/, '');
