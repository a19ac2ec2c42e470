import { fileURLToPath } from 'node:url';
import { rewrites } from './lib/site/rewrite-table.js';

const root = fileURLToPath(new URL('.', import.meta.url));

/** @type {import('next').NextConfig} */
export default {
  // Builds are made in one folder and moved by lib/build when whole; development keeps a folder of its own.
  distDir: process.env.NEXT_DIST_DIR ?? '.site/build',
  adapterPath: fileURLToPath(new URL('./lib/build/next/adapter.js', import.meta.url)),
  turbopack: {
    root,
    // Turbopack does not know this selector yet: it passes it on as it is, and would warn at every save.
    ignoreIssue: [{ path: '**/table-of-contents.css', description: /target-current/ }],
  },
  outputFileTracingRoot: root,
  // Native addons and libraries that read their own files at run time stay outside the bundle; so do those that turn prose into
  // markup, which a page needs only when its text has changed since the check. A large package in the bundle is compiled, and written
  // once more for every group of routes: citeproc alone was a third of it.
  serverExternalPackages: [
    '@myriaddreamin/typst-ts-node-compiler',
    '@citation-js/core',
    '@citation-js/plugin-bibtex',
    '@citation-js/plugin-csl',
    '@resvg/resvg-js',
    'sharp',
    'shiki',
    'subset-font',
    'fontverter',
    '@viz-js/viz',
    'temml',
    'unified',
    'remark-parse',
    'remark-gfm',
    'remark-math',
    'remark-mdx',
    'mdast-util-to-hast',
    'hast-util-to-html',
    'citeproc',
    'rehype-parse',
    'remark-cjk-friendly',
    'remark-stringify',
    'mdast-util-math',
    'property-information',
    'n3',
    'yaml',
  ],
  poweredByHeader: false,
  reactStrictMode: true,
  images: { unoptimized: true },
  // `npm test` checks types once, for pages and library together; a second check here would only cost time.
  typescript: { ignoreBuildErrors: true },
  // No one downloads the server's code: as it is written, it compiles in two thirds of the time, and its errors name its functions.
  experimental: {
    // The compiled code itself is kept (lib/build/next/compile-pages.ts); to write down how it came about takes longer than it saves.
    turbopackFileSystemCacheForBuild: false,
    turbopackMinify: { server: false },
    turbopackSourceMaps: process.env.NODE_ENV !== 'production',
  },
  rewrites: async () => ({ beforeFiles: rewrites, afterFiles: [], fallback: [] }),
};
