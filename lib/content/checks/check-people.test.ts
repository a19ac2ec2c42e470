import { expect, it } from 'vitest';
import { formatProblem } from '../problem';
import { contentOfTexts } from '../store';
import { checkPeople } from './check-people';

const check = (files: Record<string, string>) =>
  checkPeople(
    contentOfTexts(
      'content',
      Object.fromEntries(Object.entries(files).map(([path, lines]) => [path, `---\n${lines}\n---\n`])),
    ),
  ).map(formatProblem);

it('accepts people who are told apart, with other spellings of their own', () => {
  expect(
    check({
      'profile.mdx': 'name: Ada King\naliases: [Ada Lovelace]\npeople:\n  - { name: Mary Somerville }',
      'people/babbage.mdx':
        'name: Charles Babbage\naliases: [C. Babbage, C Babbage]\norcid: 0000-0002-1825-0097\nror: https://ror.org/041kmwe10\nurl: https://e.org',
      'people/menabrea.mdx': 'name: Luigi Menabrea',
    }),
  ).toEqual([]);
});

it('names one who stands twice: in two files, in the profile too, under another spelling, or who is the owner', () => {
  const keep =
    'keep one of the two; other spellings go under "aliases", and a namesake needs a name that tells them apart';
  expect(
    check({
      'profile.mdx': 'name: Ada King\naliases: [Ada Lovelace]\npeople:\n  - { name: Lúigi Menabrea }',
      'people/a-babbage.mdx': 'name: Charles Babbage\naliases: [C. Babbage]',
      'people/b-babbage.mdx': 'role: Engineer\nname: c babbage',
      'people/lovelace.mdx': 'name: ADA LOVELACE',
      'people/menabrea.mdx': 'name: Luigi Menabrea',
    }),
  ).toEqual([
    `content/people/b-babbage.mdx:3 names "c babbage", who stands in content/people/a-babbage.mdx:3 already; ${keep}`,
    'content/people/lovelace.mdx:2 names "ADA LOVELACE", who is the owner of this site (content/profile.mdx:3); take it out: the owner has the home page',
    `content/profile.mdx:5 names "Lúigi Menabrea", who stands in content/people/menabrea.mdx:2 already; ${keep}`,
  ]);
});

it.each([
  ['orcid: 0000-0002-1825-0098', 'orcid', 'is no ORCID iD; write 0000-0000-0000-0000, as orcid.org prints it'],
  ['ror: imperial', 'ror', 'is no ROR of an institution; write https://ror.org/…, as ror.org prints it'],
  ['url: example.org', 'url', 'is no address; write https://…'],
])('refuses %s', (line, field, message) => {
  expect(check({ 'people/a.mdx': `name: A\n${line}` })).toEqual([
    `content/people/a.mdx:3 has "${line.split(': ')[1]}" as "${field}", which ${message}`,
  ]);
});
