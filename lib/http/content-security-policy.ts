import { createHash } from 'node:crypto';

export interface PolicyNeeds {
  /** Hashes of the inline scripts that the build knows, as `sha256-…`. */
  scriptHashes?: readonly string[];
  /** Hashes of inline `<style>` elements. */
  styleHashes?: readonly string[];
}

/** The hash of an inline script or style as a policy names it (CSP 3, 2.3.1); of the text between the tags, unchanged. */
export function sourceHash(text: string): string {
  return `sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}`;
}

/**
 * The policy of a page: nothing is allowed but what the page was built with. Addresses reach the script sinks of the
 * DOM only through the one `site` Trusted Types policy, which lets our own files pass (app/_scripts/trusted-types.ts).
 */
export function contentSecurityPolicy(needs: PolicyNeeds = {}): string {
  const quote = (hashes: readonly string[] = []) => [...new Set(hashes)].sort().map((hash) => `'${hash}'`);
  const directives = [
    `default-src 'none'`,
    ['script-src', `'self'`, ...quote(needs.scriptHashes)].join(' '),
    ['style-src', `'self'`, ...quote(needs.styleHashes)].join(' '),
    `img-src 'self' data:`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `manifest-src 'self'`,
    `worker-src 'self'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
    `base-uri 'none'`,
    `require-trusted-types-for 'script'`,
    'trusted-types site',
  ];
  return directives.join('; ');
}

/** The policy of everything that is not a page: a feed, a file, a redirect and a refusal run and load nothing. */
export const filePolicy = `default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'`;

/** Development needs eval, inline scripts and a web socket for hot reloading; nothing of it is ever built. */
export const developmentPolicy = `default-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob: ws: wss:; frame-ancestors 'none'; base-uri 'none'`;
