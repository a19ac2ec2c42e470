import { expect, test, vi } from 'vitest';
import { lastOf } from './last-of';

test('computes anew only when an argument changes', () => {
  const add = vi.fn((a: number, b: number) => a + b);
  const remembered = lastOf(add);
  expect([remembered(1, 2), remembered(1, 2), remembered(2, 2), remembered(1, 2)]).toEqual([3, 3, 4, 3]);
  expect(add).toHaveBeenCalledTimes(3);
});
