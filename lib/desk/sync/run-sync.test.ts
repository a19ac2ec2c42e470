import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PROFILE } from '../testing/content-folder';
import { fields, published, rings } from '../testing/example-works';
import { BIB, folder, kinds, open, sync, yes } from '../testing/sync-desk';
import type { Choice } from './run-sync';

it('finds nothing to do where everything is as the sources have it', async () => {
  await open([rings]);
  const result = await sync(yes);
  expect([kinds(result), result.remarks, result.failures, result.written]).toEqual([[], [], [], false]);
  expect(existsSync(`${folder.path}/.backups`)).toBe(false);
});

it('adds a new work as a person would', async () => {
  await open([rings, fields]);
  const result = await sync(yes);
  expect(kinds(result)).toEqual(['new work doi:10.1000/fields']);
  expect(folder.read('publications.bib')).toBe(
    BIB.replace(
      '@misc{noether2023ideal',
      `@inproceedings{noether2025gpus,
  title         = {On {GPU}s \\& Fields},
  author        = {Noether, Emmy},
  booktitle     = {Proceedings of Fields},
  pages         = {1--9},
  publisher     = {ACM},
  year          = {2025},
  doi           = {10.1000/fields}
}

@misc{noether2023ideal`,
    ),
  );
});

it('ties a published form under another title to its preprint, and retypes nothing', async () => {
  await open([published]);
  const result = await sync(yes);
  expect(kinds(result)).toEqual(['new version doi:10.1000/annals.7']);
  expect(folder.read('publications.bib')).toContain(`% All works.

@article{noether2024general,
  title         = {A General Theory of Ideals},
  author        = {Noether, Emmy and van der Waerden, Bartel},
  journal       = {Annals of Rings},
  volume        = {7},
  number        = {2},
  pages         = {11--19},
  publisher     = {Springer},
  year          = {2024},
  eprint        = {2301.00001},
  archivePrefix = {arXiv},
  primaryClass  = {math.RA},
  doi           = {10.1000/annals.7},
  topics        = {rings},
  selected      = {true},
  supersedes    = {noether2023ideal}
}

@misc{noether2023ideal,`);
});

it('finds the published form where only OpenAlex knows of it', async () => {
  const { orcid: _, ...work } = { ...published, article: { ...published.article!, knowsPreprint: false } };
  await open([work]);
  folder.write('profile.mdx', PROFILE.replace(/^orcid.*\n/m, ''));
  expect(kinds(await sync())).toEqual(['new version doi:10.1000/annals.7']);
});

it('changes nothing the second time', async () => {
  await open([published, fields]);
  await sync(yes);
  const after = folder.read('publications.bib');
  const again = await sync(yes);
  expect([kinds(again), again.written]).toEqual([[], false]);
  expect(folder.read('publications.bib')).toBe(after);
  expect(readdirSync(`${folder.path}/.backups`)).toHaveLength(1);
});

it('keeps the file as it was under .backups', async () => {
  await open([rings, fields]);
  const { backup } = await sync(yes);
  expect(backup).toContain('.backups/2026-11-26T120000-publications.bib');
  expect(folder.read('.backups/2026-11-26T120000-publications.bib')).toBe(BIB);
});

it.each([
  ['a byte order mark', (text: string) => `\uFEFF${text}`],
  ['the line ends of Windows', (text: string) => text.replaceAll('\n', '\r\n')],
  ['both', (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`],
])('writes into a file with %s what it would write into another, in its form', async (_, form) => {
  await open([published, fields]);
  await sync(yes);
  const plain = folder.read('publications.bib');
  folder.write('publications.bib', form(BIB));
  await sync(yes);
  expect(folder.read('publications.bib')).toBe(form(plain));
});

it('adds the new version of a preprint that the file has in a version', async () => {
  const bib = BIB.replace('{2301.00001}', '{2301.00001v1}');
  await open(
    [{ ...rings, preprint: { ...rings.preprint!, versions: ['2023-01-02', '2023-05-01', '2024-02-01'] } }],
    bib,
  );
  const result = await sync(yes);
  expect(kinds(result)).toEqual(['new version arxiv:2301.00001']);
  expect(folder.read('publications.bib')).toContain('@misc{noether2023idealv3,');
  expect(folder.read('publications.bib')).toContain('eprint        = {2301.00001v3}');
  expect(kinds(await sync(yes))).toEqual([]);
});

describe('corrects field by field', () => {
  const withErrors = `@inproceedings{noether2025fields, title={On {GPUs} and Fields}, author={E. Noether}, booktitle={Fields '25}, year={2020}, doi={10.1000/FIELDS}}\n`;

  it('with the source, and leaves what says the same in other words', async () => {
    await open([fields], withErrors);
    const result = await sync(yes);
    expect(kinds(result)).toEqual(['noether2025fields.title', 'noether2025fields.pages', 'noether2025fields.year']);
    expect(result.proposals[0]).toMatchObject({
      old: 'On {GPUs} and Fields',
      value: 'On {GPU}s \\& Fields',
      sources: ['Crossref'],
    });
    expect(folder.read('publications.bib')).toBe(
      `@inproceedings{noether2025fields, title={On {GPU}s \\& Fields}, author={E. Noether}, booktitle={Fields '25}, pages={1--9}, year={2025}, doi={10.1000/FIELDS}}\n`,
    );
  });

  it('follows a change of name, and keeps the letters of everybody else', async () => {
    const bib = BIB.replace('van der Waerden, Bartel', 'Waerden, B{\\"a}rtel');
    await open([rings], bib);
    await sync(yes);
    expect(folder.read('publications.bib')).toContain('author        = {Noether, Emmy and van der Waerden, Bartel},');
  });

  it('marks what was withdrawn or retracted', async () => {
    const gone = {
      ...rings,
      preprint: { ...rings.preprint!, comment: 'This paper has been withdrawn due to an error' },
    };
    const retracted = { ...fields, article: { ...fields.article!, retractedBy: '10.1000/notice' } };
    await open(
      [gone, retracted],
      `${BIB}\n@inproceedings{f, title={On {GPUs} & Fields}, author={Noether, Emmy}, booktitle={F}, pages={1--9}, year=2025, doi={10.1000/fields}, note={Short}}\n`,
    );
    const result = await sync(yes);
    expect(kinds(result)).toEqual(['noether2023ideal.note', 'f.note']);
    expect(folder.read('publications.bib')).toContain('note={Short. Retracted, see https://doi.org/10.1000/notice}');
    expect(kinds(await sync(yes))).toEqual([]);
  });
});

describe('remembers', () => {
  const decideBy = (choice: Choice) => async () => choice;

  it('works that are not the owner’s, and those that shall not be listed', async () => {
    await open([rings, fields]);
    await sync(decideBy('notMine'));
    expect(folder.read('sync.yaml')).toMatch(/notMine:\n {2}- doi:10\.1000\/fields # On GPUs & Fields\n/);
    expect(folder.read('publications.bib')).toBe(BIB);
    expect(kinds(await sync())).toEqual([]);
  });

  it('fields that stay as they are, beside the owner’s own remarks', async () => {
    const bib = BIB.replace('Ring Domains', 'Domains of Rings');
    await open([rings], bib, { 'sync.yaml': '# mine\nhide:\n  - doi:10.1/x # old\n' });
    await sync(decideBy('leave'));
    expect(folder.read('sync.yaml')).toBe(
      '# mine\nhide:\n  - doi:10.1/x # old\nleave:\n  noether2023ideal: [ title ]\n',
    );
    expect(kinds(await sync())).toEqual([]);
  });

  it('nothing of what was only passed over', async () => {
    await open([rings, fields]);
    const result = await sync(decideBy('no'));
    expect(result.open).toHaveLength(1);
    expect(existsSync(`${folder.path}/sync.yaml`)).toBe(false);
  });
});
