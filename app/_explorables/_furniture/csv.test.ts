import { csvParse } from 'd3-dsv';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatCsv } from './csv';

test('cells are quoted where they must be', () => {
  expect(formatCsv(['a', 'b'], [[1, 'x, "y"']])).toBe('a,b\r\n1,"x, ""y"""\r\n');
});

test('a CSV reader gets back every cell', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.string(), fc.double({ noNaN: true })), { minLength: 1 }), (rows) => {
      const read = csvParse(formatCsv(['text', 'number'], rows));
      expect(read.map(({ text, number }) => [text, number])).toEqual(
        rows.map(([text, number]) => [text, String(number)]),
      );
    }),
  );
});
