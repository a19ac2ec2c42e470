import { expect, it } from 'vitest';
import { smallSite } from '@/lib/testing/small-site';
import { british } from '@/lib/words/words';
import { listedNames } from './listed-names';

const course = (term: string) => `---\ntitle: Engines\ndate: 1843-10-01\nterm: ${term}\n---\n`;

it('calls items by their titles, and those of one title by their terms and years too', () => {
  const { items } = smallSite({
    'topics/engines.mdx': '---\ntitle: Engines\nshort: Engines\ndescription: d\norder: 1\n---\n',
    'teaching/first.mdx': course('Winter 1843'),
    'teaching/second.mdx': course('Spring 1844'),
    'projects/looms.mdx':
      '---\ntitle: Looms\nsubtitle: Of cards\ndescription: d\ntopics: [engines]\norder: 1\n---\nText.',
    'publications.bib': ['a, year = 1843', 'b, year = {-0043}', 'c']
      .map((fields) => `@misc{${fields}, title = {Erratum}, author = {Lovelace, Ada}}`)
      .join('\n'),
  });
  const names = listedNames(Object.values(items).flat(), british);
  expect([...names.values()].sort()).toEqual([
    'Engines',
    'Engines (Spring 1844)',
    'Engines (Winter 1843)',
    'Erratum (1843)',
    'Erratum (44 BC)',
    'Erratum (n.d.)',
    'Looms: Of cards',
  ]);
});
