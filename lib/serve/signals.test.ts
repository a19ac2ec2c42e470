import { describe, expect, it } from 'vitest';
import { lastLine } from './signals';

describe('what nobody caught', () => {
  it('is logged, and the process ends when the answers under way are finished', async () => {
    const told: string[] = [];
    let finish = () => undefined as void;
    const code = new Promise((exit) => {
      const finished = new Promise<void>((resolve) => (finish = resolve));
      const react = lastLine({ log: (line) => told.push(line), finish: () => finished, exit });
      react(new Error('first'));
      react(new Error('second'));
    });
    expect(await Promise.race([code, Promise.resolve('runs')])).toBe('runs');
    finish();
    expect(await code).toBe(1);
    expect(told).toEqual([expect.stringContaining('Error: first'), expect.stringContaining('Error: second')]);
  });
  it('ends the process also when they never do', async () => {
    const code = new Promise((exit) =>
      lastLine({ log: () => undefined, finish: () => new Promise(() => undefined), exit, limitMs: 10 })('why'),
    );
    expect(await code).toBe(1);
  });
});
