import type { Problem } from '@/lib/content/problem';
import type { Content } from '@/lib/content/store';

/**
 * From how many bytes on a picture is too large. Photographs and drawings of pixels are made smaller for every page, so they cost time and
 * the repository's size alone; an SVG goes to every reader as it is.
 */
const MOST: readonly [shape: RegExp, bytes: number, mend: string][] = [
  [/\.svg$/i, 300_000, 'every reader loads it as it is: simplify it, or save it as PNG'],
  [/\.gif$/i, 3_000_000, 'make it shorter or smaller, or link to a film'],
  [/\.(?:png|jpe?g|webp|avif|tiff?)$/i, 5_000_000, 'pages show at most 1,720 pixels across: save it smaller'],
];

/** Pictures that weigh more than any page can use. */
export function checkPictures({ directory, files }: Content): Problem[] {
  return [...files.values()].flatMap(({ path, bytes }): Problem[] => {
    const limit = path.startsWith('images/') && MOST.find(([shape]) => shape.test(path));
    if (!limit || bytes.length <= limit[1]) return [];
    const size = `${(bytes.length / 1e6).toFixed(1)} MB`;
    return [
      {
        file: `${directory}/${path}`,
        message: `has ${size}`,
        mend: limit[2],
        severity: 'warning',
        kind: 'is an oversized picture',
      },
    ];
  });
}
