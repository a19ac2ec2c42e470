import { expect, it } from 'vitest';
import { clientComponentsIn } from './client-components';

const manifest = (files: string[]) =>
  `globalThis.__RSC_MANIFEST = globalThis.__RSC_MANIFEST || {};\nglobalThis.__RSC_MANIFEST["/page"] = ${JSON.stringify({ clientModules: Object.fromEntries(files.map((file, id) => [file, { id }])) })}`;

it('names client components, and passes over Next’s own and error boundaries', () => {
  const files = [
    '[project]/node_modules/next/dist/client/app-dir/link.js',
    '[project]/app/error.tsx',
    '[project]/app/x/y.tsx',
    '[project]/app/x/z.tsx <module evaluation>',
    '[project]/node_modules/some/island.js',
  ];
  expect(clientComponentsIn(manifest(files))).toEqual(['app/x/y.tsx', 'app/x/z.tsx', 'node_modules/some/island.js']);
});

it('stops at a manifest of another shape', () => {
  expect(() => clientComponentsIn('export default {}')).toThrow(/shape/);
  expect(() => clientComponentsIn('x["/page"] = {"modules":{}}')).toThrow(/client modules/);
});
