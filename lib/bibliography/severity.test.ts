import { describe, expect, test } from 'vitest';
import { problems } from './one-entry';

// What is said of a work, and how gravely: an error is only what would be lost or false.

describe('severity', () => {
  const severities = (source: string) => problems(source).map(({ severity }) => severity);
  test.each([
    'acmid',
    'funder',
    'web',
    'read',
    'tags',
    'order',
    'eissn',
    'coden',
    'paper',
    'preprint',
    'fjournal',
    'translations',
    'oa',
    'da',
    'collaboration',
    'reportnumber',
    'hal_id',
    'assignee',
    'bdsk-url-1',
    'mendeley-groups',
    'date-added',
    'mrclass',
    'keyword',
    'adscomment',
    'journal-full',
  ])('the field %s is nobody’s mistake', (field) => {
    expect(severities(`@misc{k, author={Doe, Jane}, title={T}, year={2020}, ${field} = {x}}`)).toEqual([]);
  });

  test.each([
    ['@inproceedings{k, author={Doe, J.}, title={T}, year={2020}}'],
    ['@phdthesis{k, author={Doe, J.}, title={T}, year={2020}}'],
    ['@patent{k, author={Doe, J.}, title={T}, year={2020}}'],
    ['@article{k, author={Doe, J.}, title={T}, year={2020}, journal={J}, editor={}}'],
    ['@article{k, author={Doe, J.}, title={T}, year={2020}, journal=unknownmacro}'],
    ['@nosuchtype{k, author={Doe, J.}, title={T}, year={2020}}'],
    ['@misc{k, author={Doe, J.}, title={T}, year={2020}, pdf={/papers/x.pdf}}'],
    ['@misc{k, author={Doe, J.}, title={T}, year={2020}, entrysybtype={newspaper}}'],
    ['@misc{k, author={Doe, J. and Others}, title={T}, year={2020}}'],
  ])('%s is a warning', (source) => expect(new Set(severities(source))).toEqual(new Set(['warning'])));

  test.each([
    ['a field of this site', '@misc{k, author={Doe, J.}, title={T}, year={2020}, paraphrase={x}, supercedes={j}}'],
    ['a field that its type must have', '@misc{k, author={Doe, J.}, titel={T}, year={2020}}'],
  ])('%s in other letters is an error', (_, source) => expect(severities(source)).toContain('error'));

  test('commands that cannot be shown are one kind, each named', () => {
    const source = ['a', 'b', 'c', 'd']
      .map((key) => `@misc{${key}, author={{\\myname{Doe}}, J.}, title={On ${key}}, year={2020}, copyright={\\mark}}`)
      .join('\n');
    expect(new Set(problems(source).map(({ kind, detail }) => `${kind} ${detail}`))).toEqual(
      new Set(['has LaTeX commands that this site cannot show \\myname']),
    );
  });

  test.each(['preprint', 'presentation', 'webpage', 'code', 'talk'])('@%s is a type', (type) => {
    expect(severities(`@${type}{k, author={Doe, J.}, title={T}, year={2020}}`)).toEqual([]);
  });

  test.each(['filter', 'feed', 'list'])('the key %s is an address of the site', (key) => {
    expect(problems(`@misc{${key}, author={Doe, J.}, title={T}, year={2020}}`)).toMatchObject([
      { line: 1, severity: 'error' },
    ]);
  });

  test('a preprint and its article are named with the line that ties them', () => {
    const found = problems(
      '@misc{pre, author={Doe, Jane}, title={A Long and Telling Title}, year={2020}, eprint={2001.00001}}\n@article{art, author={Doe, Jane}, title={A long and telling title}, journal={J}, year={2021}}',
    );
    expect(found).toMatchObject([
      { severity: 'warning', line: 2, mend: 'if they are versions of one work, add supersedes = {pre} to "art"' },
    ]);
  });

  test('keys in other scripts have pages of their own', () => {
    const source = ['王2020', '李2020', 'مح2020']
      .map((key) => `@misc{${key}, author={Doe, J.}, title={On ${key}}, year={2020}}`)
      .join('\n');
    expect(problems(source)).toEqual([]);
  });
});
