import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatCslItem } from './citation-js';
import { withoutOthers } from './complete-csl';
import { escapeHtml } from './plain-text';
import type { CitationLocale, CitationStyle } from './styles';
import type { CslItem, CslName } from './types';

/** A formatted reference: plain text for copying, and HTML that holds nothing but emphasis, scripts and links. */
export interface FormattedReference {
  text: string;
  html: string;
}

const made = new WeakMap<CslItem, Map<string, FormattedReference>>();

/** Formats an item in a style. Each item is paid for once per style and locale: a list asks only for what it shows. */
export function formatReference(csl: CslItem, style: CitationStyle, locale: CitationLocale = 'en-US'): FormattedReference {
  const forms = made.get(csl) ?? new Map<string, FormattedReference>();
  made.set(csl, forms);
  const name = `${style} ${locale}`;
  let form = forms.get(name);
  if (!form) forms.set(name, (form = format(csl, style, locale)));
  return form;
}

function format(csl: CslItem, style: CitationStyle, locale: CitationLocale): FormattedReference {
  const source = { name: `site-${style}`, load: () => readFileSync(join(process.cwd(), 'lib/bibliography/styles', `${style}.csl`), 'utf8') };
  const { custom: _, ...item } = csl;
  const bare = { ...item, ...(csl.author && { author: markOthers(csl.author) }), ...(csl.editor && { editor: markOthers(csl.editor) }), id: 'item' };
  const text = formatCslItem(bare, source, locale, 'text').replace(/<\u2060/g, '<').replace(/\s+/g, ' ').trim();
  const html = toSafeHtml(formatCslItem(bare, source, locale, 'html'));
  return { text: withoutNumber(nameArxivOnce(nameOthers(text, 'et al.'))), html: nameArxivOnce(nameOthers(html, '<i>et al.</i>')) };
}

/** CSL knows no "and others": citeproc takes it for a person. A sign goes in its place, and with the word before it becomes "et al." */
const OTHERS = '\uE002';
const markOthers = (names: readonly CslName[]): CslName[] => {
  const { names: named, others } = withoutOthers(names);
  return others ? [...named, { literal: OTHERS }] : named;
};
const nameOthers = (text: string, term: string): string => text.replace(/,?\s+(?:(?:\p{L}{1,4}|&(?:#38;|amp;)*)\s+)?\uE002\.?/gu, ` ${term}`).replaceAll(OTHERS, term);

/** The styles take "arXiv:2410.06722" for a report number: "No. arXiv:…" in APA, "arXiv: arXiv:…" in IEEE. Their manuals print the identifier alone. */
const nameArxivOnce = (text: string): string => text.replace(/(?:No\. |Nr\. |N\.º |N° |arXiv: )(?=arXiv:)/g, '');

/** A reference that stands alone has no number: "[1]" and "1." are taken off. */
const withoutNumber = (text: string): string => text.replace(/^(?:\[1\]|1\.)\s+/, '');

/** citeproc's HTML with everything but emphasis and scripts taken out, and addresses made links. */
function toSafeHtml(html: string): string {
  const inner = /<div class="csl-right-inline">([\s\S]*?)<\/div>/.exec(html)?.[1] ?? html;
  const text = inner.replace(/<(\/?)(i|b|sup|sub)>/g, '\uE000$1$2\uE001').replace(/<[^>]*>/g, '').replace(/\s+/g, ' ').trim();
  const safe = escapeHtml(decodeEntities(text).replace(/<\u2060/g, '<')).replace(/\uE000(\/?)(i|b|sup|sub)\uE001/g, '<$1$2>');
  return safe.replace(/https?:\/\/[^\s<]*[^\s<.,;:)\]]/g, (address) => `<a href="${address}">${address}</a>`);
}

const decodeEntities = (text: string): string => text.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code))).replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&amp;/g, '&');
