/**
 * May a link or an image of the prose lead here? Web, mail and addresses of the site itself.
 * Browsers skip white space and control characters inside a scheme, so they are skipped here too.
 */
export function isSafeAddress(address: string): boolean {
  const bare = address.replace(/[\u0000-\u0020\u007f-\u00a0]/g, '');
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(bare)?.[1]?.toLowerCase();
  return scheme === undefined || scheme === 'https' || scheme === 'http' || scheme === 'mailto';
}
