import { expect, test } from 'vitest';
import { islandEntry, toManifest } from './asset-manifest';

test('an entry is known by the end of its name', () => {
  expect(islandEntry('app/_explorables/x-y/x-y.client.tsx')).toEqual({ name: 'x-y', kind: 'module' });
  expect(islandEntry('app/_explorables/x/x.worker.ts')).toEqual({ name: 'x', kind: 'worker' });
  expect(islandEntry('app/_explorables/x/x.code.ts')).toEqual({ name: 'x', kind: 'code' });
  expect(islandEntry('app/_explorables/x/x-figure.tsx')).toBeUndefined();
});

test('outputs become addresses, and shared chunks have none', () => {
  expect(
    toManifest({
      'public/assets/site.AB.js': 'app/_scripts/site.ts',
      'public/assets/islands/x.CD.js': 'app/_explorables/x/x.client.tsx',
      'public/assets/islands/x.worker.EF.js': 'app/_explorables/x/x.worker.ts',
      'public/assets/islands/shared.GH.js': undefined,
    }),
  ).toEqual({
    site: '/assets/site.AB.js',
    islands: { x: { module: '/assets/islands/x.CD.js', worker: '/assets/islands/x.worker.EF.js' } },
  });
});
