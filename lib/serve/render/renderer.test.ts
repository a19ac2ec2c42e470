import { ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { closeServer } from '../fixtures/close-server';
import { ask } from '../fixtures/raw-request';
import { makeSmallTree } from '../fixtures/small-tree';
import { createSiteServer } from '../http-server';
import { listen } from '../listen';
import { openStaticTree } from '../static-tree';
import { remembered } from './remembered';
import { Renderer, type RendererOptions } from './renderer';
import { Unavailable } from './turnstile';

const module = fileURLToPath(new URL('../fixtures/render-child.mjs', import.meta.url));
const open: Renderer[] = [];
const told: string[] = [];

function makeRenderer(options: Partial<RendererOptions> = {}): Renderer {
  const start = () => fork(module, { serialization: 'advanced', execArgv: [] });
  const renderer = new Renderer({ start, onError: (error) => told.push(String(error)), ...options });
  open.push(renderer);
  return renderer;
}

afterEach(() => {
  for (const renderer of open.splice(0)) renderer.close();
  told.length = 0;
});

/** What Node gives when there is no descriptor left for the pipes of a process. */
function unborn(): ChildProcess {
  const child = new ChildProcess();
  process.nextTick(() => child.emit('error', new Error('spawn EMFILE')));
  return child;
}

const textOf = async (renderer: Renderer, url: string) =>
  Buffer.from((await renderer.render({ url })).forms.identity.body).toString();

describe('the process that renders', () => {
  it('is one for all questions, and another one after a crash', async () => {
    const renderer = makeRenderer();
    const first = await textOf(renderer, '/a');
    expect(await textOf(renderer, '/a')).toBe(first);
    await expect(renderer.render({ url: '/crash' })).rejects.toBeInstanceOf(Unavailable);
    expect(told).toEqual([expect.stringContaining('ended with 3')]);
    expect(await textOf(renderer, '/a')).not.toBe(first);
  });
  it('says what went wrong with a page, and goes on', async () => {
    const renderer = makeRenderer();
    const first = await textOf(renderer, '/a');
    await expect(renderer.render({ url: '/fail' })).rejects.toThrow('It failed.');
    expect(await textOf(renderer, '/a')).toBe(first);
  });
  it.each([['/silent'], ['/spin']])('is ended when a page takes too long: %s', async (url) => {
    const renderer = makeRenderer({ deadlineMs: 300 });
    await expect(renderer.render({ url })).rejects.toBeInstanceOf(Unavailable);
    expect(told[0]).toContain(`${url} was not rendered in 0.6 s`);
    expect(await textOf(makeRenderer(), '/a')).toMatch(/^\/a by/);
  });
  it('that cannot be started costs an answer, and is started when it can be', async () => {
    const starts: (() => ChildProcess)[] = [
      () => {
        throw new Error('spawn ENOMEM');
      },
      () => fork(module, { execPath: '/nowhere' }),
      unborn,
      () => fork(module, { serialization: 'advanced', execArgv: [] }),
    ];
    const renderer = makeRenderer({ start: () => starts.shift()!() });
    while (starts.length > 1) {
      await expect(renderer.render({ url: '/a' })).rejects.toBeInstanceOf(Unavailable);
      await new Promise(setImmediate);
    }
    expect(await textOf(renderer, '/a')).toMatch(/^\/a by/);
  });
  it('turns away who comes when all places are taken', async () => {
    const renderer = makeRenderer({ atOnce: 1, places: 1 });
    const waiting = [renderer.render({ url: '/silent' }), renderer.render({ url: '/a' })];
    await expect(renderer.render({ url: '/b' })).rejects.toThrow('Too many are being served.');
    renderer.close();
    await expect(waiting[0]).rejects.toBeInstanceOf(Unavailable);
    // Who waited behind the one that was lost is served by the next process.
    expect(await waiting[1]).toMatchObject({ status: 200 });
    expect(await textOf(renderer, '/b')).toMatch(/^\/b by/);
  });
  it('never keeps a file from being sent, and a crowd is told when to come back', async () => {
    const directory = makeSmallTree();
    const renderer = makeRenderer({ atOnce: 1, places: 1 });
    // The one that waits behind must not spin as well: nothing would end the process that it starts.
    const urls = ['/spin'];
    const server = createSiteServer({
      mode: 'production',
      tree: openStaticTree(directory),
      render: () => renderer.render({ url: urls.shift() ?? '/a' }),
    });
    const port = await listen(server, 0, '127.0.0.1');
    const crowd = Array.from({ length: 5 }, (_, index) => ask(port, `/publications?text=${index}`));
    const turnedAway = await Promise.race(crowd);
    expect([turnedAway.status, turnedAway.headers['retry-after'], turnedAway.headers['cache-control']]).toEqual([
      503,
      '2',
      'no-store',
    ]);
    expect(turnedAway.headers['content-security-policy']).toContain("default-src 'none'");
    expect((await ask(port, '/cv')).status).toBe(200);
    renderer.close();
    expect((await Promise.all(crowd)).map(({ status }) => status).sort()).toEqual([200, 503, 503, 503, 503]);
    await closeServer(server);
  });
});

describe('answers that are remembered', () => {
  const answer = (body: string) => ({
    status: 200,
    headers: {},
    forms: { identity: { body: Buffer.from(body), etag: '"x"' } },
  });
  it('are rendered once, also when two ask at the same time', async () => {
    let times = 0;
    const render = remembered(async ({ url }) => answer(`${url} ${(times += 1)}`));
    const [first, second] = await Promise.all([render({ url: '/a' }), render({ url: '/a' })]);
    expect(second).toBe(first);
    expect(await render({ url: '/a' })).toBe(first);
    expect(await render({ url: '/a', markdownOf: '/a' })).not.toBe(first);
    expect(times).toBe(2);
  });
  it('are no failures', async () => {
    let times = 0;
    const render = remembered(async () => {
      if ((times += 1) === 1) throw new Error('not now');
      return answer('now');
    });
    await expect(render({ url: '/a' })).rejects.toThrow('not now');
    expect(await render({ url: '/a' })).toMatchObject({ status: 200 });
  });
  it('weigh no more than their limit, however many and large they are', async () => {
    let times = 0;
    const megabyte = 'x'.repeat(1_000_000);
    const render = remembered(
      async ({ url }) => ((times += 1), answer(url === '/large' ? megabyte.repeat(3) : megabyte)),
    );
    for (let index = 0; index < 40; index += 1) await render({ url: `/${index}` });
    for (let index = 0; index < 40; index += 1) await render({ url: `/${index}` });
    expect(times).toBeGreaterThan(60);
    await render({ url: '/39' });
    const before = times;
    await render({ url: '/large' });
    await render({ url: '/39' });
    expect(times).toBe(before + 1);
  });
});
