import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { serve, status, type Answer, type TestServer } from '../testing/test-server';
import { memoryCache, testDoorOptions } from '../testing/test-door';
import { reach } from './reach';

let server: TestServer;
let answer: (path: string, method: string, count: number) => Answer;
const methods: string[] = [];
beforeEach(async () => {
  methods.length = 0;
  server = await serve((path, count) => (response, request) => {
    methods.push(request.method!);
    answer(path, request.method!, count)(response, request);
  });
});
afterEach(() => server.close());

const ok: Answer = (response) => response.writeHead(200).end();
const to = (location: string, code: number) => status(code, { location });

it('is content with what HEAD says', async () => {
  answer = () => ok;
  expect(await reach(`${server.url}/a`, testDoorOptions().options)).toEqual({ state: 'there' });
  expect(methods).toEqual(['HEAD']);
});

it.each([400, 403, 404, 405, 500, 501])('asks by GET who answers HEAD with %i', async (code) => {
  answer = (_, method) => (method === 'HEAD' ? status(code) : ok);
  expect(await reach(`${server.url}/a`, testDoorOptions().options)).toEqual({ state: 'there' });
  expect(methods).toEqual(['HEAD', 'GET']);
});

it.each([
  [404, 'gone', 'answered with status 404'],
  [410, 'gone', 'answered with status 410'],
  [403, 'unknown', 'answered with status 403, which may be for programs alone'],
  [401, 'unknown', 'answered with status 401, which may be for programs alone'],
])('tells %i as %s', async (code, state, reason) => {
  answer = () => status(code);
  expect(await reach(`${server.url}/a`, testDoorOptions().options)).toEqual({ state, reason });
  expect(methods).toEqual(['HEAD', 'GET']);
});

describe('what may pass', () => {
  it.each([429, 500, 503])('is asked again: %i', async (code) => {
    answer = (_, __, count) => (count < 2 ? status(code) : ok);
    const { options, waits } = testDoorOptions();
    expect(await reach(`${server.url}/a`, options)).toEqual({ state: 'there' });
    expect(waits.length).toBeGreaterThan(0);
  });

  it('waits as long as it is asked to, and gives up on who wants to be left alone for long', async () => {
    answer = (_, __, count) => (count === 0 ? status(429, { 'retry-after': '9' }) : ok);
    const { options, waits } = testDoorOptions();
    await reach(`${server.url}/a`, options);
    expect(waits).toEqual([9000]);
    answer = () => status(429, { 'retry-after': '3600' });
    expect(await reach(`${server.url}/b`, options)).toMatchObject({ state: 'unknown' });
    expect(waits).toHaveLength(1);
  });

  it('is told when it does not, and a host that is nobody’s', async () => {
    answer = () => (response) => response.socket?.destroy();
    expect(await reach(`${server.url}/a`, testDoorOptions().options)).toMatchObject({
      state: 'unknown',
      reason: expect.stringContaining('broke the connection off'),
    });
    expect(await reach('http://nowhere.invalid/', testDoorOptions().options)).toMatchObject({
      state: 'unknown',
      reason: expect.stringContaining('is unknown'),
    });
  });
});

describe('redirects', () => {
  it('tells where a page has moved for good, and not where it sends for now', async () => {
    answer = (path) => ({ '/old': to('/mid', 301), '/mid': to('/new', 308), '/doi': to('/new', 302) })[path] ?? ok;
    expect(await reach(`${server.url}/old`, testDoorOptions().options)).toEqual({
      state: 'there',
      movedTo: `${server.url}/new`,
    });
    expect(await reach(`${server.url}/doi`, testDoorOptions().options)).toEqual({ state: 'there' });
  });

  it('leaves a circle', async () => {
    answer = () => to('/a', 302);
    expect(await reach(`${server.url}/a`, testDoorOptions().options)).toEqual({
      state: 'unknown',
      reason: 'redirects in a circle',
    });
  });

  it('tells a target that is gone', async () => {
    answer = (path) => (path === '/old' ? to('/gone', 301) : status(404));
    expect(await reach(`${server.url}/old`, testDoorOptions().options)).toMatchObject({ state: 'gone' });
  });
});

it('believes for a week what is there, and nothing else', async () => {
  answer = (path) => (path === '/there' ? ok : status(404));
  const { options, clock } = testDoorOptions({ cache: memoryCache() });
  for (const path of ['/there', '/there', '/gone', '/gone']) await reach(server.url + path, options);
  expect(server.asked.filter((path) => path === '/there')).toHaveLength(1);
  expect(server.asked.filter((path) => path === '/gone')).toHaveLength(4);
  clock.now += 8 * 86_400_000;
  await reach(`${server.url}/there`, options);
  expect(server.asked.filter((path) => path === '/there')).toHaveLength(2);
});
