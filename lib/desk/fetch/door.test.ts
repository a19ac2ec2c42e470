import { afterEach, describe, expect, it } from 'vitest';
import { endless, faults, json, serve, status, text, type Answer, type TestServer } from '../testing/test-server';
import { memoryCache, testDoor } from '../testing/test-door';
import type { Question } from './question';

const servers: TestServer[] = [];
afterEach(async () => void (await Promise.all(servers.splice(0).map((server) => server.close()))));

async function sourceOf(answer: (path: string, count: number) => Answer): Promise<TestServer> {
  const server = await serve(answer);
  servers.push(server);
  return server;
}

const question = (url: string): Question<unknown> => ({
  source: 'Test',
  url,
  accept: 'application/json',
  read: (body) => JSON.parse(body) as unknown,
});

const good = { title: 'Größe' };

describe.each(Object.entries(faults))('%s', (_name, fault) => {
  it('is asked again, and the second answer counts', async () => {
    const source = await sourceOf((_, count) => (count === 0 ? fault() : json(good)));
    const { door, waits } = testDoor();
    expect(await door.ask(question(source.url))).toEqual(good);
    expect([source.asked.length, waits.length, door.requests.get('Test')]).toEqual([2, 1, 2]);
  });

  it('is told when it does not pass', async () => {
    const source = await sourceOf(() => fault());
    await expect(testDoor().door.ask(question(source.url))).rejects.toThrow(/^127\.0\.0\.1:\d+ \S+/);
    expect(source.asked).toHaveLength(6);
  });
});

it('waits as long as it is asked to, by seconds and by date', async () => {
  const later = new Date(Date.UTC(2026, 10, 26, 12, 0, 40)).toUTCString();
  const refusals = [status(429, { 'retry-after': '30' }), status(503, { 'retry-after': later })];
  const source = await sourceOf((_, count) => refusals[count] ?? json(good));
  const { door, waits } = testDoor();
  await door.ask(question(source.url));
  expect(waits).toEqual([30_000, 10_000]);
});

it('gives up at once on a source that wants to be left alone for long', async () => {
  const source = await sourceOf(() => status(429, { 'retry-after': '7200' }));
  await expect(testDoor().door.ask(question(source.url))).rejects.toThrow('left alone for 120 minutes');
  expect(source.asked).toHaveLength(1);
});

it('waits longer each time, and never the same', async () => {
  const source = await sourceOf(() => status(500));
  const { door, waits } = testDoor();
  await door.ask(question(source.url)).catch(() => undefined);
  expect(new Set(waits).size).toBe(5);
  waits.forEach((wait, attempt) => {
    expect(wait).toBeGreaterThanOrEqual(500 * 2 ** attempt);
    expect(wait).toBeLessThan(1500 * 2 ** attempt);
  });
});

it('takes 404 and 410 as an answer, and other refusals as a fault of ours', async () => {
  const source = await sourceOf((path) => status(Number(path.slice(1))));
  const { door } = testDoor();
  expect(await door.ask(question(`${source.url}/404`))).toBeUndefined();
  expect(await door.ask(question(`${source.url}/410`))).toBeUndefined();
  await expect(door.ask(question(`${source.url}/400`))).rejects.toThrow('answered with status 400');
  expect(source.asked).toEqual(['/404', '/410', '/400']);
});

it('leaves an answer without an end', async () => {
  const source = await sourceOf(() => endless);
  await expect(testDoor().door.ask(question(source.url))).rejects.toThrow('more than 20 MB');
});

it('leaves an answer that takes too long', async () => {
  const controllers: AbortController[] = [];
  const source = await sourceOf((_, count) => (response) => {
    if (count > 0) return json(good)(response, response.req);
    response.writeHead(200, { 'content-type': 'application/json' }).write('{');
    controllers[0]!.abort(new DOMException('too long', 'TimeoutError'));
  });
  const deadline = () => {
    controllers.push(new AbortController());
    return controllers.at(-1)!.signal;
  };
  expect(await testDoor({ deadline }).door.ask(question(source.url))).toEqual(good);
});

it('says in words that nobody is there', async () => {
  const source = await serve(() => json(good));
  await source.close();
  await expect(testDoor().door.ask(question(source.url))).rejects.toThrow('refuses the connection');
  await expect(testDoor().door.ask(question('http://nowhere.invalid/'))).rejects.toThrow(/unknown/);
});

it('does not ask again who gave no answer, and asks the others', async () => {
  const source = await sourceOf((path) => (path === '/works/bad' ? status(500) : json(good)));
  const { door } = testDoor();
  await expect(door.ask(question(`${source.url}/works/bad`))).rejects.toThrow('status 500');
  await expect(door.ask(question(`${source.url}/works/other`))).rejects.toThrow('status 500');
  expect(source.asked).toHaveLength(6);
  const other = await sourceOf(() => json(good));
  expect(await door.ask(question(other.url))).toEqual(good);
});

it('reads text in the encoding it is in, whatever the header says', async () => {
  const body = JSON.stringify(good);
  const answers: Record<string, Answer> = {
    '/a': text(body, 'application/json; charset=iso-8859-1'),
    '/b': text(Buffer.from(body, 'latin1'), 'application/json; charset=iso-8859-1'),
    '/c': text(Buffer.from(body, 'latin1'), 'application/json; charset=utf-8'),
    '/d': text(Buffer.from(body, 'latin1'), 'application/json; charset=no-such'),
    '/e': text(`\uFEFF${body}`, 'application/json'),
  };
  const source = await sourceOf((path) => answers[path]!);
  const { door } = testDoor();
  for (const path of Object.keys(answers)) expect(await door.ask(question(source.url + path))).toEqual(good);
});

it('keeps the pace that a source asks for', async () => {
  const source = await sourceOf((_, count) => json(good, count === 1 ? { backoff: '20' } : {}));
  const { door, waits } = testDoor();
  for (let asked = 0; asked < 4; asked++) await door.ask({ ...question(source.url), pace: 3000 });
  expect(waits).toEqual([3000, 20_000, 3000]);
});

it('asks nothing twice a day, not even what is not there', async () => {
  const source = await sourceOf((path) => (path === '/gone' ? status(404) : json(good)));
  const cache = memoryCache();
  const first = testDoor({ cache });
  for (const path of ['/a', '/gone', '/a', '/gone']) await first.door.ask(question(source.url + path));
  expect(source.asked).toEqual(['/a', '/gone']);
  expect(first.door.kept.get('Test')).toBe(2);
  first.clock.now += 86_400_000;
  expect(await first.door.ask(question(`${source.url}/a`))).toEqual(good);
  expect(source.asked).toHaveLength(3);
});

it('says who asks', async () => {
  const source = await sourceOf(() => json(good));
  await testDoor().door.ask(question(source.url));
  expect(source.headers[0]!['user-agent']).toContain('mailto:noether@example.org');
});
