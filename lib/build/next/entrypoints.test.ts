import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readEntrypoints } from './entrypoints';

let directory: string;
const write = (name: string, value: unknown) => writeFileSync(join(directory, name), JSON.stringify(value));

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'next-'));
  mkdirSync(join(directory, 'server'));
  write('routes-manifest.json', {
    staticRoutes: [
      { page: '/_not-found', regex: '^/_not\\-found(?:/)?$' },
      { page: '/publications/filter', regex: '^/publications/filter(?:/)?$' },
    ],
    dynamicRoutes: [{ page: '/publications/[key]', regex: '^/publications/([^/]+?)(?:/)?$' }],
  });
  write('app-path-routes-manifest.json', {
    '/publications/[key]/page': '/publications/[key]',
    '/publications/filter/page': '/publications/filter',
  });
  write('server/app-paths-manifest.json', {
    '/publications/[key]/page': 'app/publications/[key]/page.js',
    '/publications/filter/page': 'app/publications/filter/page.js',
  });
});
afterEach(() => rmSync(directory, { recursive: true }));

it('finds the file of the most particular route of an address, and none where there is no such route', () => {
  const entrypoints = readEntrypoints(directory);
  const fileOf = (path: string) => {
    const found = entrypoints.find(({ expression }) => expression.test(path));
    return found && relative(directory, found.file);
  };
  expect(fileOf('/publications/filter')).toBe('server/app/publications/filter/page.js');
  expect(fileOf('/publications/gimenes2025')).toBe('server/app/publications/[key]/page.js');
  expect(fileOf('/_not-found')).toBeUndefined();
  expect(fileOf('/publications/a/b')).toBeUndefined();
});
