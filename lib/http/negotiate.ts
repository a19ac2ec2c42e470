import Negotiator from 'negotiator';
import { fillPattern, matchAddress } from './address-pattern';
import { negotiatedPages, type NegotiatedPage } from './representations';

export interface Offer {
  mediaType: string;
  address: string;
  parameters?: readonly string[];
}

export type Negotiation =
  | { kind: 'plain' }
  | { kind: 'chosen'; address: string; query: string; mediaType: string }
  | { kind: 'none'; offers: Offer[] };

/**
 * The forms that an address has, where it has its first, the page: what is made from a page is nowhere without it. `exists` says which
 * were built.
 */
export function offersFor(
  address: string,
  exists: (address: string) => boolean,
  pages: readonly NegotiatedPage[] = negotiatedPages,
): Offer[] {
  for (const { page, representations } of pages) {
    const names = matchAddress(page, address);
    if (!names) continue;
    const [first, ...others] = representations.map(({ mediaType, to, parameters }) => ({
      mediaType,
      address: fillPattern(to, names),
      ...(parameters && { parameters }),
    }));
    return first && exists(first.address) ? [first, ...others.filter((offer) => exists(offer.address))] : [];
  }
  return [];
}

/**
 * Chooses among offers by an Accept header with its q-values. No header, an empty one or one that holds no media range
 * gives the first offer, which is HTML; ranges that fit nothing give `none`, to be answered with 406.
 */
export function negotiate(accept: string | undefined, offers: readonly Offer[]): Negotiation {
  const first = offers[0];
  if (!first || offers.length < 2) return { kind: 'plain' };
  const { header, parameters } = withoutParameters(accept ?? '');
  if (!header) return { kind: 'chosen', address: first.address, query: '', mediaType: first.mediaType };
  const mediaType = new Negotiator({ headers: { accept: header } }).mediaType(offers.map((offer) => offer.mediaType));
  const offer = offers.find((candidate) => candidate.mediaType === mediaType);
  if (!offer) return { kind: 'none', offers: [...offers] };
  return {
    kind: 'chosen',
    address: offer.address,
    query: queryOf(offer, parameters.get(offer.mediaType)),
    mediaType: offer.mediaType,
  };
}

function queryOf(offer: Offer, given: Map<string, string> | undefined): string {
  const known = (offer.parameters ?? []).filter((name) => given?.has(name));
  if (known.length === 0) return '';
  return `?${new URLSearchParams(known.map((name) => [name, given?.get(name) ?? ''])).toString()}`;
}

/**
 * Takes the parameters other than q out of an Accept header, because `text/html;charset=utf-8` means text/html to its
 * senders while a strict match finds nothing; what they said is kept for the forms that read it.
 */
function withoutParameters(accept: string): { header: string; parameters: Map<string, Map<string, string>> } {
  const parameters = new Map<string, Map<string, string>>();
  const ranges: string[] = [];
  for (const part of accept.match(/(?:[^,"]|"(?:[^"\\]|\\.)*"?)+/g) ?? []) {
    const [type = '', ...rest] = part.match(/(?:[^;"]|"(?:[^"\\]|\\.)*"?)+/g) ?? [];
    const name = type.trim().toLowerCase();
    if (!/^[^\s/;,]+\/[^\s/;,]+$/.test(name)) continue;
    const given = new Map(rest.map(toPair));
    ranges.push(given.has('q') ? `${name};q=${given.get('q')}` : name);
    if (!parameters.has(name)) parameters.set(name, given);
  }
  return { header: ranges.join(','), parameters };
}

function toPair(parameter: string): [string, string] {
  const [name = '', ...value] = parameter.split('=');
  return [
    name.trim().toLowerCase(),
    value
      .join('=')
      .trim()
      .replace(/^"(.*)"$/, '$1'),
  ];
}
