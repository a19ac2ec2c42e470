import { expect, it } from 'vitest';
import { formatProblem } from '@/lib/content/problem';
import { contentOfTexts } from '@/lib/content/store';
import { checkKeptWorks, formatKeptWorks, readKeptWorks } from './kept-works';
import { read } from './one-entry';

const entry = read('@misc{a, title={Sketch}, author={Menabrea, L.}, year={1842}, note={Of \\"Ubung}}');

it('reads the works of a kept text as they were written', () => {
  const [work] = readKeptWorks(formatKeptWorks([entry]))!;
  expect(work).toEqual({ key: 'a', type: 'misc', fields: entry.fields, csl: entry.csl });
  expect(readKeptWorks()).toEqual([]);
});

it('names a file that is no list of works', () => {
  const check = (text: string) =>
    checkKeptWorks(contentOfTexts('content', { 'revisions/notes/1843-09-01/works.jsonl': text })).map(formatProblem);
  expect(check(formatKeptWorks([entry]))).toEqual([]);
  for (const text of ['{', '{}', '[1]', 'null', '{"key":"a","type":"misc","fields":{},"csl":{}}'])
    expect(check(text)).toEqual([
      expect.stringContaining('content/revisions/notes/1843-09-01/works.jsonl is no list of works'),
    ]);
});
