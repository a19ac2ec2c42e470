import type { SearchOffers } from '@/lib/build/from-pages/search/offers';
import type { Answer } from '@/lib/build/from-pages/search/search-pages';
import { addresses } from '@/lib/site/addresses';
import { element } from './elements';

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
export function nothingFound(): HTMLLIElement {
  const link = (href: string, text: string) => element('a', { href }, text);
  return element(
    'li',
    { class: 'search-nothing' },
    element(
      'p',
      {},
      'Fewer or shorter words find more; beginnings of words are enough, and either spelling will do. Or look through ',
      link(addresses.blog, 'the writing'),
      ', ',
      link(addresses.publications, 'the publications'),
      ' or ',
      link(addresses.research, 'the research topics'),
      '.',
    ),
  );
}
