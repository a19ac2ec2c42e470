import type { CitationStyle } from './styles';
import type { CslItem } from './types';

/** The styles take "arXiv:2410.06722" for a report number: "No. arXiv:…" in APA, "arXiv: arXiv:…" in IEEE. Their manuals print the identifier alone. */
const nameArxivOnce = (text: string): string => text.replace(/(?:No\. |Nr\. |N\.º |N[°ᵒ] |arXiv: )(?=arXiv:)/g, '');

/**
 * "and others" ends a list of authors; CSL has no word for it and would print a person of that name: "Doe, J., & others".
 * A stand-in takes that person's place, and this puts "et al." there. After a name turned round, manuals want a comma.
 */
export const OTHERS = '\uE03E';
const OPEN_END = new RegExp(`(,?)(?:\\s+(?:&#38;|&|\\p{L}{1,3}))?\\s*${OTHERS}\\.?`, 'gu');
const endOpenList = (text: string, style: CitationStyle): string =>
  text.replace(OPEN_END, `${['apa', 'chicago', 'mla'].includes(style) ? ',' : '$1'} et al.`);

/** Behind a question there is no comma, and behind a full stop neither; the styles' own commas come after what is in quotes or a series. */
const withoutStrayCommas = (text: string): string =>
  text
    .replace(/(?<=[?!]),(?=[”’])/g, '')
    .replace(/\. , /g, '. ')
    .replace(/, , /g, ', ');

/** "Cite them right" takes an article without volume and pages for a preprint. */
const withoutFalsePreprint = (text: string, type: string): string =>
  type === 'article-journal' ? text.replace(' [Preprint]', '') : text;

/** A reference as its style's manual prints it, where the style's file prints otherwise. */
export const mendReference = (text: string, style: CitationStyle, { type }: CslItem): string =>
  withoutFalsePreprint(withoutStrayCommas(nameArxivOnce(endOpenList(text, style))), type);
