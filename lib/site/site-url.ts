/** The site's origin, without a trailing slash: `SITE_URL` when set, else the website of the profile. */
export function siteUrlFrom(website: string, environment: Record<string, string | undefined>): string {
  const [name, address] = environment.SITE_URL
    ? ['SITE_URL', environment.SITE_URL]
    : ['The profile’s website', website];
  const wrong = whatIsWrong(address);
  if (wrong) throw new Error(`${name} is "${address}", which ${wrong.message}; ${wrong.mend}`);
  return new URL(address).origin;
}

/** Throws when `SITE_URL` is set and wrong, so that commands say it before they begin; the website is the content's check. */
export function assertSiteUrl(environment: Record<string, string | undefined>): void {
  if (environment.SITE_URL) siteUrlFrom('', environment);
}

/** Why an address can not be the site's own, in words that follow "which"; undefined when it can. */
export function whatIsWrong(address: string): { message: string; mend: string } | undefined {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url || !/^https?:$/.test(url.protocol))
    return { message: 'is no absolute address', mend: 'write one: https://example.org' };
  if (url.href !== `${url.origin}/`)
    return { message: 'names more than a host', mend: `the site stands at the root of its host: ${url.origin}` };
  return undefined;
}
