import { beforeEach, expect, it } from 'vitest';
import { temporaryFolder } from '@/lib/testing/temporary-folder';
import { joinKept, KeptRoutes } from './kept-routes';
import type { PreparedFile, PreparedPage } from './prepared-routes';

let directory: string;
beforeEach(() => void (directory = temporaryFolder('routes')));

const nothing = {
  text: new Set('a'),
  italic: new Set<string>(),
  labels: new Set<string>(),
  code: new Set<string>(),
  math: new Set('∑'),
};
const page = (route: string): PreparedPage => ({
  route,
  page: {
    before: Buffer.from('<html><head>'),
    after: Buffer.from(`</head>é ${route}</html>`),
    stylesheets: ['/a.css'],
    inlineScripts: [],
    inlineStyles: [],
    beginsWithFormula: false,
  },
  says: nothing,
  rules: new Map([['s1', '.s1{}']]),
});
const file: PreparedFile = {
  route: '/b.bib',
  headers: { 'content-type': 'application/x-bibtex' },
  body: Buffer.from([0, 255]),
};

it('finds what was rendered under the same key, byte for byte, and only that', () => {
  const store = new KeptRoutes(directory);
  joinKept(
    { routes: [page('/a'), file, page('/unnamed')], listed: [] },
    {
      store,
      keys: new Map([
        ['/a', '1'],
        ['/b.bib', '1'],
      ]),
      listKey: '',
      found: new Map(),
    },
  );
  const found = store.find(
    new Map([
      ['/a', '1'],
      ['/b.bib', '1'],
      ['/unnamed', '1'],
    ]),
  );
  expect([...found.keys()]).toEqual(['/a', '/b.bib']);
  expect(found.get('/a')).toEqual(page('/a'));
  expect(found.get('/b.bib')).toEqual(file);
  expect(store.find(new Map([['/a', '2']])).size).toBe(0);
});

it('joins the kept to the rendered in one order, whichever was which', () => {
  const store = new KeptRoutes(directory);
  const routes = (kept: string[], rendered: string[]) =>
    joinKept(
      { routes: rendered.map((route) => page(route)), listed: [] },
      { store, keys: new Map(), listKey: '', found: new Map(kept.map((route) => [route, page(route)])) },
    ).map(({ route }) => route);
  expect(routes(['/c', '/a'], ['/b'])).toEqual(['/a', '/b', '/c']);
  expect(routes([], ['/c', '/b', '/a'])).toEqual(['/a', '/b', '/c']);
});

it('keeps what routes there are by the name of what says so, and drops the list before', () => {
  const store = new KeptRoutes(directory);
  const listed = [{ pathname: '/blog/[slug]', addresses: ['/blog/ü'], onRequest: false }];
  const join = (listKey: string) =>
    joinKept({ routes: [], listed }, { store, keys: new Map(), listKey, found: new Map() });
  join('1');
  expect(store.findList('1')).toEqual(listed);
  join('2');
  expect(store.findList('1')).toBeUndefined();
  expect(store.findList('2')).toEqual(listed);
});
