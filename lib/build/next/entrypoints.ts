import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { escapeExpression } from '@/lib/text/escape-expression';
import { entrypointsFile } from './adapter.js';

/** A route of the compiled code, and the file that exports its handler. */
export interface Entrypoint {
  /** "/publications/[key]". */
  pathname: string;
  /** A regular expression of the paths that it answers, each parameter a group of its name. */
  expression: string;
  file: string;
  /** Whether it answers with a page; otherwise with a file. */
  isPage: boolean;
}

/** The routes that compiled code answers, in the order in which an address is compared with them. */
export function readEntrypoints(directory: string): Entrypoint[] {
  const written = JSON.parse(readFileSync(join(directory, entrypointsFile), 'utf8')) as Omit<
    Entrypoint,
    'expression'
  >[];
  return written.map(({ pathname, file, isPage }) => ({
    pathname,
    expression: toExpression(pathname),
    file: join(directory, file),
    isPage,
  }));
}

/** "/works/[key]" → "^/works/(?<key>[^/]+?)(?:/)?$", and "/[...path]" → "^/(?<path>.+?)(?:/)?$". */
function toExpression(pathname: string): string {
  const path = escapeExpression(pathname).replace(
    /\\\[((?:\\\.){3})?(\w+)\\\]/g,
    (_, rest: string | undefined, name: string) => `(?<${name}>${rest ? '.' : '[^/]'}+?)`,
  );
  return `^${path}(?:/)?$`;
}
