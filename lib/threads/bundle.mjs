// Plain JavaScript, because it is what TypeScript is read by: `lib/cli/run.mjs` starts every command with it.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, extname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** How modules of ours are made into plain JavaScript for Node: what is loaded only when it is needed stays a file of its own. */
export const forNode = Object.freeze({
  bundle: true,
  splitting: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
});

const FORTNIGHT = 14 * 24 * 60 * 60 * 1000;

/** What every bundle depends on besides the sources in it: packages, the aliases of imports, and how it is made. */
const surroundingsIn = (root) => [
  join(root, 'package-lock.json'),
  join(root, 'tsconfig.json'),
  fileURLToPath(import.meta.url),
];

/**
 * Bundles a module of ours with all of our own that it imports into plain JavaScript, under `.cache/bundles`; packages stay outside, and
 * `import.meta.url` is that of the source. Bundled again only when a source has changed. To have tsx read each module takes three times as
 * long as to bundle them, and nine times as long as to load the bundle.
 * @param {string} path the module: "/…/lib/cli/build.ts"
 * @param {string} root the project's folder
 * @returns {Promise<string>} the address of the bundle: "file:///…/build-V4KTA.mjs"
 */
export async function bundle(path, root = process.cwd()) {
  const folder = join(root, '.cache/bundles');
  const record = join(folder, `${relative(root, path).replaceAll(/[^\w-]+/g, '-')}.json`);
  const known = readRecord(record);
  if (known && isCurrent(known, root)) return addressOf(known, folder);
  const { outputs, sources } = await make(path, root, folder);
  dropOld(folder);
  for (const { path, contents } of outputs) writeAside(path, contents);
  const made = { root, files: outputs.map(({ path }) => basename(path)), sources };
  writeAside(record, JSON.stringify(made));
  return addressOf(made, folder);
}

const addressOf = ({ files }, folder) =>
  pathToFileURL(
    join(
      folder,
      files.find((name) => !name.startsWith('chunk-')),
    ),
  ).href;

async function make(path, root, folder) {
  const { build } = await import('esbuild');
  const sources = Object.fromEntries(surroundingsIn(root).map((file) => [file, hashOf(readFileSync(file))]));
  const { outputFiles } = await build({
    entryPoints: [path],
    absWorkingDir: root,
    outdir: folder,
    entryNames: '[name]-[hash]',
    chunkNames: 'chunk-[hash]',
    outExtension: { '.js': '.mjs' },
    ...forNode,
    // Threads are told by a function's name which one to run.
    keepNames: true,
    write: false,
    logLevel: 'silent',
    plugins: [ownAddresses(sources)],
  });
  return { outputs: outputFiles, sources };
}

/** Written in two parts, because this file is bundled as well and must look for the same then. */
const OWN_ADDRESS = 'import.meta' + '.url';

/** Gives each source its own address, wherever the bundle lies, and writes down what was read of it: it may be saved again meanwhile. */
const ownAddresses = (sources) => ({
  name: 'own-addresses',
  setup(build) {
    build.onLoad({ filter: /\.(?:[cm]?[jt]s|tsx|json)$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      sources[path] = hashOf(text);
      const address = JSON.stringify(pathToFileURL(path).href);
      return { contents: text.replaceAll(OWN_ADDRESS, address), loader: loaderOf(path) };
    });
  },
});

const loaderOf = (path) => extname(path).slice(1).replace(/^[cm]/, '');

/** Whether its files are there, and the sources are what it was made from. */
function isCurrent({ root: madeIn, files, sources }, root) {
  const folder = join(root, '.cache/bundles');
  if (madeIn !== root || !files.every((name) => existsSync(join(folder, name)))) return false;
  try {
    return Object.entries(sources).every(([file, hash]) => hashOf(readFileSync(file)) === hash);
  } catch {
    return false; // A source is gone.
  }
}

function readRecord(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined; // Not bundled yet, or broken off by a crash.
  }
}

/** Whole or not at all: several commands may start at once. */
function writeAside(path, contents) {
  const aside = `${path}.${process.pid}`;
  writeFileSync(aside, contents);
  renameSync(aside, path);
}

/** Bundles of sources that have changed since; one that is still in use would be made again. */
function dropOld(folder) {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (statSync(path).mtimeMs < Date.now() - FORTNIGHT) rmSync(path, { force: true });
  }
}

const hashOf = (bytes) => createHash('sha256').update(bytes).digest('base64url').slice(0, 16);
