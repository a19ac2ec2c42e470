import { readLatex } from '../bibtex/latex-text';
import { sentenceBookTitle, sentenceTitle } from './sentence-case';
import { languageOfWords } from './title-language';
import { namesVersions } from './style-wants';
import { hasSentenceBookTitles, hasSentenceTitles, type CitationStyle } from './styles';
import type { BibEntry, CslItem } from './types';

type Titled = Pick<BibEntry, 'csl' | 'fields'>;

/** The titles of an item as a style's manual prints them; CSL leaves sentence case to the data, and BibTeX's data is in headlines. */
export function titlesForStyle(entry: Titled, style: CitationStyle): Partial<CslItem> {
  const titles: Partial<CslItem> = { title: withAddition(titleFor(entry, style), entry, style) };
  const container = containerFor(entry, style);
  if (container !== undefined) titles['container-title'] = container;
  return titles;
}

function titleFor(entry: Titled, style: CitationStyle): string | undefined {
  if (!hasSentenceTitles(style, entry.csl.type)) return entry.csl.title;
  const title = sentenceTitle(entry) ?? entry.csl.title;
  return style === 'apa' ? withCapitalBehindColon(title) : title;
}

/** APA alone begins what stands behind a colon with a capital. */
const withCapitalBehindColon = (title: string | undefined): string | undefined =>
  title?.replace(/(?<=: )\p{Ll}(?![\p{Lu}\d])/gu, (letter) => letter.toUpperCase());

/** BibLaTeX prints `titleaddon` behind a title; the version of a program stands there where a style's file forgets it. */
function withAddition(title: string | undefined, { csl, fields }: Titled, style: CitationStyle): string | undefined {
  const addition = fields.titleaddon?.trim() ? readLatex(fields.titleaddon).text : '';
  const whole = addition && title ? `${title}${/[.?!…]$/.test(title) ? '' : '.'} ${addition}` : title;
  return csl.version && !namesVersions(style) ? `${whole} (version ${csl.version})` : whole;
}

/** A book in sentence case where the manual wants books so; a container in another language keeps its capitals in every style. */
function containerFor(entry: Titled, style: CitationStyle): string | undefined {
  const given = entry.csl['container-title'];
  if (given === undefined) return undefined;
  if (languageOfWords(given)) return `<span class="nocase">${given}</span>`;
  if (!hasSentenceBookTitles(style, entry.csl.type)) return given;
  const title = sentenceBookTitle(entry) ?? given;
  return style === 'apa' ? withCapitalBehindColon(title) : title;
}
