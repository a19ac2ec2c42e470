import { expect, test } from 'vitest';
import { endsBeforeStart, formatRange, parseDate, parseRange, toIsoDate } from './dates';
import { british } from '@/lib/words/words';

test.each([
  ['2022-04', '2022-09', 'April 2022 – September 2022'],
  ['2023', '2027', '2023 – 2027'],
  ['2021-07', 'present', 'July 2021 – present'],
  ['2021', undefined, '2021'],
  [2022, 2024, '2022 – 2024'],
  ['2022-04-03', '2022-05-01', '3 April 2022 – 1 May 2022'],
  [new Date('2022-04-03'), undefined, '3 April 2022'],
  ['2022-04-03T00:00:00.000Z', null, '3 April 2022'],
  ['May 2022', 'Sept. 2022', 'May 2022 – September 2022'],
  ['May 3, 2022', '4 June 2022', '3 May 2022 – 4 June 2022'],
  ['05/2022', undefined, 'May 2022'],
  ['fall 2021', 'Spring 2022', 'Fall 2021 – Spring 2022'],
  ['2021 Michaelmas', undefined, 'Michaelmas 2021'],
  ['Michaelmas term 2021/22', undefined, 'Michaelmas term 2021/22'],
  ['WS 2021/22', 'SoSe 2022', 'WS 2021/22 – SoSe 2022'],
  ['2021/22', '2023/2024', '2021/22 – 2023/24'],
  ['1999/2000', undefined, '1999/00'],
  ['2021', 'Present', '2021 – present'],
  ['2021', 'PRESENT', '2021 – present'],
  ['2021', 'now', '2021 – present'],
  ['2021', 'Ongoing', '2021 – present'],
  ['2019–2022', undefined, '2019 – 2022'],
  ['2019-2022', '', '2019 – 2022'],
  ['Fall 2019 – Spring 2020', undefined, 'Fall 2019 – Spring 2020'],
  ['2019 to present', undefined, '2019 – present'],
  ['2019–', undefined, '2019 – present'],
])('prints %s to %s as %s', (start, end, printed) => {
  expect(formatRange(parseRange(start, end)!, british)).toBe(printed);
});

test.each([
  '',
  '22',
  '2022-13',
  '2022-00',
  '2022-4',
  '2022-02-30',
  'Smarch 2022',
  'soon',
  '2021/05',
  'spring',
  true,
  [],
  { year: 2022 },
  new Date('x'),
])('takes “%s” for no date', (text) => {
  expect(parseDate(text)).toBeUndefined();
});

test.each([
  ['2023', '2022', true],
  ['2022-05', '2022-04', true],
  ['2022-05', '2022-05', false],
  ['2022-05', '2022', false],
  ['2022', '2022-01', false],
  ['2022', 'present', false],
  ['2022-05-02', '2022-05-01', true],
  ['Fall 2021', '2021-01', false],
  ['2021/22', '2022', false],
])('%s to %s ends before its start: %s', (start, end, wrong) => {
  expect(endsBeforeStart(parseRange(start, end)!)).toBe(wrong);
});

test('keeps the precision it was given', () => {
  const dates = ['2022', '2022-04', '2022-04-03', 'Fall 2021', '2021/22'].map((text) => toIsoDate(parseDate(text)!));
  expect(dates).toEqual(['2022', '2022-04', '2022-04-03', '2021', '2021']);
});
