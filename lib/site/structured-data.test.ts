import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  formatStructuredData,
  toBreadcrumbNode,
  toPersonNode,
  toProfilePageNode,
  toWebSiteNode,
} from './structured-data';
import { postSignposts, toBlogPostingNode } from './post-node';

const site = 'https://example.org';
const person = {
  name: 'Ada Lovelace',
  affiliation: 'Analytical Society',
  orcid: '0000-0002-1825-0097',
  links: [
    { label: 'Mail', url: 'mailto:a@b' },
    { label: 'X', url: 'https://x.org/ada' },
  ],
};
const post = {
  slug: 'notes',
  title: 'Notes',
  description: 'On the engine.',
  date: '1843-09-01T00:00:00.000Z',
  topics: [{ slug: 'engines', title: 'Engines' }],
  language: 'en-GB',
};

test('a person keeps one @id and lists only web profiles, ORCID among them', () => {
  const node = toPersonNode(person, site);
  expect(node['@id']).toBe('https://example.org/#person');
  expect(node.sameAs).toEqual(['https://x.org/ada', 'https://orcid.org/0000-0002-1825-0097']);
  expect('jobTitle' in node).toBe(false);
});

test('a write-up states absolute addresses, zoned dates and its author as that same person', () => {
  const node = toBlogPostingNode(post, person, site);
  expect(node).toMatchObject({
    '@type': 'BlogPosting',
    url: 'https://example.org/blog/notes',
    datePublished: '1843-09-01T00:00:00Z',
    dateModified: '1843-09-01T00:00:00Z',
    image: ['https://example.org/cards/blog/notes.png'],
    author: [{ '@type': 'Person', '@id': 'https://example.org/#person', name: 'Ada Lovelace' }],
  });
});

test('a write-up that is registered says where it is for good, what it cites and under which licence it stands', () => {
  const licence = { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' };
  const cited = { '@type': 'Book', '@id': 'https://doi.org/10.1000/182', name: 'A book' };
  const registered = { ...post, doi: '10.59350/abcde-12345', citations: [cited], licence };
  expect(toBlogPostingNode(registered, person, site)).toMatchObject({
    identifier: { propertyID: 'DOI', value: '10.59350/abcde-12345' },
    sameAs: 'https://doi.org/10.59350/abcde-12345',
    citation: [cited],
  });
  expect(postSignposts(registered)).toEqual([
    { rel: 'cite-as', href: 'https://doi.org/10.59350/abcde-12345' },
    { rel: 'type', href: 'https://schema.org/BlogPosting' },
    { rel: 'license', href: licence.url },
  ]);
});

test('breadcrumbs count from one and a profile page has its main entity', () => {
  const crumbs = toBreadcrumbNode(
    [
      { name: 'Home', path: '/' },
      { name: 'Writing', path: '/blog' },
    ],
    site,
  );
  expect(crumbs.itemListElement).toMatchObject([{ position: 1 }, { position: 2, item: 'https://example.org/blog' }]);
  expect(toProfilePageNode('/cv', 'CV', site).mainEntity).toEqual({ '@id': 'https://example.org/#person' });
  expect(toWebSiteNode({ name: 'A', description: 'b', language: 'en' }, site)['@id']).toBe(
    'https://example.org/#website',
  );
});

test('no text can leave the script element, and the JSON means what it meant', () => {
  expect(formatStructuredData([{ '@type': 'Thing', name: '</script><script>alert(1)</script>' }])).not.toContain('<');
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      const text = formatStructuredData([{ '@type': 'Thing', name }]);
      expect(text).not.toMatch(/[<>&\u2028\u2029]/);
      expect((JSON.parse(text) as { '@graph': { name: string }[] })['@graph'][0]!.name).toBe(name);
    }),
  );
});
