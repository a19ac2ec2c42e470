import { expect, test } from 'vitest';
import { bareOrcid, bareScholar, profilesOf } from './profiles';

test.each([
  '0000-0002-1825-0097',
  'https://orcid.org/0000-0002-1825-0097',
  'http://www.orcid.org/0000-0002-1825-0097/',
  'orcid.org/0000-0002-1825-0097',
])('%s is an ORCID iD', (given) => {
  expect(bareOrcid(given)).toBe('0000-0002-1825-0097');
});

test('the ORCID iD stands once among the profiles', () => {
  const orcid = '0000-0002-1825-0097';
  const link = { label: 'ORCID iD', url: `https://orcid.org/${orcid}` };
  expect(profilesOf({ links: [], orcid })).toEqual([{ label: 'ORCID', url: link.url, handle: orcid }]);
  expect(profilesOf({ links: [link], orcid })).toEqual([link]);
  expect(profilesOf({ links: [link] })).toEqual([link]);
});

test.each(['08W3xHQAAAAJ', 'https://scholar.google.com/citations?hl=en&user=08W3xHQAAAAJ&view_op=list_works'])(
  'a Google Scholar id given as %s is shown unless a link names it',
  (scholar) => {
    const url = 'https://scholar.google.com/citations?user=08W3xHQAAAAJ';
    expect(bareScholar(scholar)).toBe('08W3xHQAAAAJ');
    expect(profilesOf({ scholar })).toEqual([{ label: 'Google Scholar', url, handle: '08W3xHQAAAAJ' }]);
    expect(profilesOf({ scholar, links: [{ label: 'Scholar', url: `${url}&hl=de` }] })).toHaveLength(1);
  },
);
