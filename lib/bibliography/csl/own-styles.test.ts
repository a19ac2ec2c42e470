import { describe, expect, test } from 'vitest';
import { contentOfTexts } from '@/lib/content/store';
import { formatProblem } from '@/lib/content/problem';
import { bibliographyOf } from '../bibliography';
import { formatReference } from './format-reference';
import { ownStylesOf } from './own-styles';

const csl = (inside: string, title = 'A Journal of Rings') => `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
  <info><title>${title}</title><id>http://www.zotero.org/styles/rings</id></info>${inside}
</style>`;
const list =
  '<citation><layout><text variable="title"/></layout></citation><bibliography><layout suffix="."><names variable="author"><name form="short"/></names><text variable="title" prefix=" | " font-style="italic"/></layout></bibliography>';
const bib = '@article{k, title={On {R}ings}, author={Noether, Emmy}, journal={J}, year={1921}}';
const problems = (files: Record<string, string>) =>
  ownStylesOf(contentOfTexts('content', files)).problems.map(formatProblem);

test('a style of the content formats references, and is named by its title', () => {
  const {
    publications,
    styles,
    problems: found,
  } = bibliographyOf(contentOfTexts('content', { 'publications.bib': bib, 'styles/rings.csl': csl(list) }));
  expect(found).toEqual([]);
  expect(styles).toMatchObject([{ name: 'rings', label: 'A Journal of Rings' }]);
  const { text, html } = formatReference(publications[0]!.entry, 'rings');
  expect(text).toBe('Noether | On Rings.');
  expect(html).toBe('Noether | <i>On Rings</i>.');
});

test('a style that was edited formats anew', () => {
  const referenceWith = (style: string) =>
    formatReference(
      bibliographyOf(contentOfTexts('content', { 'publications.bib': bib, 'styles/rings.csl': style })).publications[0]!
        .entry,
      'rings',
    ).text;
  expect(referenceWith(csl(list))).toBe('Noether | On Rings.');
  expect(referenceWith(csl(list.replace('| ', '– ')))).toBe('Noether – On Rings.');
});

describe('a style that cannot be used is told with its mend, and left out', () => {
  test.each([
    [
      'no XML',
      { 'styles/a.csl': '<style' },
      /styles\/a\.csl is not XML: .*; put the file from https:\/\/www\.zotero\.org\/styles/,
    ],
    ['something else', { 'styles/a.csl': '<html/>' }, /is not a style in CSL/],
    ['without a list', { 'styles/a.csl': csl('<citation><layout/></citation>') }, /without a list of references/],
    [
      'one that leans on another',
      {
        'styles/a.csl': csl('').replace(
          '<id>',
          '<link href="http://www.zotero.org/styles/apa" rel="independent-parent"/><id>',
        ),
      },
      /only names another, http:\/\/www\.zotero\.org\/styles\/apa; put the file of apa in its place/,
    ],
    [
      'a name that is taken',
      { 'styles/apa.csl': csl(list) },
      /has the name of a style that is here already; name it my-apa\.csl/,
    ],
    ['a poor name', { 'styles/My Style.csl': csl(list) }, /has a name that makes a poor address/],
    [
      'one that lacks a macro',
      { 'styles/a.csl': csl(list.replace('<names var', '<text macro="nowhere"/><names var')) },
      /names the macro "nowhere", which it does not have/,
    ],
    [
      'one that citeproc cannot use',
      { 'styles/a.csl': csl(list.replace('<names var', '<nonsense/><names var')) },
      /citeproc cannot use/,
    ],
  ])('%s', (_, files, message) => {
    expect(problems(files)).toEqual([expect.stringMatching(message)]);
    expect(ownStylesOf(contentOfTexts('content', files)).styles).toEqual([]);
  });
});
