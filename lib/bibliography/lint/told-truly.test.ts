import { describe, expect, test } from 'vitest';
import { problems, read, text } from '../one-entry';

// What the check says of an entry is what became of it, and nothing is said of what is right.

const messages = (source: string) => problems(source).map(({ message }) => message);
const mends = (source: string) => problems(source).map(({ mend }) => mend);
const by = (author: string) => `@misc{k, title={A thing}, year={2020}, author={${author}}}`;

describe('volumes', () => {
  test('one named by its series of volumes alone has a title', () =>
    expect(messages('@proceedings{k, maintitle={Proceedings of Things}, volume={2}, year={2020}}')).toEqual([]));

  test('and so have the papers in it', () => {
    const source = `@inproceedings{k, author={Doe, Jane}, title={T}, crossref={v}}
@proceedings{v, maintitle={Proceedings of Things}, volume={2}, year={2020}}`;
    expect(read(source).csl).toMatchObject({ 'container-title': 'Proceedings of Things', volume: '2' });
    expect(messages(source)).toEqual([]);
  });

  test('one with neither has none', () =>
    expect(messages('@proceedings{k, volume={2}, year={2020}}')).toEqual(['"k" is @proceedings and has no title']));

  test('a book with a translator alone has one', () =>
    expect(problems('@book{k, title={Beowulf}, translator={Doe, Jane}, year={2020}}')).toMatchObject([
      {
        message: '"k" is @book and has no author or editor, but a translator',
        mend: 'add author = {…}; a work of nobody known begins with its title',
      },
    ]));
});

describe('works tied to each other', () => {
  const pair = (more: string) => `@article{a, author={Doe, Jane}, title={A title long enough}, journal={J}, year={2021}}
@article{b, author={Doe, Jane}, title={A title long enough}, journal={K}, year={2020}${more}}`;

  test('two of one title are told', () =>
    expect(messages(pair(''))).toEqual([expect.stringContaining('the same title')]));
  test('a reprint says so itself', () => expect(messages(pair(', related={a}, relatedtype={reprintof}'))).toEqual([]));
});

describe('bodies without braces', () => {
  test.each(['Meta AI', 'Google DeepMind', 'Acme Labs', 'World Bank', 'Microsoft Research', 'Acme, Inc.'])(
    '%s',
    (name) => expect(messages(by(name))).toEqual([expect.stringContaining('which would be split')]),
  );

  test.each(['Qingyao Ai', 'QINGYAO AI', 'Ai, Weiwei', 'Jane Bank', 'Doe, Jane', 'OpenAI', '{Meta AI}'])(
    '%s may be a person, or one word',
    (name) => expect(messages(by(name))).toEqual([]),
  );
});

describe('particles in capitals', () => {
  test.each([
    ['U. Von Luxburg', 'Von Luxburg, U. (2020). A thing.'],
    ['Ludwig Van der Berg', 'Van der Berg, L. (2020). A thing.'],
    ['Ursula Von Der Leyen', 'Von Der Leyen, U. (2020). A thing.'],
    ['Robert De la Cruz', 'De la Cruz, R. (2020). A thing.'],
  ])('%s', (name, reference) => {
    expect(text(by(name))).toBe(reference);
    expect(read(by(name)).fields.author).toBe(mends(by(name))[0]!.replace('write ', ''));
  });

  test.each([
    ['Nguyen Van An', 'An, N. V. (2020). A thing.'],
    ['Von Miller', 'Miller, V. (2020). A thing.'],
    ['Ulrike von Luxburg', 'von Luxburg, U. (2020). A thing.'],
    ['Von Luxburg, Ulrike', 'Von Luxburg, U. (2020). A thing.'],
  ])('%s is as BibTeX has it', (name, reference) => {
    expect(text(by(name))).toBe(reference);
    expect(messages(by(name))).toEqual([]);
  });
});

describe('dates', () => {
  test.each([
    ['date={2020-13}', 'has the date "2020-13", which is read as 2020'],
    ['date={2020-02-30}', 'has the date "2020-02-30", which is read as 2020-02'],
    ['date={12 May 2020}', 'has the date "12 May 2020", which is read as 2020-05-12'],
    ['date={soon}', 'has the date "soon", which is no date and is shown as it stands'],
    ["year={'20}", 'has the year "\'20", which is no date and is shown as it stands'],
    ['year={2020/9/7}', 'has the year "2020/9/7", which is read as 2020-09-07'],
    ['year={in press}', 'has the year "in press", which is read as "in press"'],
  ])('%s', (field, message) =>
    expect(messages(`@misc{k, author={Doe, J.}, title={T}, ${field}}`)).toEqual([`"k" ${message}`]),
  );
});
