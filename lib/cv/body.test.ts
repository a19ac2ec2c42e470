import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blockTexts, cleanText, parseBody } from './body';
import { cvOf, entryFile } from './fixtures/cvs';
import { toJsonResume } from './json-resume';
import { formatMarkdown } from './text/markdown';
import { formatPlainText } from './text/plain-text';
import { typstBlocks } from './typst/body';

test('reads paragraphs, lists and every inline mark', () => {
  const { blocks, problems } = parseBody('A **b *c*** [d](https://e.org) `f` $g^2$.\n\n- h\n  1. i\n');
  expect(problems).toEqual([]);
  expect(blocks).toMatchObject([
    {
      type: 'paragraph',
      children: [
        { type: 'text', value: 'A ' },
        { type: 'strong', children: [{ type: 'text', value: 'b ' }, { type: 'emphasis' }] },
        { type: 'text' },
        { type: 'link', url: 'https://e.org' },
        { type: 'text' },
        { type: 'code', value: 'f' },
        { type: 'text' },
        { type: 'math', value: 'g^2' },
        { type: 'text', value: '.' },
      ],
    },
    { type: 'list', ordered: false, items: [[{ type: 'paragraph' }, { type: 'list', ordered: true }]] },
  ]);
});

test('a lone asterisk is a letter', () => {
  expect(blockTexts(parseBody('- A*AA in Mathematics').blocks)).toEqual(['A*AA in Mathematics']);
});

test.each([
  ['# Heading', 'heading'],
  ['![alt](x.png)', 'image'],
  ['<b>x</b>', 'html'],
  ['> quoted', 'blockquote'],
  ['```\ncode\n```', 'code'],
  ['| a |\n|---|\n| b |', 'table'],
  ['~~gone~~', 'delete'],
  ['- [x] done', 'task list'],
])('says that %j has no place in an entry', (markdown, type) => {
  expect(parseBody(`fine\n\n${markdown}`).problems[0]).toMatchObject({
    line: 3,
    message: expect.stringContaining(`Markdown ${type}`),
  });
});

test.each([
  ['• one\n• two', 'lines that begin with a sign', true],
  ['–\tone\n–\ttwo', 'lines that begin with a sign', true],
  ['(a) one\n(b) two', 'lines that begin with a sign', true],
  ['-\u00a0one', 'a sign beside it that is not to be seen', true],
  ['2007. one\n2009. two', 'numbered 2007, 2009, which would be 2007, 2008', undefined],
])('names what is no list, or another one, in %j', (markdown, message, isWarning) => {
  const { problems } = parseBody(`fine\n\n${markdown}`);
  expect(problems).toMatchObject([{ line: 3, message: expect.stringContaining(message) }]);
  expect(problems[0]!.isWarning).toBe(isWarning);
});

test.each(['1. one\n1. two', '4. one\n5. two', '– one dash', 'v. Hess\nbegins no list', '2007\\. a year'])(
  'finds nothing in %j',
  (markdown) => {
    expect(parseBody(markdown).problems).toEqual([]);
  },
);

test('clean text is one line without control characters or lone surrogates', () => {
  expect(cleanText('a\n\tb\u0000\ud800c')).toBe('a bc');
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => !/[\p{Cc}\p{Cs}]/u.test(cleanText(text))),
    { seed: 1 },
  );
});

test('any Markdown at all is read without throwing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (markdown) => void parseBody(markdown)),
    { seed: 1 },
  );
});

test('reads emphasis between letters of Chinese and Japanese, where there are no spaces', () => {
  expect(parseBody('日本語の**「太字」**です').blocks[0]).toMatchObject({
    children: [{ type: 'text' }, { type: 'strong' }, { type: 'text', value: 'です' }],
  });
});

describe('a list that begins elsewhere than with 1', () => {
  const numbered = 'First:\n\n1. one\n2. two\n\nand on:\n\n3. three\n4. four\n\n---';
  const years = '1996. Founded the laboratory.';

  test('keeps its numbers in the text of its items', () => {
    expect(blockTexts(parseBody(numbered).blocks)).toEqual(['First:', 'one', 'two', 'and on:', '3. three', '4. four']);
    expect(blockTexts(parseBody(years).blocks)).toEqual([years]);
  });

  test('keeps them in every form', () => {
    const cv = cvOf({ 'cv/work/a.mdx': entryFile({ title: 'A' }, years) });
    expect(formatMarkdown(cv)).toContain(years);
    expect(formatPlainText(cv)).toContain(years);
    expect(toJsonResume(cv)).toMatchObject({ work: [{ highlights: [years] }] });
    expect(typstBlocks(cv.sections[0]!.entries[0]!.body)).toContain('start: 1996');
  });
});
