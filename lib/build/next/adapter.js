// JavaScript, because Next loads it itself.
import { writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';

/** What the adapter writes, in Next's folder; `next-output.ts` reads it. */
export const outputsFile = 'outputs.json';

/**
 * Next calls it when the code is compiled, and again when pages are rendered: https://nextjs.org/docs/app/api-reference/adapters. Writes
 * down what a site is laid out from. Left out are the data that Next's router would load in a browser, and traced files
 * outside Next's folder, which stay where they are.
 * @type {import('next').NextAdapter}
 */
export default {
  name: 'academic-site',
  async onBuildComplete({ outputs, routing, distDir, repoRoot }) {
    const isOwn = (path) => path.startsWith(distDir + sep);
    const handedOver = {
      routes: [...outputs.appPages, ...outputs.appRoutes]
        .filter(({ pathname }) => !pathname.endsWith('.rsc'))
        .map(({ pathname, filePath, assets }) => ({
          pathname,
          files: [
            filePath,
            ...Object.keys(assets)
              .map((path) => join(repoRoot, path))
              .filter(isOwn),
          ],
        })),
      prerenders: outputs.prerenders
        .filter(({ routeType, fallback }) => routeType && fallback)
        .map(({ pathname, routeType, fallback }) => ({ pathname, routeType, fallback })),
      staticFiles: outputs.staticFiles.map(({ pathname, filePath }) => ({ pathname, filePath })),
      dynamicRoutes: routing.dynamicRoutes.map(({ source, has }) => ({ source, has })),
    };
    await writeFile(join(distDir, outputsFile), JSON.stringify(handedOver));
  },
};
