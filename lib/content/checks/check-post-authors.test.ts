import { expect, it } from 'vitest';
import { formatProblem } from '../problem';
import { contentOfTexts } from '../store';
import { checkPostAuthors } from './check-post-authors';

const check = (lines: string) =>
  checkPostAuthors(
    contentOfTexts('content', {
      'profile.mdx': '---\nname: Ada King\naliases: [Ada Lovelace]\npeople:\n  - { name: Mary Somerville }\n---\n',
      'people/babbage.mdx': '---\nname: Charles Babbage\n---\n',
      'posts/x.mdx': `---\n${lines}\n---\n`,
    }),
  ).map(formatProblem);

it('accepts the owner, people of the site and guests of whom something is said', () => {
  const authors = [
    '{ name: Ada Lovelace }',
    '{ name: "Babbage, Charles" }',
    '{ name: Mary Somerville }',
    '{ name: Luigi Menabrea, affiliation: Torino }',
    '{ name: "van der Berg, Jan", orcid: 0000-0002-1825-0097, ror: "https://ror.org/041kmwe10" }',
  ];
  expect(
    check(`authors:\n  - ${authors.join('\n  - ')}\ncover: images/a.png\ncoverAlt: A field\ndoi: 10.59350/abcde-12345`),
  ).toEqual([]);
});

it('names an author who is unknown, stands twice or has an identifier that is none, and a cover without words', () => {
  const authors = [
    '{ name: Charles Babage }',
    '{ name: Luigi Menabrea }',
    '{ name: "Menabrea, Luigi", affiliation: Torino }',
    '{ name: Jan van der Berg, orcid: 12-34 }',
  ];
  expect(check(`authors:\n  - ${authors.join('\n  - ')}\ncover: images/a.png`)).toEqual([
    'content/posts/x.mdx:7 has a cover without coverAlt; write coverAlt: "what the picture shows", for those who do not see it',
    'warning: content/posts/x.mdx:3 names the author "Charles Babage", who has no file in people/ and of whom nothing is said; did you mean "Charles Babbage"?',
    'warning: content/posts/x.mdx:4 names the author "Luigi Menabrea", who has no file in people/ and of whom nothing is said; give a guest an orcid, an affiliation or a url, or write a file in people/',
    'content/posts/x.mdx:5 names the author "Menabrea, Luigi" twice; keep one of the two',
    'content/posts/x.mdx:6 has "12-34" as "authors.3.orcid", which is no ORCID iD; write 0000-0000-0000-0000, as orcid.org prints it',
  ]);
});

it.each(['https://doi.org/10.59350/a', '10.59350/a}b', 'soon'])('names a DOI that is none: %s', (doi) => {
  expect(check(`doi: "${doi}"`)).toEqual([
    `content/posts/x.mdx:2 has "${doi}" as "doi", which is no DOI; write it bare, 10.59350/abcde-12345, as it was registered`,
  ]);
});
