/**
 * Whether a Host header names this machine as the machine itself does. A page elsewhere can have its own name lead here, and would then
 * read drafts as if it were this site (DNS rebinding); the browser still sends that name.
 */
export function isLocalName(host: string | undefined): boolean {
  return /^(?:(?:[\w-]+\.)*localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/i.test(host ?? '');
}
