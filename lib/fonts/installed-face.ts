import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** What a @fontsource package says of its face in `metadata.json`. */
interface Metadata {
  id: string;
  family: string;
  weights: number[];
  styles: string[];
  /** The axes of a variable face; false for one that comes in a file a weight. */
  variable: false | Record<string, { min: string; max: string }>;
  /** "serif", "sans-serif", "monospace", "display", "handwriting". */
  category: string;
}

/** A face in a package of this machine. */
export interface InstalledFace {
  package: string;
  /** The folder of its files. */
  files: string;
  family: string;
  kind: 'serif' | 'sans' | 'mono';
  /** What names of files begin with. */
  id: string;
  weights: readonly number[];
  hasItalic: boolean;
  /** Whether one file holds all weights. */
  isVariable: boolean;
  /** Part of the face ("latin", "greek-ext") → the `unicode-range` that it covers. */
  ranges: Readonly<Record<string, string>>;
}

// Made from a path that the bundler cannot follow: font files are found by Node, at run time, in node_modules.
const packages = createRequire(join(process.cwd(), 'package.json'));
const known = new Map<string, InstalledFace | undefined>();

/** The face of a package: "@fontsource/libertinus-serif". Undefined when it is no installed package of Fontsource. */
export function installedFace(name: string): InstalledFace | undefined {
  if (!known.has(name)) known.set(name, readFace(name));
  return known.get(name);
}

/** The same for a package that this project needs. Throws when it is not there. */
export function faceOf(name: string): InstalledFace {
  const face = installedFace(name);
  if (!face) throw new Error(`The face ${name} is not installed. Run npm ci.`);
  return face;
}

/** The packages of Fontsource on this machine, sorted. */
export function installedFaces(): string[] {
  return ['@fontsource', '@fontsource-variable'].flatMap((scope) => {
    const folder = join(/* turbopackIgnore: true */ process.cwd(), 'node_modules', scope);
    return existsSync(folder)
      ? readdirSync(folder)
          .sort()
          .map((name) => `${scope}/${name}`)
      : [];
  });
}

function readFace(name: string): InstalledFace | undefined {
  if (!/^@fontsource(?:-variable)?\/[a-z0-9-]+$/.test(name)) return undefined;
  try {
    const folder = dirname(packages.resolve(`${name}/package.json`));
    const read = (file: string) =>
      JSON.parse(readFileSync(join(/* turbopackIgnore: true */ folder, file), 'utf8')) as unknown;
    const { id, family, weights, styles, variable, category } = read('metadata.json') as Metadata;
    return {
      package: name,
      files: join(folder, 'files'),
      // As its own style sheets call it, less the word that tells the two kinds of packages apart.
      family,
      kind: category === 'monospace' ? 'mono' : category === 'sans-serif' || category === 'display' ? 'sans' : 'serif',
      id,
      weights,
      hasItalic: styles.includes('italic'),
      isVariable: name.startsWith('@fontsource-variable/') && variable !== false && 'wght' in variable,
      ranges: read('unicode.json') as Record<string, string>,
    };
  } catch {
    return undefined;
  }
}

/** The file of one part of a face, at a weight and in a style; undefined when the package has none. */
export function fileOf(
  face: InstalledFace,
  part: string,
  weight: number,
  style: 'normal' | 'italic',
): string | undefined {
  const name = `${face.id}-${part.replace(/[[\]]/g, '')}-${face.isVariable ? 'wght' : weight}-${style}.woff2`;
  const file = join(/* turbopackIgnore: true */ face.files, name);
  return existsSync(file) ? file : undefined;
}

/** The weight of a face that is nearest to the wanted one, the heavier of two. */
export const nearestWeight = ({ weights }: InstalledFace, wanted: number): number =>
  [...weights].sort((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted) || b - a)[0] ?? wanted;
