import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { lifeOf, markOf, parseMark } from './process-mark';

describe('the mark of a process', () => {
  it('says that a process lives until it ends', async () => {
    const child = spawn(process.execPath, ['-e', 'process.stdin.resume()'], { stdio: ['pipe', 'ignore', 'ignore'] });
    await once(child, 'spawn');
    const mark = parseMark(JSON.stringify(markOf(child.pid)))!;
    expect(lifeOf(mark)).toBe('alive');
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(lifeOf(mark)).toBe('dead');
  });
  it('takes a process of another user for alive', () => {
    // The first process belongs to root; whoever runs this may not send it a signal, or is root.
    expect(lifeOf(markOf(1))).toBe('alive');
  });
  it('takes a later process of the same number for another one', () => {
    expect(lifeOf({ ...markOf(), began: 'another time' })).toBe('dead');
  });
  it('knows that it cannot look into other containers and machines', () => {
    expect(lifeOf({ ...markOf(), space: 'pid:[1]' })).toBe('elsewhere');
    expect(lifeOf({ ...markOf(), host: 'another.example.org', boot: 'another' })).toBe('elsewhere');
  });
  it('knows that nothing outlives a restart of the machine', () => {
    expect(lifeOf({ ...markOf(), boot: 'the one before' })).toBe('dead');
  });
  it.each([[''], ['{"pid":'], ['null'], ['7'], ['{}'], ['\0\0\0\0']])('is not read from %j', (text) => {
    expect(parseMark(text)).toBeUndefined();
  });
});
