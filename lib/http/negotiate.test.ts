import { describe, expect, test } from 'vitest';
import { negotiate, offersFor } from './negotiate';

const offers = (address: string) => offersFor(address, () => true);
const chosen = (address: string, accept: string): string | undefined => {
  const negotiated = negotiate(accept, offers(address));
  return negotiated.kind === 'chosen' ? negotiated.address : undefined;
};

describe('a work is had in whatever type a client of citations asks for', () => {
  test.each([
    ['application/citeproc+json', '.json'],
    ['application/vnd.citationstyles.csl+json', '.json'],
    ['application/x-bibtex', '.bib'],
    ['application/x-research-info-systems', '.ris'],
    ['text/bibliography', '.txt'],
    ['text/x-bibliography', '.txt'],
    ['text/turtle', '.ttl'],
    ['application/rdf+xml', '.rdf'],
    ['application/ld+json', '.jsonld'],
    ['text/markdown', '.md'],
    ['application/pdf;q=0.2, text/turtle;q=0.5', '.ttl'],
  ])('%s', (accept, ending) => {
    expect(chosen('/publications/k', accept)).toBe(`/publications/k${ending}`);
  });
});

test('and so is the list', () => {
  expect(chosen('/publications', 'text/x-bibliography; style=ieee')).toBe('/publications.txt');
  expect(chosen('/publications', 'application/citeproc+json')).toBe('/publications.json');
});

test('a type that nothing is in is refused with what there is', () => {
  const refused = negotiate('image/tiff', offers('/publications/k'));
  expect(refused.kind).toBe('none');
  expect(refused.kind === 'none' && refused.offers.map(({ mediaType }) => mediaType)).toContain('text/turtle');
});
