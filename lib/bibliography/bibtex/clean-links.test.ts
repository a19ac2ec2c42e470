import { describe, expect, test } from 'vitest';
import { formatReference } from '../csl/format-reference';
import { misc, problems } from '../one-entry';
import { cleanDoi, cleanUrl } from './clean-links';

describe('DOIs', () => {
  test.each([
    ['\\url{https://doi.org/10.1000/abc\\_d}', '10.1000/abc_d'],
    ['DOI 10.1000/abc', '10.1000/abc'],
    ['https://dl.acm.org/doi/10.1145/3292500.3330701', '10.1145/3292500.3330701'],
    ['https://onlinelibrary.wiley.com/doi/abs/10.1002/anie.202000001', '10.1002/anie.202000001'],
    ['10.1000/abc, 10.1000/def', '10.1000/abc'],
    ['<10.1000/abc>', '10.1000/abc'],
    ['10.1000/a\\textless{}b\\textgreater{}', '10.1000/a<b>'],
    ['10.1000/&lt;x&gt;', '10.1000/<x>'],
    ['10.1000/a%b', '10.1000/a%b'],
  ])('%s', (written, doi) => expect(cleanDoi(written)).toBe(doi));

  test('an address at the resolver is a DOI', () => {
    expect(misc('url = {http://dx.doi.org/10.1000/xyz\\_1}').csl.DOI).toBe('10.1000/xyz_1');
  });

  test('of two DOIs the first is read, and it is told', () => {
    expect(
      problems('@misc{k, author={Doe, J.}, title={T}, year={2020}, doi={10.1000/abc, 10.1000/def}}')[0],
    ).toMatchObject({ severity: 'warning', message: expect.stringContaining('10.1000/abc') as string });
  });

  test('a DOI with angle brackets is an address that can be followed, in text and in HTML', () => {
    const { text, html } = formatReference(
      misc('doi = {10.1002/(SICI)1097(19980815)17:15<1661::AID>3.0.CO;2-2}'),
      'apa',
    );
    const address = 'https://doi.org/10.1002/(SICI)1097(19980815)17:15%3C1661::AID%3E3.0.CO;2-2';
    expect(text).toContain(address);
    expect(html).toContain(`<a href="${address}">${address}</a>`);
  });
});

describe('addresses', () => {
  test.each([
    ['doi:<a href="https://doi.org/10.1000/abc-8">10.1000/abc-8</a>', 'https://doi.org/10.1000/abc-8'],
    ["<a target='_blank' href='https://example.org/?a=1&amp;b=2'>paper</a>", 'https://example.org/?a=1&b=2'],
    ['[paper](https://example.org/a_(b))', 'https://example.org/a_(b)'],
  ])('written as a link of another language, %s', (written, address) => {
    expect(cleanUrl(written)).toBe(address);
    const entry = `@misc{k, author={Doe, J.}, title={T}, year={2020}, url={${written}}}`;
    expect(problems(entry).map(({ severity, message }) => [severity, message])).toEqual([
      ['warning', expect.stringContaining(`which is read as ${address}`)],
    ]);
  });

  test.each([
    ['https://example.org/a path/with spaces.pdf', 'https://example.org/a%20path/with%20spaces.pdf'],
    ['https://example.org/broken/\n    over/lines', 'https://example.org/broken/over/lines'],
    ['https://example.org/ü?q=ñ', 'https://example.org/%C3%BC?q=%C3%B1'],
    ['https://example.org/a|b^c`d"e', 'https://example.org/a%7Cb%5Ec%60d%22e'],
    ['https://example.org/100%', 'https://example.org/100%25'],
    ['https://example.org/a%20b', 'https://example.org/a%20b'],
    ['\\href{https://example.org/x\\_y}{here}', 'https://example.org/x_y'],
    ['https://example.org/x (accessed 3 May 2020)', 'https://example.org/x'],
  ])('%s', (written, url) => expect(cleanUrl(written)).toBe(url));

  test('a bracket belongs to an address that it closes', () => {
    const { html } = formatReference(misc('url = {https://en.wikipedia.org/wiki/Set_(mathematics)}'), 'apa');
    expect(html).toContain('href="https://en.wikipedia.org/wiki/Set_(mathematics)"');
  });

  test.each([
    ['howpublished = {Available at \\url{https://example.org/x\\_y}, accessed 3 May 2020}'],
    ['howpublished = {\\url{https://example.org/x_y}}, note = {Accessed: 2020-05-03}'],
    ['howpublished = "https://example.org/x_y (last visited on May 3, 2020)"'],
  ])('%s is an address and the day it was read', (fields) => {
    expect(misc(fields).csl).toMatchObject({
      URL: 'https://example.org/x_y',
      accessed: { 'date-parts': [[2020, 5, 3]] },
    });
    expect(misc(fields).csl).not.toHaveProperty('publisher');
  });
});
