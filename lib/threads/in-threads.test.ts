import { expect, it } from 'vitest';
import { double } from './fixtures/double';
import { inThreads } from './in-threads';

const work = { run: double, module: new URL('./fixtures/double.ts', import.meta.url).href };
const numbers = (length: number) => Array.from({ length }, (_, index) => index);

it('gives the results of many items in their order, worked on in threads', async () => {
  const results = await inThreads(work, numbers(230), (part) => part);
  expect(results.map(({ twice }) => twice)).toEqual(numbers(230).map((number) => 2 * number));
  expect(results.every(({ inThread }) => inThread)).toBe(true);
});

it('works on a few where it stands', async () => {
  expect(await inThreads(work, [1, 2], (part) => part)).toEqual([
    { twice: 2, inThread: false },
    { twice: 4, inThread: false },
  ]);
});

it('rejects with what went wrong in a thread', async () => {
  await expect(inThreads(work, [...numbers(150), -1], (part) => part)).rejects.toThrow('a number below zero');
});
