import { readFile } from 'node:fs/promises';

/** Client components that never make a page interactive by themselves: Next's own, and the error boundaries it asks for. */
const inert = [/\/node_modules\/next\/dist\//, /\/app\/(?:.*\/)?(?:global-)?error\.[jt]sx?(?: <.*>)?$/];

/**
 * The files of the client components in a page_client-reference-manifest.js that are a site's own, or a package's: "app/x/y.tsx".
 * Throws when the file no longer looks as expected.
 */
export function clientComponentsIn(manifestText: string): string[] {
  const start = manifestText.indexOf('] = {');
  if (start < 0)
    throw new Error('page_client-reference-manifest.js has a shape this version of lib/build/next does not know');
  const end = manifestText.lastIndexOf('}');
  const manifest = JSON.parse(manifestText.slice(start + 4, end + 1)) as { clientModules?: Record<string, unknown> };
  if (!manifest.clientModules) throw new Error('page_client-reference-manifest.js lists no client modules');
  return Object.keys(manifest.clientModules)
    .filter((file) => !inert.some((expression) => expression.test(file)))
    .map((file) => file.replace(/^\[project\]\//, '').replace(/ <.*>$/, ''));
}

/** Throws one error that names every client component of ours among the files that the server loads. */
export async function refuseClientComponents(files: readonly string[]): Promise<void> {
  const manifests = files.filter((path) => path.endsWith('page_client-reference-manifest.js'));
  if (manifests.length === 0)
    throw new Error(
      'No page loads a page_client-reference-manifest.js: Next has changed where it lists client modules.',
    );
  const found = await Promise.all(manifests.map(async (path) => clientComponentsIn(await readFile(path, 'utf8'))));
  const components = [...new Set(found.flat())].sort();
  if (components.length > 0) throw new Error(components.map(refusal).join('\n'));
}

const refusal = (file: string): string =>
  `${file} is a client component. Pages are sent without a framework, so it would never run: write a figure (app/_explorables) or a page script (app/_scripts) and remove its "use client".`;
