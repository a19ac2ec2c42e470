import type { SearchOffers } from '@/lib/build/from-pages/search/offers';
import type { Answer } from '@/lib/build/from-pages/search/search-pages';
import { addresses } from '@/lib/site/addresses';
import { element } from './elements';
import { say } from './words';

/** One result: its title leads to the section that answers. */
export function toItem({ page: { address, title, kind, topics }, section, excerpt }: Answer): HTMLLIElement {
  return element(
    'li',
    {},
    element(
      'a',
      { class: 'search-title', href: section ? `${address}#${section.id}` : address },
      title,
      ...(section ? [element('span', { class: 'search-section' }, ` ${section.title}`)] : []),
    ),
    element('p', { class: 'search-note' }, [kind, topics[0]].filter(Boolean).join(' · ')),
    element(
      'p',
      { class: 'search-excerpt' },
      ...excerpt.map(({ text, found }) => (found ? element('mark', {}, text) : text)),
    ),
  );
}

/** What there is to read, for a reader who has asked nothing yet. */
export function toOfferItems(offers: SearchOffers): HTMLLIElement[] {
  return Object.entries(offers).flatMap(([kind, entries]) =>
    entries.map(({ title, address }) =>
      element(
        'li',
        { class: 'search-offer' },
        element('a', { class: 'search-title', href: address }, title),
        element('p', { class: 'search-note' }, kind),
      ),
    ),
  );
}

/** What else to try when nothing was found. */
export const nothingFound = (): HTMLLIElement =>
  element('li', { class: 'search-nothing' }, element('p', {}, ...withLinks(say('search.advice', lists))));

const lists = {
  search: addresses.search,
  posts: addresses.blog,
  publications: addresses.publications,
  topics: addresses.research,
};

/** A sentence with links as Markdown has them; every second and third piece is one. */
function withLinks(sentence: string): (string | HTMLAnchorElement)[] {
  const pieces = sentence.split(/\[([^\]]+)\]\(([^)]+)\)/);
  return pieces.flatMap((piece, index): (string | HTMLAnchorElement)[] => {
    if (index % 3 === 2) return [];
    return index % 3 === 0 ? [piece] : [element('a', { href: pieces[index + 1]! }, piece)];
  });
}
