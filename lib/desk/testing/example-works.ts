import type { StandInPerson, StandInWork } from './stand-in-works';

export const emmy: StandInPerson = { given: 'Emmy', family: 'Noether', orcid: '0000-0002-1825-0097' };
export const bartel: StandInPerson = { given: 'Bartel', family: 'van der Waerden' };

export const rings: StandInWork = {
  title: 'Ideal Theory in Ring Domains',
  authors: [emmy, bartel],
  preprint: { arxiv: '2301.00001', versions: ['2023-01-02'], class: 'math.RA' },
  orcid: 1,
  openAlex: 'W1',
};
export const published: StandInWork = {
  ...rings,
  article: {
    doi: '10.1000/annals.7',
    type: 'journal-article',
    venue: 'Annals of Rings',
    volume: '7',
    issue: '2',
    page: '11-19',
    publisher: 'Springer',
    date: [2024, 3],
    title: 'A General Theory of Ideals',
    knowsPreprint: true,
  },
};
export const fields: StandInWork = {
  title: 'On GPUs & Fields',
  authors: [emmy],
  article: {
    doi: '10.1000/fields',
    type: 'proceedings-article',
    venue: 'Proceedings of Fields',
    page: '1-9',
    publisher: 'ACM',
    date: [2025, 6, 1],
  },
  orcid: 2,
  openAlex: 'W2',
};
