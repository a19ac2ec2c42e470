import { decodePercent } from '@/lib/text/decode-percent';
import { decodeEntities } from './entities';
import { isDoi } from '@/lib/text/doi';
import { isWebAddress, withScheme } from './identifiers';

/** Escapes that exporters put into fields that are copied to the letter. */
const ESCAPED = /\{?\\([_%#&$~{}^])(?:\{\})?\}?/g;

/** `10.1007/978-3\_12` (DBLP, Mendeley), with a resolver or a prefix, or percent-encoded: the DOI itself. */
export function cleanDoi(value: string): string {
  const inner = (linkTarget(value) ?? value).replace(/^\s*doi:?\s+/i, '');
  // Of several the first counts.
  const [first = ''] = unescapeVerbatim(decodeEntities(inner))
    .split(/(?<![,;\s])[,;\s]+(?=(?:https?:\/\/\S*|doi:?\s*)?10\.\d{4})/i)
    .filter(Boolean);
  const bare = first
    .replace(/\s+/g, '')
    .replace(/^<(.*)>$/, '$1')
    .replace(/^(?:https?:\/\/)?(?!10\.)[\w.-]+\/(?:doi\/(?:abs|full|pdf)?\/?)?(?=10(?:\.\d{4,9})?\/)|^(?:doi:?)+/i, '')
    .replace(/(?<![.,;])[.,;]+$/, '');
  return /^10\.\d{4,9}\/\S*%[\da-f]{2}/i.test(bare) ? decodePercent(bare) : bare;
}

/** An address as typed in LaTeX: `\url{…}`, `\_`, `\%`, `\~{}`. Of several the first counts. */
export function cleanUrl(value: string): string {
  const inner = linkTarget(value) ?? value;
  const text = unescapeVerbatim(decodeEntities(inner)).trim();
  const [first = ''] = text.split(/(?<![\s,;])[\s,;]+(?=https?:\/\/)/i);
  return (
    first
      .replace(/(?<![\s,;.(])[\s,;.(]+(?:last\s+|date\s+)?(?:accessed|visited|retrieved|checked|viewed)\b.*$/is, '')
      // A line that was broken for its length goes on; a space within a line is one of the address.
      .replace(/(?<!\s)\s*\n\s*/g, '')
      .replace(/^<(.*)>$/, '$1')
      .replace(/%(?![\da-f]{2})/gi, '%25')
      // What no address may hold is encoded, as browsers do it.
      .replace(/[^\x21-\x7e]+|["<>\\^`|]/g, encodeWell)
  );
}

const encodeWell = (text: string): string => {
  try {
    return encodeURIComponent(text);
  } catch {
    // Half a pair of surrogates is no letter.
    return '';
  }
};

/** Where a link leads that was written as LaTeX, HTML or Markdown writes links. */
const linkTarget = (value: string): string | undefined =>
  commandArgument(value) ??
  /<a\s[^>]*?\bhref\s*=\s*\\?["']?([^"'\s>\\]+)/i.exec(value)?.[1] ??
  /\[[^\][]*\]\((https?:[^()\s]+(?:\([^()\s]*\)[^()\s]*)*)\)/i.exec(value)?.[1];

/** Whether an address stands in a link of HTML or Markdown. */
export const isWrittenAsLink = (value: string): boolean => /<a\s|\]\(/i.test(value);

/** What stands in `\url{…}`, or as the address of `\href`. */
const commandArgument = (value: string): string | undefined =>
  /\\(?:url|href|nolinkurl|path|doi)\s*\{([^{}]*(?:\{[^{}]*\}[^{}]*)*)\}/.exec(value)?.[1];

const unescapeVerbatim = (value: string): string =>
  value
    .replace(/\\textunderscore\s*(?:\{\})?/g, '_')
    .replace(/\\textasciitilde\s*(?:\{\})?|\$\\sim\$|\{\\sim\}/g, '~')
    .replace(/\\(?:textless|ensuremath\{<\})\s*(?:\{\})?|\$<\$/g, '<')
    .replace(/\\(?:textgreater|ensuremath\{>\})\s*(?:\{\})?|\$>\$/g, '>')
    .replace(/\\(?:slash|discretionary\{\}\{\}\{\}|-|\/|allowbreak)/g, (sign) => (sign === '\\slash' ? '/' : ''))
    .replace(ESCAPED, '$1')
    .replace(/[{}]/g, '');

const URL_FIELDS = new Set(['url', 'code', 'data', 'pdf', 'slides', 'poster', 'video', 'project', 'adsurl', 'biburl']);

/** DOI and addresses as they are, whatever field an exporter put them into. */
export function cleanLinks(fields: Record<string, string>): void {
  keep(fields, 'doi', cleanDoi(fields.doi ?? ''), isDoi);
  takeAccessDate(fields);
  for (const name of URL_FIELDS) if (fields[name]) fields[name] = cleanUrl(fields[name]);
  keep(fields, 'url', withScheme(fields.url ?? '') ?? fields.url ?? '', isWebAddress);
  takeLink(fields);
  const named = /^https?:\/\/(?:dx\.|www\.)?doi\.org\//i.test(fields.url ?? '') ? cleanDoi(fields.url!) : '';
  if (!fields.doi && isDoi(named)) fields.doi = named;
}

/** An identifier that cannot be one would be a dead link in every form; the check says that it is left out. */
function keep(fields: Record<string, string>, name: string, value: string, isOne: (text: string) => boolean): void {
  if (isOne(value)) fields[name] = value;
  else delete fields[name];
}

const ACCESSED =
  /(?<![\s,;.([])[\s,;.([]*(?:last\s+|date\s+)?(?:accessed|visited|retrieved|checked|viewed)(?:\s+on)?\s*(?::\s*)?((?:\d{1,2}\.?[\s-]+)?(?:[\p{L}.]+[\s-]*)?(?:\d{1,2},?\s+)?\d{4}(?:[-/.]\d\d?[-/.]\d\d?)?)[)\].]*/iu;

/** "Accessed: 2020-05-03" beside an address is BibLaTeX's `urldate`. */
function takeAccessDate(fields: Record<string, string>): void {
  if (fields.urldate) return;
  for (const name of ['howpublished', 'note', 'url'] as const) {
    const found = ACCESSED.exec(fields[name] ?? '');
    if (!found) continue;
    fields.urldate = found[1]!.trim();
    // BibTeX knows no `urldate`: a note says it there.
    if (name !== 'note') fields[name] = fields[name]!.replace(found[0], '').trim();
    return;
  }
}

/** BibTeX has no field for addresses: `howpublished = {\url{…}}` is one, with or without words that lead to it. */
function takeLink(fields: Record<string, string>): void {
  const { howpublished = '' } = fields;
  if (fields.url || !/\\url\s*\{|https?:\/\//.test(howpublished)) return;
  const [typed = ''] = /\\url\s*\{[^{}]*\}|https?:\/\/\S+/.exec(howpublished) ?? [];
  const address = cleanUrl(typed);
  if (!isWebAddress(address)) return;
  fields.url = address;
  const rest = howpublished
    .replace(typed, '')
    .replace(/\b(?:available|online|retrieved|at|from|via|see|web\s?(?:page|site)?|url)\b|[[\](){}<>:;,.\s]/gi, '');
  if (rest === '') delete fields.howpublished;
}
