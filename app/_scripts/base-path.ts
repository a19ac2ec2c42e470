/** The path that the site stands under, "" at the root of its host: whatever is bundled stands in the site's `/assets/`. */
export const basePath = basePathOfScript(import.meta.url);

/** The same of the address of any script of the site. */
export function basePathOfScript(address: string): string {
  const { pathname } = new URL(address);
  return pathname.slice(0, Math.max(0, pathname.lastIndexOf('/assets/')));
}
