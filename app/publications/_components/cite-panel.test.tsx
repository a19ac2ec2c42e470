import { gzipSync } from 'node:zlib';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { work } from '@/lib/bibliography/one-entry';
import { toHighwireTags } from '@/lib/bibliography/formats/highwire';
import { toScholarlyArticle } from '@/lib/bibliography/formats/scholarly-article';
import { words } from '@/lib/content/words';
import { CitePanel } from './cite-panel';

const site = 'https://example.org';
const syllables = 'an ber chi do el fa gu han ik jo ka lu mo na or pe qi ro sa ti ul va wu xi ya zo'.split(' ');
const named = (seed: number) =>
  [7, 31, 101].map((factor) => syllables[(seed * factor + (seed >> 3)) % syllables.length]).join('');
const authors = Array.from({ length: 3000 }, (_, index) => `A${named(index)}, ${named(index + 5)} ${index % 7}`);

test('a paper of 3,000 authors is a page under 60 kB, with every name in its tags and files', () => {
  const paper = work(`@article{k, title={A paper}, journal={J}, year={2020}, author={${authors.join(' and ')}}}`);
  const people = { owner: { name: 'Jane Doe' }, others: [] };
  const tags = toHighwireTags(paper, site);
  const node = toScholarlyArticle(paper, { siteUrl: site, people, topicTitles: new Map(), mostAuthors: 100 });
  const panel = renderToStaticMarkup(<CitePanel entry={paper.entry} />);
  expect(tags.citation_author).toHaveLength(3000);
  expect(node.author).toHaveLength(100);
  expect(panel).toContain('data-whole="/publications/k.bib"');
  // In a language other than the server's own its locale follows.
  expect(panel).toMatch(/data-whole="\/publications\/k\.txt\?style=acm["&]/);
  expect(gzipSync(JSON.stringify(tags) + JSON.stringify(node) + panel).length).toBeLessThan(55_000);
});

test('a usual work’s panel holds every form whole', () => {
  const paper = work('@article{k, title={A paper}, journal={J}, year={2020}, author={Doe, Jane}}');
  const panel = renderToStaticMarkup(<CitePanel entry={paper.entry} />);
  expect(panel).not.toContain('data-whole');
  expect(panel.match(/data-format=/g)).toHaveLength(14);
  expect(panel).toContain(words.say('cite.copyKey'));
});
