import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addressStrip, rowStrip, textStrip, timeStrip } from './strips';

const widest = ({ bars }: ReturnType<typeof addressStrip>) => Math.max(...bars.map(({ at, width }) => at + width));

test('a text is mapped block by block, and its sections lead to themselves', () => {
  const strip = textStrip(
    [
      { bits: 4, length: 30 },
      { bits: 16, length: 10, section: { id: 'one', title: 'One' } },
      { bits: 4, length: 20 },
      { bits: 8, length: 2000, section: { id: 'two', title: 'Two' } },
    ],
    'a map',
  );
  expect(strip.bars.map(({ bits }) => bits)).toEqual([4, 16, 4, 8]);
  expect(strip.parts?.map(({ href }) => href)).toEqual(['#one', '#two']);
  expect(strip.parts?.[0]?.at).toBeCloseTo(strip.bars[1]!.at);
  expect(strip.parts![0]!.at + strip.parts![0]!.width).toBeCloseTo(strip.parts![1]!.at);
  expect(strip.bars[0]!.width / strip.bars[2]!.width).toBeCloseTo(1.5);
});

test('no strip leaves its row, however many things there are', () => {
  const bits = fc.constantFrom(4, 8, 16);
  const item = fc.record({
    bits,
    length: fc.integer({ min: 1, max: 9000 }),
    date: fc.constantFrom('2020', '2021-03', '2024-02-29'),
  });
  fc.assert(
    fc.property(fc.array(item, { minLength: 1, maxLength: 200 }), (items) => {
      const strips = [textStrip(items, ''), rowStrip(items.map((each) => each.bits), ''), timeStrip(items, '')]; // prettier-ignore
      for (const strip of strips) expect(widest(strip)).toBeLessThanOrEqual(1000.001);
    }),
  );
});

test('works stand by their days, the oldest at the left, and none hides another', () => {
  const dates = ['2026', '2024-12', '2025-02-28', '2025-02-28', '2026'];
  const { bars } = timeStrip(
    dates.map((date) => ({ date, bits: date === '2024-12' ? 16 : 4 })),
    '',
  );
  expect(bars.map(({ bits }) => bits)).toEqual([16, 4, 4, 4, 4]);
  for (const [index, bar] of bars.slice(1).entries())
    expect(bar.at).toBeGreaterThanOrEqual(bars[index]!.at + bars[index]!.width - 1e-9);
  expect(bars[1]!.at).toBeLessThan(300);
});

test('an address has the same bars on every build', () => {
  expect(addressStrip('/cv')).toEqual(addressStrip('/cv'));
  expect(addressStrip('/cv')).not.toEqual(addressStrip('/blog'));
});
