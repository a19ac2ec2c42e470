/**
 * Where the site stands, without a trailing slash: `SITE_URL` when set, else the website of the profile. It may stand under a path:
 * "https://university.example/~noether".
 */
export function siteUrlFrom(website: string, environment: Record<string, string | undefined>): string {
  const [name, address] = environment.SITE_URL
    ? ['SITE_URL', environment.SITE_URL]
    : ['The profile’s website', website];
  const wrong = whatIsWrong(address);
  if (wrong) throw new Error(`${name} is "${address}", which ${wrong.message}; ${wrong.mend}`);
  const { origin, pathname } = new URL(address);
  return origin + pathname.replace(/(?<!\/)\/+$/, '');
}

/** The path that a site stands under, percent-encoded and without a trailing slash; "" at the root of its host. */
export function basePathOf(siteUrl: string): string {
  return new URL(siteUrl).pathname.replace(/\/$/, '');
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
  const plain = url.origin + url.pathname;
  if (url.href !== plain || /\/\//.test(url.pathname))
    return {
      message: 'names more than a host and a path',
      mend: `write where the home page stands: ${url.origin}${url.pathname.replace(/\/{2,}/g, '/')}`,
    };
  return undefined;
}
