import { formatReference } from '@/lib/bibliography/csl/format-reference';
import { isPerson, readingName, type KnownPerson } from '@/lib/bibliography/works/person';
import type { CitationLocale, CitationStyle } from '@/lib/bibliography/csl/styles';
import type { BibEntry, CslItem, CslName } from '@/lib/bibliography/csl/types';
import { escapeExpression } from '@/lib/text/escape-expression';
import type { Inline } from '../model';
import { htmlInlines } from './rich-inlines';

/** As many authors are named each; of more, the first three, the owner and the last. */
const namedAuthors = 12;
const namedFirst = 3;

/** Around the owner's family name on its way through citeproc: signs that it takes for letters of a name and leaves alone. */
const [OPEN, CLOSE] = ['\u202a', '\u202c'];

const made = new WeakMap<CslItem, Map<string, Inline[]>>();

/**
 * A complete reference in a CSL style, with the owner's name in bold. Styles shorten long lists of authors, and then the owner
 * is mostly not named in the owner's own list: here the owner always is.
 */
export function referenceLine(
  entry: BibEntry,
  style: CitationStyle,
  owner: KnownPerson,
  locale: CitationLocale,
): Inline[] {
  const lines = made.get(entry.csl) ?? new Map<string, Inline[]>();
  made.set(entry.csl, lines);
  const name = [style, locale, owner.name, ...(owner.aliases ?? [])].join('\n');
  const known = lines.get(name);
  if (known) return known;
  const line = format(entry, style, owner, locale);
  lines.set(name, line);
  return line;
}

function format(entry: BibEntry, style: CitationStyle, owner: KnownPerson, locale: CitationLocale): Inline[] {
  const csl = { ...entry.csl };
  const given = new Set<string>();
  for (const field of ['author', 'editor'] as const) {
    if (csl[field])
      csl[field] = shorten(csl[field], owner).map((name) =>
        isPerson(readingName(name), owner) ? marked(name, given) : name,
      );
  }
  const { html } = formatReference(
    { csl, fields: entry.fields, ...(entry.styles && { styles: entry.styles }) },
    style,
    locale,
    { allNames: true },
  );
  return htmlInlines(embolden(html, [...given]));
}

function shorten(names: CslName[], owner: KnownPerson): CslName[] {
  if (names.length <= namedAuthors) return names;
  const last = names.length - 1;
  const kept = names.flatMap((name, index) =>
    index < namedFirst || index === last || isPerson(readingName(name), owner) ? [index] : [],
  );
  return kept.flatMap((index, at) =>
    at > 0 && index > kept[at - 1]! + 1 ? [{ literal: '…' }, names[index]!] : [names[index]!],
  );
}

function marked(name: CslName, given: Set<string>): CslName {
  if (name.given) given.add(name.given);
  if (name.literal) return { literal: `${OPEN}${name.literal}${CLOSE}` };
  return { ...name, family: `${OPEN}${name.family ?? ''}${CLOSE}` };
}

/** Bold for the marked family name and for the given name beside it, however the style writes it: "**P. Gimenes**", "**Gimenes, P.**". */
function embolden(html: string, given: string[]): string {
  const forms = given
    .flatMap(formsOf)
    .sort((a, b) => b.length - a.length)
    .map(escapeExpression);
  const form = forms.length > 0 ? `(?:${forms.join('|')})` : '(?!)';
  const particle = String.raw`(?:\p{Ll}[\p{Ll}’' ]* )?`;
  const name = new RegExp(`(?:${form} ${particle})?${OPEN}([^${CLOSE}]*)${CLOSE}(?:,? ${form}(?![\\p{L}]))?`, 'gu');
  return html.replace(name, (whole) => `<b>${whole.replace(new RegExp(`[${OPEN}${CLOSE}]`, 'g'), '')}</b>`);
}

/** A given name as styles print it: whole, or its initials with full stops, without, close together or apart. */
function formsOf(given: string): string[] {
  const parts = given
    .split(/([\s-]+)/)
    .map((part, index) => (index % 2 === 0 ? part.slice(0, 1).toUpperCase() : part.includes('-') ? '-' : ' '));
  const initials = (stop: string, space: string) =>
    parts.map((part, index) => (index % 2 === 0 ? part + stop : part === '-' ? '-' : space)).join('');
  return [
    given,
    initials('.', ' '),
    initials('.', ''),
    initials('', ' '),
    initials('', ''),
    initials('', '').replaceAll('-', ''),
  ];
}
