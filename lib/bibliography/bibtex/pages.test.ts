import { expect, test } from 'vitest';
import { formatRis } from '../formats/export-ris';
import { toHighwireTags } from '../formats/highwire';
import { misc, site, work } from '../one-entry';
import { pageEnds, readPages } from './pages';

test.each([
  ['1--9', '1-9', '1', '9'],
  ['1-9', '1-9', '1', '9'],
  ['1---9', '1-9', '1', '9'],
  ['100–110', '100-110', '100', '110'],
  ['1\\,--\\,9', '1-9', '1', '9'],
  ['pp. 5--9', '5-9', '5', '9'],
  ['p.~5', '5', '5', undefined],
  ['S1-S9', 'S1-S9', 'S1', 'S9'],
  ['L200--L210', 'L200-L210', 'L200', 'L210'],
  ['xi--xx', 'xi-xx', 'xi', 'xx'],
  ['12:1--12:24', '12:1–12:24', '12:1', '12:24'],
  ['3-1--3-9', '3-1–3-9', '3-1', '3-9'],
  ['123-130, 145, L200--L210', '123-130, 145, L200-L210', '123', 'L210'],
  ['5--', '5', '5', undefined],
  ['45+', '45+', '45+', undefined],
  ['1234-5678-9', '1234-5678-9', '1234-5678-9', undefined],
])('%s', (written, pages, first, last) => {
  expect(readPages(written)).toBe(pages);
  expect(pageEnds(pages)).toEqual({ ...(first && { first }), ...(last && { last }) });
});

test('of several ranges no last page is invented', () => {
  expect(formatRis(misc('journal = {J}, pages = {123-130, 145}', 'article'))).toMatch(/SP {2}- 123-130, 145\r\n(?!EP)/);
  expect(
    toHighwireTags(
      work('@article{k, title={T}, author={Doe, J.}, journal={J}, year={2020}, pages={1--3, 7--9}}'),
      site,
    ),
  ).toMatchObject({ citation_firstpage: '1', citation_lastpage: '9' });
});
