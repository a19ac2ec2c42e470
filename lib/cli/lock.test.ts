import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { unverified, type Lock } from './lock';

it('names every package by the hash of its tarball, also those of other platforms', () => {
  expect(unverified(JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock)).toEqual([]);
});

it('finds a package without a hash', () => {
  const packages = {
    '': {},
    'node_modules/a': { version: '1.0.0' },
    'node_modules/b': { integrity: 'sha512-x' },
    c: { link: true },
  };
  expect(unverified({ packages })).toEqual(['node_modules/a']);
});

it('lets no package run a script of its own when it is installed', () => {
  expect(readFileSync('.npmrc', 'utf8')).toMatch(/^ignore-scripts=true$/m);
});
