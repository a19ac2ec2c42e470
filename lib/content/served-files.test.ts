import { expect, it } from 'vitest';
import { servedFiles } from './served-files';
import { contentOfTexts } from './store';

it('serves what lies in files/ at its own path, whatever it is, the PDFs of works beside their pages, and nothing else', () => {
  const content = contentOfTexts('content', {
    'files/slides.pdf': '%PDF',
    'files/2020/notes on rings.mdx': 'text',
    'images/a.png': '',
    'publications/noether1918.pdf': '%PDF',
    'publications/noether1918.bib': '',
    'publications/old/noether1918.pdf': '',
    'posts/x.mdx': '',
  });
  expect([...servedFiles(content)].map(([address, file]) => [address, file.text])).toEqual([
    ['/files/slides.pdf', '%PDF'],
    ['/files/2020/notes on rings.mdx', 'text'],
    ['/publications/noether1918.pdf', '%PDF'],
  ]);
  expect(content.documents.map(({ path }) => path)).toEqual(['posts/x.mdx']);
});
