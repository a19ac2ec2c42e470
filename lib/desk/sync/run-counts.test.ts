import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { bibliographyOf } from '@/lib/bibliography/bibliography';
import { openContent } from '@/lib/content/store';
import { fields, published, rings } from '../testing/example-works';
import { BIB, folder, open, stand } from '../testing/sync-desk';
import { testDoor, TODAY } from '../testing/test-door';
import { status } from '../testing/test-server';
import { runCounts } from './run-counts';

const OWN = `@article{noether2024general, title={A General Theory of Ideals}, author={Noether, Emmy}, journal={Annals of Rings}, year=2024,
  doi={https://doi.org/10.1000/ANNALS.7}, supersedes={noether2023ideal}}
${BIB}
@misc{noether1999, title={A talk}, author={Noether, Emmy}, year=1999}
`;
const works = [{ ...published, citations: { openAlex: 39, crossref: 31 } }];

const count = (dryRun = false, now = TODAY) =>
  runCounts({
    contentDirectory: folder.path,
    settings: stand.settings,
    door: testDoor().door,
    now: () => new Date(now),
    onProgress: () => undefined,
    dryRun,
  });
const citationsOf = () => bibliographyOf(openContent(folder.path)).publications.map(({ citations }) => citations);

it('writes what each source says of the version to cite, with its day, and the works carry it', async () => {
  await open(works, OWN);
  expect(citationsOf()).toEqual([undefined, undefined]);
  expect(await count()).toMatchObject({ written: true, failures: [] });
  expect(folder.read('citations.csv')).toBe(
    'id,source,count,day\ndoi:10.1000/annals.7,OpenAlex,39,2026-11-26\ndoi:10.1000/annals.7,Crossref,31,2026-11-26\n',
  );
  expect(citationsOf()).toEqual([
    [
      { source: 'OpenAlex', count: 39, day: '2026-11-26' },
      { source: 'Crossref', count: 31, day: '2026-11-26' },
    ],
    undefined,
  ]);
  expect(folder.read('publications.bib')).toBe(OWN);
  expect(await count()).toMatchObject({ written: false, diff: '' });
});

it('counts a preprint without an article by the DOI that arXiv gives it', async () => {
  await open([{ ...rings, citations: { openAlex: 4, crossref: 0 } }]);
  await count();
  expect(folder.read('citations.csv')).toContain('\narxiv:2301.00001,OpenAlex,4,2026-11-26\n');
  expect(citationsOf()).toEqual([[{ source: 'OpenAlex', count: 4, day: '2026-11-26' }]]);
  expect(stand.asked).toEqual([expect.stringContaining('/works/doi:10.48550/arxiv.2301.00001?')]);
});

it('writes nothing when asked for a dry run, or when a source gives no answer', async () => {
  await open([...works, fields], OWN, {}, (path) => (path.startsWith('/crossref') ? status(500) : undefined));
  expect(await count()).toMatchObject({ written: false, failures: [expect.stringContaining('status 500')] });
  expect((await count(true)).diff).toContain('+doi:10.1000/annals.7,OpenAlex,39,2026-11-26');
  expect(existsSync(`${folder.path}/citations.csv`)).toBe(false);
});
