import { expect, test } from 'vitest';
import { endsBeforeStart, formatRange, parseDate, parseRange, toIsoDate } from './dates';

test.each([
  ['2022-04', '2022-09', 'April 2022 – September 2022'],
  ['2023', '2027', '2023 – 2027'],
  ['2021-07', 'present', 'July 2021 – present'],
  ['2021', undefined, '2021'],
])('prints %s to %s as %s', (start, end, printed) => {
  expect(formatRange(parseRange(start, end)!)).toBe(printed);
});

test.each(['', '22', '2022-13', '2022-00', '2022-4', '2022-04-01', 'April 2022', 'soon'])(
  'takes “%s” for no date',
  (text) => {
    expect(parseDate(text)).toBeUndefined();
  },
);

test.each([
  ['2023', '2022', true],
  ['2022-05', '2022-04', true],
  ['2022-05', '2022-05', false],
  ['2022-05', '2022', false],
  ['2022', '2022-01', false],
  ['2022', 'present', false],
])('%s to %s ends before its start: %s', (start, end, wrong) => {
  expect(endsBeforeStart(parseRange(start, end)!)).toBe(wrong);
});

test('keeps the precision it was given', () => {
  expect([toIsoDate({ year: 2022 }), toIsoDate({ year: 2022, month: 4 })]).toEqual(['2022', '2022-04']);
});
