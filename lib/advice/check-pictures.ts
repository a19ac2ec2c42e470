import type { Problem } from '@/lib/content/problem';
import type { Content } from '@/lib/content/store';

/** A photograph is made smaller for every page, and told by the prose when it is of many megabytes; a drawing goes to every reader as it is. */
const MOST_BYTES = 300_000;

/** Drawings that weigh more than all the rest of a page. */
export function checkPictures({ directory, files }: Content): Problem[] {
  return [...files.values()].flatMap(({ path, bytes }): Problem[] =>
    !/^images\/.+\.svg$/i.test(path) || bytes.length <= MOST_BYTES
      ? []
      : [
          {
            file: `${directory}/${path}`,
            message: `has ${Math.round(bytes.length / 1000)} kB`,
            mend: 'every reader loads it as it is: simplify it, or save it as PNG',
            severity: 'warning',
            kind: 'is an oversized drawing',
          },
        ],
  );
}
