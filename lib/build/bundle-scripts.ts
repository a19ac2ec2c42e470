import { readdir, readFile, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { context, type BuildContext, type BuildOptions, type BuildResult, type Plugin } from 'esbuild';
import { writeWhole } from '@/lib/files/write-whole';
import { assetManifestPath, islandEntry, toManifest, type AssetManifest } from '@/lib/site/asset-manifest';

interface BundleOptions {
  /** The project's folder. */
  root?: string;
  /** Bundle again whenever a source changes, until `stop` is called. */
  watch?: boolean;
}

interface Bundle {
  manifest: AssetManifest;
  stop: () => Promise<void>;
}

/**
 * Bundles the page script, the islands and their workers into `public/assets` under names that hold a hash of their
 * content, and writes where each stands to `.cache/assets.json`. Islands share one copy of React in a chunk of its own.
 * Rejects with esbuild's message when a script does not compile; while watching, the last good manifest stays.
 */
export async function bundleScripts({ root = process.cwd(), watch = false }: BundleOptions = {}): Promise<Bundle> {
  const entryOf: Record<string, Record<string, string | undefined>> = {};
  const afterBuild = (group: string): Plugin => ({
    name: 'manifest',
    setup: (build) => {
      build.onEnd(async (result) => {
        if (result.errors.length > 0) return;
        entryOf[group] = outputEntries(result);
        if (Object.keys(entryOf).length === contexts.length) writeManifest(root, manifestOf(entryOf));
      });
    },
  });

  await rm(join(root, 'public/assets/islands'), { recursive: true, force: true });
  const contexts: BuildContext[] = await Promise.all(
    Object.entries(await bundleGroups(root, watch ? 'site.development.ts' : 'site.ts')).map(([group, options]) =>
      context({ ...shared(root), ...options, plugins: [rawText(root), afterBuild(group)] }),
    ),
  );
  const stop = async () => void (await Promise.all(contexts.map((each) => each.dispose())));
  try {
    await Promise.all(contexts.map((each) => each.rebuild()));
    if (watch) await Promise.all(contexts.map((each) => each.watch()));
    else await stop();
  } catch (error) {
    await stop();
    throw error;
  }
  await removeStaleSiteScripts(root, manifestOf(entryOf));
  return { manifest: manifestOf(entryOf), stop };
}

/** Bundles that share nothing: modules may share chunks, the page script, the search and the tools of figures are one file each, and a worker must stand alone. */
async function bundleGroups(root: string, siteScript: string): Promise<Record<string, BuildOptions>> {
  const entries = await islandEntries(root);
  const entryPoints = (kinds: string[]) =>
    entries
      .filter(({ kind }) => kinds.includes(kind))
      .map(({ name, kind, path }) => ({ in: path, out: kind === 'module' ? name : `${name}.${kind}` }));
  const outdir = join(root, 'public/assets/islands');
  return {
    site: {
      entryPoints: [join(root, 'app/_scripts', siteScript)],
      outdir: join(root, 'public/assets'),
      entryNames: 'site.[hash]',
    },
    search: {
      entryPoints: [join(root, 'app/_scripts/search/search.ts')],
      outdir: join(root, 'public/assets'),
      entryNames: '[name].[hash]',
    },
    figures: {
      entryPoints: [join(root, 'app/_scripts/figure-tools/figure-tools.ts')],
      outdir: join(root, 'public/assets'),
      entryNames: '[name].[hash]',
    },
    islands: {
      entryPoints: entryPoints(['module', 'code']),
      outdir,
      splitting: true,
      entryNames: '[name].[hash]',
      chunkNames: 'shared.[hash]',
    },
    workers: { entryPoints: entryPoints(['worker']), outdir, format: 'iife', entryNames: '[name].[hash]' },
  };
}

function shared(root: string): BuildOptions {
  return {
    absWorkingDir: root,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    metafile: true,
    logLevel: 'error',
    legalComments: 'none',
  };
}

/**
 * `import text from './x.ts?raw'` gives the file as it is written, so that "Code" shows the module that runs. Its name is relative to
 * the project, because esbuild puts it into the bundle's hash: a build has the same names wherever the project lies.
 */
const rawText = (root: string): Plugin => ({
  name: 'raw-text',
  setup(build) {
    build.onResolve({ filter: /\?raw$/ }, async ({ path, importer, resolveDir, kind }) => {
      const { path: file } = await build.resolve(path.replace(/\?raw$/, ''), { importer, resolveDir, kind });
      return { path: relative(root, file), namespace: 'raw' };
    });
    build.onLoad({ filter: /.*/, namespace: 'raw' }, async ({ path }) => ({
      contents: await readFile(join(root, path), 'utf8'),
      loader: 'text',
      watchFiles: [join(root, path)],
    }));
  },
});

async function islandEntries(root: string) {
  const folder = join(root, 'app/_explorables');
  const paths = await readdir(folder, { recursive: true }).catch(() => [] as string[]);
  return paths.sort().flatMap((path) => {
    const entry = islandEntry(path);
    return entry ? [{ ...entry, path: join(folder, path) }] : [];
  });
}

function outputEntries(result: BuildResult): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(result.metafile?.outputs ?? {}).map(([output, { entryPoint }]) => [output, entryPoint]),
  );
}

function manifestOf(entryOf: Record<string, Record<string, string | undefined>>): AssetManifest {
  return toManifest(Object.assign({}, ...Object.values(entryOf)));
}

/** Whole or not at all, so that a page rendered meanwhile never reads half of it. */
const writeManifest = (root: string, manifest: AssetManifest): void =>
  writeWhole(assetManifestPath(root), JSON.stringify(manifest, null, 2));

async function removeStaleSiteScripts(root: string, manifest: AssetManifest): Promise<void> {
  const folder = join(root, 'public/assets');
  const stale = (await readdir(folder)).filter(
    (name) =>
      /^(site|search|figure-tools)\.\w+\.js$/.test(name) &&
      ![manifest.site, manifest.search, manifest.figureTools].includes(`/assets/${name}`),
  );
  await Promise.all(stale.map((name) => rm(join(folder, name))));
}
