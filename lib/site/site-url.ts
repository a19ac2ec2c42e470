/** The site's origin, without a trailing slash: `SITE_URL` when set, else the website of the profile. */
export function siteUrlFrom(website: string, environment: Record<string, string | undefined>): string {
  const address = environment.SITE_URL || website;
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new Error(`SITE_URL (or the profile's website) is "${address}"; set it to an absolute address, https://example.org`);
  }
  return url.origin;
}
