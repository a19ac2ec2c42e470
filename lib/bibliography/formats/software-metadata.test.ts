// The rules of the Citation File Format's schema 1.2.0 (https://doi.org/10.5281/zenodo.5171937) and of CodeMeta 3.0, as far as what we
// write can break them.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { problems, read } from '../one-entry';
import type { BibEntry } from '../csl/types';
import { formatCff } from './export-cff';
import { formatCodemeta } from './export-codemeta';

const people = {
  owner: { name: 'Ada Lovelace', orcid: '0000-0002-1825-0097' },
  others: [{ name: 'Charles Babbage', url: 'https://example.org/babbage' }],
};

const engine = `@software{engine,
  title   = {The {Engine}: $a<b$ \\& more},
  author  = {Lovelace, Ada and van der Berg, Jr, Jan and {The Society} and Babbage, Charles},
  date    = {1843-09-05},
  version = {1.10},
  doi     = {10.5281/zenodo.123},
  url     = {https://example.org/engine},
  code    = {https://example.org/engine.git},
  license = {apache-2.0}
}`;

const rootKeys = new Set(
  'abstract authors cff-version commit contact date-released doi identifiers keywords license license-url message preferred-citation references repository repository-artifact repository-code title type url version'.split(
    ' ',
  ),
);
const personKeys = new Set(
  'address affiliation alias city country email family-names fax given-names name-particle name-suffix orcid post-code region tel website'.split(
    ' ',
  ),
);
const entityKeys = new Set(
  'address alias city country date-end date-start email fax location name orcid post-code region tel website'.split(
    ' ',
  ),
);
const address = /^(?:https|http|ftp|sftp):\/\/.+/;

/** What the schema says of a file, in the words of its rules. */
function expectValidCff(text: string): Record<string, unknown> {
  for (const version of ['1.1', '1.2'] as const) {
    const file = parse(text, { version, schema: version === '1.1' ? 'yaml-1.1' : 'core' }) as Record<string, unknown>;
    expect([...Object.keys(file)].filter((key) => !rootKeys.has(key))).toEqual([]);
    expect(file['cff-version']).toBe('1.2.0');
    for (const key of ['message', 'title']) expect(file[key]).toEqual(expect.stringMatching(/[^]/));
    expect(['software', 'dataset']).toContain(file.type);
    for (const key of ['version', 'abstract', 'license', 'date-released'])
      if (file[key] !== undefined) expect(typeof file[key], key).toBe('string');
    for (const key of ['url', 'repository-code', 'license-url'])
      if (file[key] !== undefined) expect(file[key]).toMatch(address);
    const authors = file.authors as Record<string, string>[];
    expect(authors.length).toBeGreaterThan(0);
    for (const author of authors) {
      const known = 'name' in author ? entityKeys : personKeys;
      expect(Object.keys(author).filter((key) => !known.has(key))).toEqual([]);
      for (const value of Object.values(author)) expect(typeof value === 'string' && value !== '').toBe(true);
      if (author.orcid) expect(author.orcid).toMatch(/^https:\/\/orcid\.org\/(?:\d{4}-){3}\d{3}[\dX]$/);
    }
  }
  return parse(text) as Record<string, unknown>;
}

describe('CITATION.cff', () => {
  it('says who, what, which version, under which licence and where', () => {
    expect(expectValidCff(formatCff(read(engine), people, 'It reckons.'))).toEqual({
      'cff-version': '1.2.0',
      message: 'If you use this software, please cite it as below.',
      type: 'software',
      title: 'The Engine: a<b & more',
      authors: [
        { 'family-names': 'Lovelace', 'given-names': 'Ada', orcid: 'https://orcid.org/0000-0002-1825-0097' },
        { 'family-names': 'Berg', 'given-names': 'Jan', 'name-particle': 'van der', 'name-suffix': 'Jr' },
        { name: 'The Society' },
        { 'family-names': 'Babbage', 'given-names': 'Charles', website: 'https://example.org/babbage' },
      ],
      version: '1.10',
      doi: '10.5281/zenodo.123',
      'date-released': '1843-09-05',
      license: 'Apache-2.0',
      'repository-code': 'https://example.org/engine.git',
      url: 'https://example.org/engine',
      abstract: 'It reckons.',
    });
  });

  it('leaves out what the format cannot say, and names somebody in any case', () => {
    const data = read('@dataset{d, title={Points}, date={2024}, license={https://example.org/terms}, version={2}}');
    const file = expectValidCff(formatCff(data, people));
    expect(file).toMatchObject({ type: 'dataset', authors: [{ name: 'Anonymous' }], version: '2' });
    expect(file['license-url']).toBe('https://example.org/terms');
    expect('date-released' in file || 'license' in file).toBe(false);
  });

  it('is valid whatever the fields hold, and means the same', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1 });
    fc.assert(
      fc.property(text, text, text, (title, version, abstract) => {
        const entry: BibEntry = { ...read(engine), fields: { code: title, license: version } };
        entry.csl = { ...entry.csl, version, URL: abstract, DOI: title };
        expectValidCff(formatCff(entry, people, abstract));
        expect((parse(formatCff(entry, people, abstract)) as { abstract: string }).abstract).toBe(abstract);
      }),
    );
  });
});

it('codemeta.json has terms of its context alone, and names what CITATION.cff does', () => {
  const file = JSON.parse(formatCodemeta(read(engine), people, 'https://a.example/engine', 'It reckons.')) as object;
  expect(file).toEqual({
    '@context': 'https://w3id.org/codemeta/3.0',
    type: 'SoftwareSourceCode',
    name: 'The Engine: a<b & more',
    description: 'It reckons.',
    author: [
      { type: 'Person', id: 'https://orcid.org/0000-0002-1825-0097', givenName: 'Ada', familyName: 'Lovelace' },
      { type: 'Person', givenName: 'Jan', familyName: 'Berg' },
      { type: 'Organization', name: 'The Society' },
      { type: 'Person', givenName: 'Charles', familyName: 'Babbage' },
    ],
    version: '1.10',
    datePublished: '1843-09-05',
    license: 'https://spdx.org/licenses/Apache-2.0',
    codeRepository: 'https://example.org/engine.git',
    identifier: 'https://doi.org/10.5281/zenodo.123',
    url: 'https://example.org/engine',
  });
});

it('a picture without words and a write-up that is not there are said', () => {
  const said = problems('@misc{a, title={T}, author={Doe, Jane}, year=2024, teaser={images/a.png}}');
  expect(said).toMatchObject([{ message: '"a" has a teaser without teaseralt', severity: 'error' }]);
});
