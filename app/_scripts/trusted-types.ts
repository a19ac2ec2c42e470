// The site's one Trusted Types policy, named `site` in the Content-Security-Policy. It lets nothing through but
// addresses of this origin's own bundled assets. Browsers without Trusted Types get the plain string.
import { basePath } from './base-path';

interface TrustedTypePolicy {
  createScriptURL(url: string): unknown;
}
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): TrustedTypePolicy;
}

let policy: TrustedTypePolicy | undefined;

/** Turns an address under `/assets/` into what `new Worker()` accepts. Throws a TypeError for any other address. */
export function trustedScriptUrl(url: string): string {
  const trustedTypes = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes;
  if (!trustedTypes) return ownAsset(url);
  policy ??= trustedTypes.createPolicy('site', { createScriptURL: ownAsset });
  // A TrustedScriptURL where a string is declared: the DOM typings do not know Trusted Types yet.
  return policy.createScriptURL(url) as string;
}

function ownAsset(url: string): string {
  const { origin, pathname } = new URL(url, location.href);
  if (origin !== location.origin || !pathname.startsWith(`${basePath}/assets/`))
    throw new TypeError(`${url} is not an asset of this site`);
  return pathname;
}
