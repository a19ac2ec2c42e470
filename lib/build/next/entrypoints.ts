import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A route of a build, and the file that exports its handler. */
export interface Entrypoint {
  expression: RegExp;
  file: string;
}

interface RoutesManifest {
  staticRoutes: { page: string; regex: string }[];
  /** Most particular first. */
  dynamicRoutes: { page: string; regex: string }[];
}

/** The routes that a build's code answers, in the order in which an address is compared with them. */
export function readEntrypoints(directory: string): Entrypoint[] {
  const read = <Json>(name: string) => JSON.parse(readFileSync(join(directory, name), 'utf8')) as Json;
  const { staticRoutes, dynamicRoutes } = read<RoutesManifest>('routes-manifest.json');
  const pageOf = read<Record<string, string>>('app-path-routes-manifest.json');
  const files = new Map(
    Object.entries(read<Record<string, string>>('server/app-paths-manifest.json')).map(([path, file]) => [
      pageOf[path],
      join(directory, 'server', file),
    ]),
  );
  // Pages of Next's own, like the one of its failures, have no file here.
  return [...staticRoutes, ...dynamicRoutes].flatMap(({ page, regex }) => {
    const file = files.get(page);
    return file ? [{ expression: new RegExp(regex), file }] : [];
  });
}
