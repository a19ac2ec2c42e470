import { expect, test } from 'vitest';
import { alternateTypes, toPageMetadata } from './page-metadata';

const site = { siteUrl: 'https://example.org', name: 'Ada Lovelace', language: 'en-GB', feeds: [] };

test('every page names its feeds, its copy and its card by absolute addresses', () => {
  const metadata = toPageMetadata(
    { path: '/blog/notes', title: 'Notes', description: 'd', kind: 'article', published: '2026-11-09' },
    site,
  );
  expect(metadata.alternates?.canonical).toBe('https://example.org/blog/notes');
  expect(metadata.alternates?.types?.['text/markdown']).toEqual([
    { url: 'https://example.org/blog/notes.md', title: 'Markdown' },
  ]);
  expect(metadata.openGraph).toMatchObject({
    type: 'article',
    publishedTime: '2026-11-09',
    images: [{ url: 'https://example.org/cards/blog/notes.png', width: 1200 }],
  });
});

test('a topic adds its own feeds before those of the site', () => {
  const types = alternateTypes(
    [
      { title: 'Engines', at: '/research/engines' },
      { title: 'Write-ups', at: '' },
      { title: 'Publications', at: '/publications' },
    ],
    '/research/engines',
    site.siteUrl,
  );
  expect(types['application/rss+xml']?.map(({ url }) => url)).toEqual([
    'https://example.org/research/engines/rss.xml',
    'https://example.org/rss.xml',
    'https://example.org/publications/rss.xml',
  ]);
});
