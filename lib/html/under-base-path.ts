import { underPath } from '@/lib/text/under-path';
import type { Attribute, Token } from './html-tokens';

/** Attributes that hold one address; the last are our own scripts'. */
const single = new Set([
  ...['href', 'src', 'action', 'formaction', 'poster', 'cite', 'data'],
  ...['data-module', 'data-worker', 'data-code', 'data-search', 'data-figure-tools', 'data-whole'],
]);
/** Attributes that hold addresses with their widths or densities, separated by commas. */
const several = new Set(['srcset', 'imagesrcset']);

/** The tokens of a page that stands under a path: addresses from the root of the site become addresses from the root of its host. */
export function pageUnderBasePath(tokens: readonly Token[], basePath: string): readonly Token[] {
  if (!basePath) return tokens;
  return tokens.map((token) =>
    token.kind === 'open'
      ? { ...token, attributes: token.attributes.map((attribute) => underBasePath(attribute, basePath)) }
      : token,
  );
}

/** The same for a style sheet, whose only addresses are in `url()`. */
export function stylesUnderBasePath(styles: string, basePath: string): string {
  return basePath ? styles.replace(/(\burl\(\s*["']?)(?=\/(?!\/))/g, `$1${basePath}`) : styles;
}

function underBasePath({ name, value }: Attribute, basePath: string): Attribute {
  if (value === undefined) return { name };
  // React writes some names as it calls them ("formAction"); HTML reads them in any case.
  const known = name.toLowerCase();
  if (single.has(known)) return { name, value: underPath(value, basePath) };
  if (several.has(known)) return { name, value: value.replace(/(?=\/(?!\/))(?<=^\s*|,\s+)/g, basePath) };
  return { name, value };
}
