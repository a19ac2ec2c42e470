import { expect, it } from 'vitest';
import { scanBib } from '@/lib/bibliography/bibtex/scan';
import { seededRandom } from '../fetch/waiting';
import { emmy } from '../testing/example-works';
import { folder, open, stand, sync, yes } from '../testing/sync-desk';
import { testDoor } from '../testing/test-door';
import { faults } from '../testing/test-server';
import type { StandInWork } from '../testing/stand-in-works';

const coauthors = ['Artin', 'Krull', 'Deuring', 'Fitting'].map((family) => ({ given: 'E.', family }));

/** Half of them articles with their preprints, half of them preprints alone. */
const works = Array.from({ length: 300 }, (_, index): StandInWork => {
  const number = String(index + 1).padStart(5, '0');
  const year = 2010 + (index % 15);
  return {
    title: `Theorem ${number} on the ideals of rings`,
    authors: [emmy, coauthors[index % 4]!],
    preprint: {
      arxiv: `24${String((index % 12) + 1).padStart(2, '0')}.${number}`,
      versions: [`${year}-05-01`],
      class: 'math.RA',
      knowsArticle: index % 2 === 0,
    },
    ...(index % 2 === 0 && {
      article: {
        doi: `10.1000/rings.${number}`,
        type: 'journal-article',
        venue: 'Annals of Rings',
        page: `${index}-${index + 9}`,
        publisher: 'Springer',
        date: [year + 1] as [number],
      },
    }),
    orcid: index + 1,
    openAlex: `W${index + 1}`,
  };
});

it('brings in 300 works though one answer in twenty is spoilt, in as few requests as the sources allow', async () => {
  const random = seededRandom(5);
  const kinds = Object.values(faults);
  let spoilt = 0;
  await open(works, '', {}, () => {
    // One in twenty; and the very first, so that no seed lets them all through.
    if (spoilt > 0 && random() >= 0.05) return undefined;
    return kinds[spoilt++ % kinds.length]!();
  });
  const { door, waits } = testDoor();
  const result = await sync(yes, door);
  expect([result.failures, result.remarks, result.proposals.length]).toEqual([[], [], 300]);
  expect(scanBib(folder.read('publications.bib'), 'x').entries).toHaveLength(300);
  // ORCID's list; OpenAlex, a hundred a page; arXiv, a hundred ids; Crossref, forty DOIs.
  expect(stand.asked.length - spoilt).toBe(1 + 3 + 3 + 4);
  expect(waits.length).toBeGreaterThanOrEqual(spoilt);

  const after = folder.read('publications.bib');
  expect((await sync(yes)).proposals).toEqual([]);
  expect(folder.read('publications.bib')).toBe(after);
}, 120_000);
