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
