import { expect, it } from 'vitest';
import { OnRequest } from './on-request';

const dynamicRoutes = [
  '^/publications/(?<key>[^/]+?)(?:/)?$',
  '^/publications/(?<key>[^/]+?)/text/(?<style>[^/]+?)/(?<locale>[^/]+?)(?:/)?$',
  '^/talks/(?<key>[^/]+?)(?:/)?$',
  '^/publications/filter(?:/)?$',
];
const onRequest = new OnRequest({ dynamicRoutes, works: ['noether1921'] });

it('lets no unknown work through to Next', () => {
  expect(onRequest.routeOf('/publications/noether1921')).toBe('/publications/noether1921');
  expect(onRequest.routeOf('/publications/nobody')).toBeUndefined();
  expect([onRequest.has('/publications/noether1921.md'), onRequest.has('/publications/nobody.md')]).toEqual([
    true,
    false,
  ]);
});

it('asks for works under /publications alone, whatever another route calls its parameter', () => {
  expect(onRequest.routeOf('/talks/lisbon')).toBe('/talks/lisbon');
});
