// JavaScript, because Next loads it itself.
import { writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** What the adapter writes, in Next's folder; `next-output.ts` reads the first, `entrypoints.ts` the second. */
export const outputsFile = 'outputs.json';
export const entrypointsFile = 'entrypoints.json';

/**
 * Next calls it when the code is compiled: https://nextjs.org/docs/app/api-reference/adapters. Writes down what a site is rendered with
 * and laid out from: what answers which addresses, and apart from it, because a served site needs no more, what that may load and the
 * files that browsers load. Left out are the twins of routes for Next's router, and traced files outside Next's folder, which stay where they are.
 * @type {import('next').NextAdapter}
 */
export default {
  name: 'academic-site',
  async onBuildComplete({ outputs, routing, distDir, repoRoot }) {
    const isOwn = (path) => path.startsWith(distDir + sep);
    const isAsked = ({ pathname }) => !pathname.endsWith('.rsc');
    const kinds = [
      { found: outputs.appPages.filter(isAsked), isPage: true },
      { found: outputs.appRoutes.filter(isAsked), isPage: false },
    ];
    // Next lists the routes with parameters, the most particular first; one without, which it does not list, comes before them.
    const order = routing.dynamicRoutes.map(({ source }) => source);
    const entrypoints = kinds
      .flatMap(({ found, isPage }) =>
        found.map(({ pathname, filePath }) => ({ pathname, file: relative(distDir, filePath), isPage })),
      )
      .sort((a, b) => order.indexOf(a.pathname) - order.indexOf(b.pathname));
    const loaded = kinds
      .flatMap(({ found }) => found)
      .flatMap(({ filePath, assets }) => [filePath, ...Object.keys(assets).map((path) => join(repoRoot, path))])
      .filter(isOwn);
    const staticFiles = outputs.staticFiles
      .filter(({ pathname }) => pathname.startsWith('/_next/'))
      .map(({ pathname, filePath }) => ({ pathname, filePath }));
    const serverFiles = [...new Set([...loaded, join(distDir, entrypointsFile)])].sort();
    await writeFile(join(distDir, entrypointsFile), JSON.stringify(entrypoints));
    await writeFile(join(distDir, outputsFile), JSON.stringify({ serverFiles, staticFiles }));
  },
};
