import { expect, test } from 'vitest';
import { labelAbove, labelBelow } from './place-labels';

const rising = Array.from({ length: 11 }, (_, index) => ({ x: 10 * index, y: 100 - index }));

test('a label keeps to where the curve overhead is farthest', () => {
  const overhead = rising.map(({ x, y }) => ({ x, y: y - (x >= 40 && x <= 80 ? 60 : 20) }));
  const { x } = labelAbove(rising, overhead, 20, 0.5);
  expect([x >= 60, x <= 80]).toEqual([true, true]);
});

test('without a curve overhead, or without room, it stands where it is asked to', () => {
  expect(labelAbove(rising, [], 20, 0.5)).toEqual({ x: 50, y: 87 });
  expect(labelAbove(rising, rising, 500, 0.5)).toEqual({ x: 50, y: 87 });
  expect(labelBelow([], 0.5)).toEqual({ x: 0, y: 20 });
});
