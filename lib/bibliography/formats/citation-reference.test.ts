import { expect, test } from 'vitest';
import { bibliographyOf } from '../bibliography';
import { contentOfTexts } from '@/lib/content/store';
import { toCitationNode, toCitationReference } from './citation-reference';

const { entries } = bibliographyOf(
  contentOfTexts('content', {
    'profile.mdx': '---\nname: Ada Lovelace\n---\n',
    'publications.bib': `@article{a, title = {On; engines}, author = {Menabrea, Luigi and Lovelace, Ada}, journal = {J}, year = {1843}, doi = {10.1000/182}}
@misc{b, title = {A <b>preprint</b>}, author = {Lovelace, Ada}, year = {2024}, eprint = {2401.00001}, archiveprefix = {arXiv}}
@misc{c, title = {A page}, year = {2024}, url = {https://example.org/a;b}}`,
  }),
);
const of = (key: string) => entries.get(key)!;

test('a cited work is named by what is permanent about it', () => {
  expect(toCitationReference(of('a'))).toBe(
    'citation_title=On, engines;citation_author=Menabrea, Luigi;citation_publication_date=1843;citation_doi=10.1000/182',
  );
  expect(toCitationReference(of('b'))).toContain(';citation_arxiv_id=2401.00001');
  expect(toCitationReference(of('c'))).toContain(';citation_public_url=https://example.org/a,b');
  expect([of('a'), of('b'), of('c')].map((entry) => toCitationNode(entry)['@id'])).toEqual([
    'https://doi.org/10.1000/182',
    'https://arxiv.org/abs/2401.00001',
    'https://example.org/a;b',
  ]);
});
