import { expect, test } from 'vitest';
import { toCitationMeta } from './citation-meta';

const post = {
  slug: 'notes',
  title: 'Notes',
  date: '2026-11-09T00:00:00.000Z',
  description: 'd',
  keywords: ['Engines'],
  language: 'en-GB',
};

test('states what Scholar requires and what makes Zotero file a blog post', () => {
  const meta = toCitationMeta(post, [{ givenName: 'Jan', familyName: 'van der Berg' }], 'https://example.org');
  expect(meta).toMatchObject({
    'DC.type': 'blogPost',
    citation_title: 'Notes',
    citation_author: ['van der Berg, Jan'],
    citation_public_url: 'https://example.org/blog/notes',
    citation_pdf_url: 'https://example.org/blog/notes.pdf',
  });
  expect(meta.citation_publication_date).toMatch(/^\d{4}(\/\d{1,2}\/\d{1,2})?$/);
});

test('a text that is registered has its DOI, and what it cites', () => {
  const registered = { ...post, doi: '10.59350/abcde-12345', references: ['citation_title=A', 'citation_title=B'] };
  expect(toCitationMeta(registered, [], 'https://example.org')).toMatchObject({
    citation_doi: '10.59350/abcde-12345',
    citation_reference: ['citation_title=A', 'citation_title=B'],
  });
});
