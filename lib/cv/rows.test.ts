import { describe, expect, test } from 'vitest';
import { blockTexts } from './body';
import { cvOf, entryFile } from './fixtures/cvs';
import { listKinds } from './model';
import { groupsOf, rowBlocks, rowLabel } from './rows';
import { british } from '@/lib/words/words';

const declare = (fields: string) =>
  `---\ntitle: CV\nheadline: H\nupdated: 2020-01-01\nsections:\n  - { id: work, title: Work, column: main, ${fields} }\n---\n`;
const sectionOf = (fields: string, ...entries: string[]) =>
  cvOf({
    'cv/cv.mdx': declare(fields),
    ...Object.fromEntries(entries.map((entry, index) => [`cv/work/e${index}.mdx`, entry])),
  }).sections[0]!;
const row = (fields: Record<string, unknown>, body = '') =>
  blockTexts(rowBlocks(sectionOf('kind: awards', entryFile(fields, body)).entries[0]!, british)).join(' | ');

const prize = {
  title: 'Young Investigator Prize',
  organisation: 'Norwegian Physical Society',
  place: 'Oslo',
  start: 2011,
};

describe('a row says all that its entry holds', () => {
  test.each(listKinds)('of kind %s', (kind) => {
    const section = sectionOf(
      `kind: ${kind}`,
      entryFile({ ...prize, end: 2012, items: ['a', 'b'], url: 'https://e.org' }, 'For a thesis.'),
    );
    const [entry] = section.entries;
    expect(rowLabel(entry!, british)).toBe('2011 – 2012');
    expect(blockTexts(rowBlocks(entry!, british))).toEqual([
      'Young Investigator Prize, Norwegian Physical Society, Oslo, a, b. For a thesis.',
    ]);
  });

  test('without a body, with one, and with a list', () => {
    expect(row(prize)).toBe('Young Investigator Prize, Norwegian Physical Society, Oslo');
    expect(row(prize, 'For work on ice.\n\nTwice.')).toBe(
      'Young Investigator Prize, Norwegian Physical Society, Oslo. For work on ice. | Twice.',
    );
    expect(row(prize, '- one\n- two')).toBe('Young Investigator Prize, Norwegian Physical Society, Oslo | one | two');
  });

  test('a body that begins with the title says it once, and what it leaves unsaid follows', () => {
    expect(row({ title: "Dean's List" }, "**Dean's List** for the top 10%.")).toBe("Dean's List for the top 10%.");
    expect(
      row({ title: "Dean's List", organisation: 'Imperial', place: 'London' }, "**Dean's List** of Imperial for 2020."),
    ).toBe("Dean's List of Imperial for 2020. London.");
  });

  test('words that a body holds as part of others alone are not said by it', () => {
    expect(row({ title: 'Art', place: 'Oslo' }, 'Article on Oslofjord.')).toBe('Art, Oslo. Article on Oslofjord.');
    expect(row({ title: 'Art', organisation: 'NTU' }, 'Art at the KNTU and NTU.')).toBe('Art at the KNTU and NTU.');
    expect(row({ title: 'Art', place: 'Oslo' }, 'Art on Oslofjord.')).toBe('Art on Oslofjord. Oslo.');
  });

  test('the title leads to the address', () => {
    const [entry] = sectionOf('kind: talks', entryFile({ title: 'A talk', url: 'https://e.org/t' })).entries;
    expect(rowBlocks(entry!, british)[0]).toMatchObject({ children: [{ type: 'link', url: 'https://e.org/t' }] });
  });

  test('a work written by hand among publications keeps its date', () => {
    const section = sectionOf(
      'kind: publications',
      entryFile({ title: 'A book', organisation: 'Teubner', start: 1921 }),
    );
    expect(rowLabel(section.entries[0]!, british)).toBe('[1]');
    expect(blockTexts(rowBlocks(section.entries[0]!, british))).toEqual(['A book, Teubner, 1921']);
  });
});

describe('entries stand under', () => {
  const at = (title: string, organisation: string, order: number, more = {}) =>
    entryFile({ title, organisation, order, ...more });

  test('their employer once, when the section is grouped', () => {
    const section = sectionOf(
      'kind: experience, grouped: true',
      at('Professor', 'ETH', 1),
      at('Lecturer', 'ETH', 2),
      at('Clerk', 'Patent Office', 3),
    );
    expect(
      groupsOf(section).map(({ organisation, entries }) => [organisation?.name, ...entries.map(({ title }) => title)]),
    ).toEqual([
      ['ETH', 'Professor', 'Lecturer'],
      [undefined, 'Clerk'],
    ]);
  });

  test('sub-headings, each said once', () => {
    const section = sectionOf(
      'kind: teaching',
      at('A', 'X', 1, { group: 'Graduate' }),
      at('B', 'X', 2, { group: 'Graduate' }),
      at('C', 'X', 3, { group: 'Undergraduate' }),
    );
    expect(groupsOf(section).map(({ title, entries }) => [title, entries.length])).toEqual([
      ['Graduate', 2],
      ['Undergraduate', 1],
    ]);
  });

  test('nothing, when hidden', () => {
    const cv = cvOf({
      'cv/cv.mdx': declare('kind: talks'),
      'cv/work/a.mdx': entryFile({ title: 'A' }),
      'cv/work/b.mdx': entryFile({ title: 'B', hidden: true }),
    });
    expect(cv.sections[0]!.entries.map(({ title }) => title)).toEqual(['A']);
    expect(
      cvOf({ 'cv/cv.mdx': declare('kind: talks, hidden: true'), 'cv/work/a.mdx': entryFile({ title: 'A' }) }).sections,
    ).toEqual([]);
  });
});
