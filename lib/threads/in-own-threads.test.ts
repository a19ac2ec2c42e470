import { expect, it } from 'vitest';
import { inOwnThreads } from './in-own-threads';
import type { remember } from './fixtures/remember';

const module = new URL('./fixtures/remember.ts', import.meta.url).href;
type Remembered = Awaited<ReturnType<typeof remember>>;

const callTwice = () =>
  inOwnThreads(module, { GREETING: 'hello', ABSENT: undefined }, async (run) => [
    await run<Remembered>('remember', undefined),
    await run<Remembered>('remember', undefined),
  ]);

it('keeps what a thread has loaded for the next piece of work, and for no later work', async () => {
  const calls = [...(await callTwice()), ...(await callTwice())];
  expect(calls.map((call) => call.calls)).toEqual([1, 2, 1, 2]);
  expect(calls.every(({ inThread }) => inThread)).toBe(true);
});

it('has the threads’ environment be the one that is given', async () => {
  expect((await callTwice())[0]!.greeting).toBe('hello');
  expect(process.env.GREETING).toBeUndefined();
});

it('rejects with what went wrong', async () => {
  const asked = inOwnThreads(module, {}, (run) => run('nothing', undefined));
  await expect(asked).rejects.toThrow('not a function');
});
